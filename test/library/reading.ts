import test from 'ava';
import {type Reading, type ReadingChanges} from '../../source/article.js';
import {
	readingOf,
	tagOf,
	undoing,
	valuesOf,
} from '../../source/library/reading.js';

const nothing: Reading = {
	read: false, starred: false, tags: [], finished: false,
};
const after = (...changes: readonly ReadingChanges[]) => readingOf([...new Map(changes.flatMap(change => valuesOf(change)))]);

test('what is noted of an article is known of it', t => {
	t.deepEqual(after(), nothing);
	const place = {block: 3, offset: 12, words: 'the ferry leaves'};
	t.deepEqual(after({read: true, tags: {sea: true, Ärger: true}}, {place, percent: 40, opened: '2026-11-25T00:00:00Z'}, {starred: true}), {
		read: true, starred: true, tags: ['Ärger', 'sea'], place, percent: 40, opened: '2026-11-25T00:00:00Z', finished: false,
	});
});

test('changes can be taken back', t => {
	const before = after({read: true, tags: {sea: true}, percent: 40});
	const changes: ReadingChanges = {
		read: false,
		starred: true,
		percent: 90,
		place: {block: 1, offset: 0, words: ''},
		opened: '2026-11-25T00:00:00Z',
		tags: {sea: false, land: true},
	};
	t.deepEqual(after({read: true, tags: {sea: true}, percent: 40}, changes, undoing(before, changes)), before);
});

test('tags are lines of visible text, and one however they are composed', t => {
	t.is(tagOf('  Zu\u{308}rich\n \u{1B}[31msee\u{202E} '), 'Zürich see');
	t.is(tagOf('漢'.repeat(300)).length, 100);
	t.deepEqual(valuesOf({tags: {' ': true, '\u{200B}': true}}), []);
	t.deepEqual(after({tags: {Zürich: true, Zürich: true}}).tags, ['Zürich']);
});

test('values that nobody could have set say nothing', t => {
	t.deepEqual(
		readingOf([
			['read', 'yes'],
			['percent', 500],
			['percent', -1],
			['opened', 'soon'],
			['place', [1]],
			['tag:', true],
			['tag:x', 1],
			['__proto__', true],
		]),
		nothing,
	);
	for (const place of [false, {}, {block: -1, offset: 0, words: ''}, {block: 0.5, offset: 0, words: ''}, {block: 0, offset: 0, words: 7}]) {
		t.deepEqual(readingOf([['place', place]]), nothing);
	}
});
