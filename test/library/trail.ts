import {
	mkdtempSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {trailFile} from '../../source/library/trail.js';

function stateFolder(t: ExecutionContext): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'dwread-trail-'));
	t.teardown(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	return folder;
}

const place = (key: string) => ({
	key, block: 3, offset: 12, words: 'It leaves the harbour', title: `Title of ${key}`, link: 1,
});
const none = {back: [], forward: []};

test('a trail is kept and read again, for each library its own', t => {
	const folder = stateFolder(t);
	const trail = {back: [place('a:1'), place('a:2')], forward: [place('a:3')]};
	trailFile(() => folder, '/home/one').keep(trail);
	t.deepEqual(trailFile(() => folder, '/home/one/').read(), trail);
	t.deepEqual(trailFile(() => folder, '/home/other').read(), none);
	t.is(readdirSync(path.join(folder, 'trails')).length, 1);
});

test('of a long way the nearest hundred places are kept', t => {
	const file = trailFile(() => stateFolder(t), 'library');
	const folder = stateFolder(t);
	const long = trailFile(() => folder, 'library');
	long.keep({back: Array.from({length: 250}, (_, index) => place(`a:${index}`)), forward: []});
	t.is(long.read().back.length, 100);
	t.is(long.read().back.at(-1)!.key, 'a:249');
	t.deepEqual(file.read(), none);
});

test('what is no trail is none, and what is from elsewhere is made safe', t => {
	const folder = stateFolder(t);
	const trail = trailFile(() => folder, 'library');
	t.deepEqual(trail.read(), none);
	trail.keep({back: [place('a:1')], forward: []});
	const [name] = readdirSync(path.join(folder, 'trails'));
	const write = (text: string) => {
		writeFileSync(path.join(folder, 'trails', name!), text);
	};

	for (const text of ['', '[]', 'null', '{"back": 1}', '{"back": [null, {"key": 1}, {"key": "a", "block": -1, "offset": 0}]}']) {
		write(text);
		t.deepEqual(trail.read(), none, `from “${text}”`);
	}

	write(JSON.stringify({back: [{...place('a:1'), title: 'Red \u{1B}[31malert'}]}));
	t.false(trail.read().back[0]!.title.includes('\u{1B}'));
});

test('where nothing can be written, no trail is kept and nothing is left half-done', t => {
	const folder = stateFolder(t);
	writeFileSync(path.join(folder, 'trails'), '');
	const trail = trailFile(() => folder, 'library');
	t.notThrows(() => {
		trail.keep({back: [place('a:1')], forward: []});
	});
	t.deepEqual(trail.read(), none);
});
