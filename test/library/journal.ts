import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test from 'ava';
import fc from 'fast-check';
import {ReaderError} from '../../source/errors.js';
import {openJournal, type Fact, type JournalOptions} from '../../source/library/journal.js';
import {readNewFacts} from '../../source/library/journal/files.js';

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'dwread-journal-'));
test.after.always(() => {
	fs.rmSync(temporary, {recursive: true, force: true});
});

const newFolder = () => path.join(fs.mkdtempSync(path.join(temporary, 'x')), 'journal');
const open = (folder: string, more: Partial<JournalOptions> = {}) => openJournal({
	folder, device: () => 'device', now: () => new Date(), ...more,
});
const clock = (time: string) => ({now: () => new Date(time)});
const names = (folder: string) => fs.readdirSync(folder);
const lines = (folder: string) => names(folder).flatMap(name => fs.readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n'));
const factLine = (at: string, key: string, field: string, value: unknown) => `${JSON.stringify({
	at, key, field, value,
})}\n`;

test('what is written is there when the journal is opened again, and only what is new is written', t => {
	const folder = newFolder();
	const journal = open(folder);
	journal.write('a', [['read', true], ['place', {block: 3, offset: 5}]]);
	journal.write('a', [['read', true]]);
	journal.write('b', []);
	t.deepEqual(open(folder).fields('a'), [['read', true], ['place', {block: 3, offset: 5}]]);
	t.is(lines(folder).length, 2);
	t.is(open(folder).value('b', 'read'), undefined);
	t.deepEqual([...open(folder).facts()].map(({key, field}) => `${key} ${field}`), ['a read', 'a place']);
});

test('nothing is read before something is asked for, nor made before something is written', t => {
	const folder = newFolder();
	const journal = open(folder, {
		device() {
			throw new Error('not yet');
		},
	});
	t.is(journal.value('a', 'read'), undefined);
	t.false(journal.refresh());
	t.false(fs.existsSync(folder));
});

test('a session’s file stays as it is when the session is over', t => {
	const folder = newFolder();
	open(folder).write('a', [['read', true]]);
	const [first] = names(folder);
	const before = fs.readFileSync(path.join(folder, first!), 'utf8');
	const second = open(folder);
	second.write('a', [['read', false]]);
	second.write('a', [['read', true]]);
	t.is(names(folder).length, 2);
	t.is(fs.readFileSync(path.join(folder, first!), 'utf8'), before);
});

test('lines that are torn, foreign or copied do no harm', t => {
	const folder = newFolder();
	const journal = open(folder);
	journal.write('a', [['read', true]]);
	const file = path.join(folder, names(folder)[0]!);
	const line = fs.readFileSync(file, 'utf8');
	for (const copy of ['x.sync-conflict-20261125-1.jsonl', 'x.jsonl..path1', 'x (conflicted copy 2026-11-25).jsonl', 'x.jsonl.conflict1']) {
		fs.writeFileSync(path.join(folder, copy), `${line}${line}${factLine('2026-01-01T00:00:00.000Z', copy, 'read', true)}`);
	}

	fs.writeFileSync(
		path.join(folder, 'y.jsonl'),
		`<<<<<<< HEAD\n\u{FEFF}\nnull\n[]\n7\n${factLine('soon', 'a', 'read', false)}${factLine('9999-12-31T23:59:59.999Z', 'a', 'read', false)}${factLine('+275760-09-13T00:00:00.000Z', 'a', 'read', false)}${factLine('2098-01-01T01:00:00+01:00', 'b', 'read', true)}`,
	);
	fs.appendFileSync(file, '{"at":"2026-');
	const again = open(folder);
	t.true(again.value('a', 'read'));
	t.true(again.value('b', 'read'));
	t.is([...again.facts()].filter(({key}) => key.startsWith('x')).length, 4);
	again.write('b', [['read', false]]);
	t.false(open(folder).value('b', 'read'));
	// The session that was torn goes on.
	journal.write('a', [['starred', true]]);
	t.true(fs.readFileSync(file, 'utf8').startsWith(`${line}{"at":"2026-\n{"at":`));
	t.true(open(folder).value('a', 'starred'));
});

test('a fact that stands behind a torn one on the same line is found, and kept by a compaction', t => {
	const folder = newFolder();
	fs.mkdirSync(folder);
	const whole = factLine('2026-01-01T00:00:00.000Z', 'a', 'read', true);
	const journal = open(folder);
	journal.write('b', [['read', true]]);
	fs.appendFileSync(path.join(folder, names(folder)[0]!), `${whole.slice(0, 30)}${whole}`);
	t.true(open(folder).value('a', 'read'));
	open(folder).compact();
	t.true(open(folder).value('a', 'read'));
	t.is(lines(folder).length, 2);
	t.notThrows(() => lines(folder).map(line => JSON.parse(line) as unknown));
});

test('a clock set back a year makes no change void, here or for those who see it later', t => {
	const folder = newFolder();
	open(folder, clock('2026-11-25T00:00:00Z')).write('a', [['read', true], ['starred', true]]);
	const back = open(folder, clock('2025-11-25T00:00:00Z'));
	back.write('a', [['read', false]]);
	// Of a field that was never written before, too.
	back.write('a', [['tag:sea', true]]);
	fs.writeFileSync(path.join(folder, 'other.jsonl'), factLine('2026-03-01T00:00:00.000Z', 'a', 'tag:sea', false));
	const journal = open(folder, clock('2026-11-26T00:00:00Z'));
	t.false(journal.value('a', 'read'));
	t.true(journal.value('a', 'tag:sea'));
	t.true(journal.value('a', 'starred'));
});

test('a device whose clock is years ahead wins what it wrote, until that is changed again, and nothing else', t => {
	const folder = newFolder();
	open(folder, clock('2099-01-01T00:00:00Z')).write('a', [['read', true]]);
	const journal = open(folder, {...clock('2026-11-25T00:00:00Z'), device: () => 'other'});
	journal.write('a', [['read', false]]);
	journal.write('b', [['read', true]]);
	const facts = [...open(folder).facts()];
	t.deepEqual(
		facts.map(({key, at, value}) => `${key} ${at} ${JSON.stringify(value)}`),
		['a 2099-01-01T00:00:00.001Z false', 'b 2026-11-25T00:00:00.000Z true'],
	);
});

test('what another process wrote a moment ago is older than what is written now', t => {
	const folder = newFolder();
	const one = open(folder, clock('2026-01-01T00:00:00Z'));
	const two = open(folder, clock('2026-06-01T00:00:00Z'));
	t.is(one.value('a', 'read'), undefined);
	two.write('a', [['read', true]]);
	one.write('a', [['read', false]]);
	t.false(open(folder).value('a', 'read'));
	// One knows by now that it is read; the other way round it is a change as well.
	two.write('a', [['read', true]]);
	t.true(open(folder).value('a', 'read'));
});

test('a refresh tells which facts are new', t => {
	const folder = newFolder();
	const told: Array<readonly [readonly Fact[], boolean]> = [];
	const journal = open(folder, {
		changed(facts, isAll) {
			told.push([facts, isAll]);
		},
	});
	journal.write('a', [['read', true]]);
	open(folder).write('b', [['read', true]]);
	fs.writeFileSync(path.join(folder, 'old.jsonl'), factLine('2020-01-01T00:00:00.000Z', 'a', 'read', false));
	t.true(journal.refresh());
	t.false(journal.refresh());
	t.deepEqual(told.map(([facts, isAll]) => [...facts.map(({key}) => key), isAll]), [['a', false], ['b', false]]);
	for (const name of names(folder)) {
		fs.rmSync(path.join(folder, name));
	}

	// What others wrote is gone, what this session wrote is written once more.
	t.true(journal.refresh());
	t.deepEqual(told.at(-1)![0].map(({key}) => key), ['a']);
	t.true(told.at(-1)![1]);
	t.true(open(folder).value('a', 'read'));
	t.is(open(folder).value('b', 'read'), undefined);
});

test('reading from kept positions gives the new facts alone, and all where a file was replaced', t => {
	const folder = newFolder();
	const journal = open(folder);
	journal.write('a', [['read', true]]);
	const {positions, facts} = readNewFacts(folder);
	t.is(facts.length, 1);
	const kept = structuredClone(positions);
	t.deepEqual(readNewFacts(folder, kept), {facts: [], positions, isAll: false});
	journal.write('a', [['starred', true]]);
	t.deepEqual(readNewFacts(folder, kept).facts.map(({field}) => field), ['starred']);
	// As cp writes over a file: the same inode, other content, longer.
	const file = path.join(folder, names(folder)[0]!);
	fs.writeFileSync(
		file,
		factLine('2026-01-01T00:00:00.000Z', 'other', 'read', true)
		+ factLine('2026-01-01T00:00:00.000Z', 'third', 'read', true)
		+ fs.readFileSync(file, 'utf8'),
	);
	t.deepEqual(readNewFacts(folder, kept).facts.map(({key}) => key), ['other', 'third', 'a', 'a']);
	fs.writeFileSync(file, '');
	t.true(readNewFacts(folder, kept).isAll);
});

test('a compaction loses nothing, not even what only a later dwread understands', t => {
	const folder = newFolder();
	for (let count = 0; count < 5; count++) {
		const journal = open(folder);
		journal.write('a', [['percent', count]]);
		journal.write(`key ${count}`, [['read', true], ['future', {deep: [1]}]]);
	}

	const mine = path.join(folder, names(folder)[0]!);
	fs.appendFileSync(
		mine,
		'{"v":2,"what":"new"}\n{"at":"2026-01-01T00:00:00.000Z","key":"n","field":"read","value":true,"more":1}\nno JSON\n{"at":"20',
	);
	fs.writeFileSync(path.join(folder, 'other-device.jsonl'), 'as it is');
	const before = [...open(folder).facts()].map(fact => JSON.stringify(fact)).toSorted();
	const journal = open(folder);
	t.is(journal.value('a', 'percent'), 4);
	t.like(journal.compact(), {filesBefore: 5, filesAfter: 1});
	t.deepEqual([...open(folder).facts()].map(fact => JSON.stringify(fact)).toSorted(), before);
	t.is(names(folder).length, 2);
	t.is(fs.readFileSync(path.join(folder, 'other-device.jsonl'), 'utf8'), 'as it is');
	t.is(lines(folder).filter(line => line.includes('percent')).length, 1);
	t.true(lines(folder).includes('{"v":2,"what":"new"}'));
	t.true(lines(folder).some(line => line.endsWith('"more":1}')));
	t.false(journal.refresh());
});

test('a session goes on after another one compacted its file', t => {
	const folder = newFolder();
	const long = open(folder);
	long.write('a', [['read', true]]);
	open(folder).compact();
	long.write('a', [['starred', true]]);
	long.write('b', [['read', true]]);
	t.deepEqual([...open(folder).facts()].map(({key, field}) => `${key} ${field}`).toSorted(), ['a read', 'a starred', 'b read']);
});

test('what is written to a file while another process compacts it is written once more', t => {
	const folder = newFolder();
	const journal = open(folder);
	journal.write('a', [['read', true]]);
	const other = open(folder);
	const real = fs.openSync;
	let compactions = 0;
	fs.openSync = (...given) => {
		const handle = real(...given);
		// The worst moment: the file is open, and nothing has been written to it yet.
		if (given[1] === 'a+' && compactions++ === 0) {
			other.compact();
		}

		return handle;
	};

	try {
		journal.write('b', [['read', true]]);
	} finally {
		fs.openSync = real;
	}

	t.true(compactions > 1);
	t.true(open(folder).value('a', 'read'));
	t.true(open(folder).value('b', 'read'));
});

test('many short sessions don’t leave a file each', t => {
	const folder = newFolder();
	for (let count = 0; count < 100; count++) {
		open(folder).write(`key ${count}`, [['read', true]]);
	}

	t.true(names(folder).length < 20);
	t.is([...open(folder).facts()].length, 100);
});

test('histories of three devices come to the same, in whatever order their files are met', t => {
	const fact = fc.record({
		at: fc.integer({min: 0, max: 5}).map(day => `2026-01-0${day + 1}T00:00:00.000Z`),
		key: fc.constantFrom('a', 'b'),
		field: fc.constantFrom('read', 'tag:x'),
		value: fc.oneof(fc.boolean(), fc.integer({min: 0, max: 3})),
	});
	const threeDevices = fc.array(fc.array(fact), {minLength: 3, maxLength: 3});
	fc.assert(fc.property(threeDevices, devices => {
		const texts = devices.map(facts => facts.map(({at, key, field, value}) => factLine(at, key, field, value)).join(''));
		const states = [[0, 1, 2], [2, 1, 0], [1, 0, 2, 1]].map(order => {
			const folder = newFolder();
			fs.mkdirSync(folder);
			const journal = open(folder);
			for (const [turn, device] of order.entries()) {
				fs.writeFileSync(path.join(folder, `${turn}.jsonl`), texts[device]!);
				journal.refresh();
			}

			return [...journal.facts()].map(line => JSON.stringify(line)).toSorted();
		});
		t.deepEqual(states[1], states[0]);
		t.deepEqual(states[2], states[0]);
	}), {numRuns: 30});
});

// Windows has no limit of files' sizes.
const onUnix = process.platform === 'win32' ? test.skip : test;

onUnix('a disk that takes only a part of what is written loses nothing that was there', t => {
	const folder = newFolder();
	const script = `
		import {openJournal} from './source/library/journal.ts';
		const journal = openJournal({folder: ${JSON.stringify(folder)}, device: () => 'device', now: () => new Date()});
		let count = 0;
		try {
			for (; count < 100; count++) {
				journal.write(String(count), [['read', true]]);
			}
		} catch (error) {
			console.log(JSON.stringify([count, error.name, error.message]));
		}`;
	const {stdout, stderr} = spawnSync(
		'sh',
		['-c', 'ulimit -f 1; exec "$0" "$@"', process.execPath, '--import=./scripts/typescript.js', '--input-type=module', '-e', script],
		{cwd: path.join(import.meta.dirname, '../..'), encoding: 'utf8'},
	);
	t.true(stdout.startsWith('['), stderr);
	const [count, name, message] = JSON.parse(stdout) as [number, string, string];
	t.true(count > 0 && count < 100);
	t.is(name, 'ReaderError');
	t.regex(message, /can’t be written: it is too large$/v);
	t.is([...open(folder).facts()].length, count);
	const journal = open(folder);
	journal.write('after', [['read', true]]);
	t.is([...open(folder).facts()].length, count + 1);
});

test('a journal that can’t be written is one sentence', t => {
	const folder = newFolder();
	fs.writeFileSync(folder, '');
	t.throws(() => {
		open(folder).write('a', [['read', true]]);
	}, {instanceOf: ReaderError, message: /can’t be written: .+folder$/v});
});
