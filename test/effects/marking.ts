import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {
	change,
	planOf,
	remove,
	restore,
	takeBack,
	type Marking,
} from '../../source/effects/marking.js';
import {makeWork} from '../../source/effects/work.js';
import {openLibrary, type Library} from '../../source/library/library.js';
import {type Effect, type Message} from '../../source/state/state.js';

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'dwread-marking-test-'));
test.after.always(() => {
	fs.rmSync(temporary, {recursive: true, force: true});
});

/** A library of so many articles, with the doer of effects and what it tells. */
function marking(t: ExecutionContext, count: number) {
	const home = fs.mkdtempSync(path.join(temporary, 'x'));
	const articles = path.join(home, 'library/articles');
	fs.mkdirSync(articles, {recursive: true});
	for (let number = 1; number <= count; number++) {
		fs.writeFileSync(path.join(articles, `${number}.md`), `---\nkey: n:${number}\ntitle: Number ${number}\n---\n\nText.\n`);
	}

	const library = openLibrary({folder: path.join(home, 'library'), deviceFolder: path.join(home, 'state'), cache: path.join(home, 'cache')});
	t.teardown(async () => library.close());
	const quitting = new AbortController();
	const told: Message[] = [];
	const given: Marking = {library, hold: () => undefined, work: makeWork(quitting.signal)};
	return {
		library,
		told,
		given,
		quitting,
		send(message: Message) {
			told.push(message);
		},
		keys: Array.from({length: count}, (_, index) => `n:${index + 1}`),
	};
}

const starred = (library: Library) => library.lists.count('is:starred', 'newest');
const last = (told: readonly Message[]) => told.findLast(({type}) => type === 'done') as Extract<Message, {type: 'done'}> | undefined;
const isDone = async (told: readonly Message[]) => {
	while (!last(told)) {
		await new Promise(resolve => {
			setImmediate(resolve);
		});
	}
};

test('a few articles are marked at once, and what takes it back is told', t => {
	const {library, told, given, send} = marking(t, 3);
	library.mark('n:2', {starred: true});
	change(given, {type: 'change', keys: ['n:1', 'n:2'], wish: {toggle: 'starred'}}, send);
	t.is(starred(library), 2);
	t.deepEqual(last(told), {type: 'done', what: '1 starred', undo: [{type: 'take-back', changes: [{keys: ['n:1'], changes: {starred: false}}]}]});
	takeBack(given, last(told)!.undo[0] as Extract<Effect, {type: 'take-back'}>, send);
	t.deepEqual([...library.marked('starred')], ['n:2']);
});

test('many are marked in parts, with the screen told how far it is, and taken back as a whole', async t => {
	const {library, told, given, send, keys} = marking(t, 2500);
	change(given, {type: 'change', keys, wish: {tags: {sea: true}}}, send);
	t.is(last(told), undefined);
	await isDone(told);
	t.deepEqual(
		told.flatMap(message => (message.type === 'doing' ? [message.text] : [])),
		['marking 1000 of 2500 … Esc stops', 'marking 2000 of 2500 … Esc stops', 'marking 2500 of 2500 … Esc stops', undefined],
	);
	t.is(library.marked('tag:sea').size, 2500);
	t.is(last(told)!.what, '2500 tagged sea');
	const {undo} = last(told)!;
	told.length = 0;
	change(given, {type: 'change', keys, wish: {tags: {sea: true}}}, send);
	await isDone(told);
	t.deepEqual(last(told), {type: 'done', what: '2500 tagged sea already', undo: []});
	told.length = 0;
	takeBack(given, undo[0] as Extract<Effect, {type: 'take-back'}>, send);
	while (told.every(({type}) => type !== 'library')) {
		await new Promise(resolve => {
			setImmediate(resolve);
		});
	}

	t.is(library.marked('tag:sea').size, 0);
});

test('what takes long can be stopped; what was done until then can be taken back', async t => {
	const {library, told, given, send, keys} = marking(t, 2500);
	change(given, {type: 'change', keys, wish: {toggle: 'read'}}, message => {
		send(message);
		given.work.stop();
	});
	await isDone(told);
	t.is(library.lists.counts().read, 1000);
	t.is(last(told)!.undo.length, 1);
});

test('who quits isn’t kept by what takes long, and nothing is told any more', async t => {
	const {library, told, given, send, keys, quitting} = marking(t, 2500);
	change(given, {type: 'change', keys, wish: {toggle: 'read'}}, message => {
		send(message);
		quitting.abort();
	});
	await new Promise(resolve => {
		setTimeout(resolve, 50);
	});
	t.is(library.lists.counts().read, 1000);
	t.deepEqual(told.map(({type}) => type), ['doing']);
});

test('articles are removed and taken back, those that are gone already left out', async t => {
	const {library, told, given, send, keys} = marking(t, 120);
	fs.rmSync(path.join(library.folder, 'articles/7.md'));
	library.refresh();
	remove(given, {type: 'remove', keys}, send);
	await isDone(told);
	t.is(library.lists.counts().total, 0);
	t.is(last(told)!.what, '119 removed');
	const [effect] = last(told)!.undo;
	told.length = 0;
	restore(given, effect as Extract<Effect, {type: 'restore'}>, send);
	while (told.every(({type}) => type !== 'library')) {
		await new Promise(resolve => {
			setImmediate(resolve);
		});
	}

	t.is(library.lists.counts().total, 119);
});

test('tags that are added and taken away are told, and each is taken back where it was changed', t => {
	const has: Readonly<Record<string, readonly string[]>> = {a: ['sea'], b: ['old']};
	const plan = planOf(['a', 'b'], {tags: {sea: true, old: false}}, (key, field) => has[key]!.includes(field.slice(4)));
	t.deepEqual(plan, {
		what: '2 tagged sea, no longer old',
		changes: [{keys: ['b'], changes: {tags: {sea: true}}}, {keys: ['b'], changes: {tags: {old: false}}}],
		undo: [{keys: ['b'], changes: {tags: {sea: false}}}, {keys: ['b'], changes: {tags: {old: true}}}],
	});
});
