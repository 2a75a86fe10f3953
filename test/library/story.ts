import test from 'ava';
import {type Article} from '../../source/article.js';
import {makeFinder} from '../../source/library/find-article.js';
import {storyOf} from '../../source/library/story.js';
import {article, entryOf, related} from '../helpers/articles.js';

function storyIn(articles: readonly Article[], key: string): readonly string[] {
	const entries = articles.map(given => entryOf(given));
	const find = makeFinder(entries);
	return storyOf(key, {
		entry: wanted => entries.find(entry => entry.key === wanted),
		backlinks: wanted => entries.filter(entry => entry.related.some(link => find(link, entry)?.key === wanted)),
		resolve: (link, from) => find(link, from)?.key,
	}).map(({title}) => title);
}

const numbered = (count: number, linkOf: (index: number) => readonly number[]) => Array.from({length: count}, (_, index) => article({
	title: `Number ${index}`,
	key: `n:${index}`,
	published: new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10),
	blocks: linkOf(index).map(target => related(`Number ${target}`)),
}));

test('a chain of links is one story from either end, and from the middle', t => {
	const chain = numbered(5, index => index > 0 ? [index - 1] : []);
	for (const key of ['n:0', 'n:2', 'n:4']) {
		t.deepEqual(storyIn(chain, key), ['Number 0', 'Number 1', 'Number 2', 'Number 3', 'Number 4']);
	}
});

test('circles end, and what is not connected is left out', t => {
	const articles = [...numbered(3, index => [(index + 1) % 3]), article({title: 'Alone', key: 'a', published: '2020-01-02'})];
	t.deepEqual(storyIn(articles, 'n:1'), ['Number 0', 'Number 1', 'Number 2']);
	t.deepEqual(storyIn(articles, 'a'), ['Alone']);
	t.deepEqual(storyIn(articles, 'nowhere'), []);
});

test('what is undated comes last', t => {
	const articles = [...numbered(2, () => [0]), article({title: 'Undated', key: 'u', blocks: [related('Number 0')]})];
	t.deepEqual(storyIn(articles, 'n:0'), ['Number 0', 'Number 1', 'Undated']);
});

test('of a very long story the two hundred articles nearest by links are taken', t => {
	const chain = numbered(500, index => index > 0 ? [index - 1] : []);
	const story = storyIn(chain, 'n:250');
	t.is(story.length, 200);
	t.true(story.includes('Number 250'));
	t.is(story[0], 'Number 150');
	t.is(story.at(-1), 'Number 349');
});
