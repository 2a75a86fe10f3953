/** The built program as scripts use it: every command, good and bad input, output that ends early or can't be written. */
import {spawn} from 'node:child_process';
import {
	chmodSync,
	chownSync,
	existsSync,
	globSync,
	mkdirSync,
	openSync,
	readFileSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import test, {type ExecutionContext} from 'ava';
import {jsonForms} from '../../source/subcommands/json-fields.js';
import {subcommands} from '../../source/subcommands/index.js';
import {ferryDump} from '../helpers/ferry-dumps.js';
import {
	environmentOf,
	makeHome,
	program,
	removeHome,
	runCommand,
} from '../helpers/program.js';

const welcome = 'dwread:guide-welcome';

/** A home with the library of a first launch, and files of all kinds beside it. */
async function arrange(t: ExecutionContext) {
	const home = await makeHome();
	t.teardown(async () => removeHome(home));
	const run = async (...words: readonly string[]) => runCommand(words, {home});
	mkdirSync(path.join(home, 'empty'));
	for (const [name, content] of Object.entries({
		'page.txt': ferryDump,
		'empty.txt': '',
		'broken.md': '---\ntitle: [unclosed\n---\n\n# Title\n\nText.\n',
		file: 'x',
		'binary.txt': Uint8Array.from({length: 3000}, (_, index) => (index * 7) % 256),
		'feeds.opml': '<opml version="2.0"><body><outline text="Harbour" xmlUrl="https://example.org/feed"/></body></opml>',
	})) {
		writeFileSync(path.join(home, name), content);
	}

	await run('list');
	return {home, run};
}

/** All files of the library with what they hold. */
function libraryOf(home: string): Readonly<Record<string, string>> {
	const folder = path.join(home, 'data/dwread');
	const files = globSync('**/*', {cwd: folder}).filter(name => statSync(path.join(folder, name)).isFile()).toSorted();
	return Object.fromEntries(files.map(name => [name, readFileSync(path.join(folder, name), 'latin1')]));
}

const fieldsOf = (line: string) => Object.keys(JSON.parse(line) as Readonly<Record<string, unknown>>).toSorted();

const documented = (name: string) => {
	const {fields, more} = jsonForms[name]!;
	return Object.keys({...fields, ...more}).flatMap(field => field.split(', ')).toSorted();
};

test('--json prints the fields that the help tells, whatever is known of an article', async t => {
	const {home, run} = await arrange(t);
	await run('add', 'page.txt');
	await run('feeds', 'import', 'feeds.opml');
	writeFileSync(path.join(home, 'data/dwread/articles/bare.md'), 'Nothing but a text.\n');
	const cases = [
		'list',
		'search the',
		`show ${welcome} bare`,
		`tag ${welcome} --add later`,
		`star ${welcome}`,
		`read ${welcome}`,
		`export ${welcome} --output out`,
		`remove ${welcome}`,
		`restore ${welcome}`,
		'stats',
		'doctor',
		'config',
		'feeds',
	];
	for (const line of cases) {
		const [name = '', ...words] = line.split(' ');
		const {stdout, stderr, exitCode} = await run(name, ...words, '--json');
		t.is(stderr, '', name);
		t.is(exitCode, 0, name);
		t.true(stdout.length > 0, name);
		for (const object of stdout.trimEnd().split('\n')) {
			t.deepEqual(fieldsOf(object), documented(name), name);
		}
	}

	const parsed = await run('parse', 'page.txt', '--json');
	t.deepEqual([...fieldsOf(parsed.stdout), 'error'].toSorted(), documented('parse'));
	const events = await run('add', 'page.txt', 'empty.txt', '--json');
	for (const line of events.stdout.trimEnd().split('\n')) {
		const {type} = JSON.parse(line) as {readonly type: string};
		t.true(jsonForms.add!.fields.type!.includes(type), `“${type}”`);
	}

	t.deepEqual(subcommands.filter(({options}) => 'json' in options).map(({name}) => name).toSorted(), Object.keys(jsonForms).toSorted());
});

test('fields that the help calls lists are lists, and nothing unknown is left out', async t => {
	const {home, run} = await arrange(t);
	writeFileSync(path.join(home, 'data/dwread/articles/bare.md'), 'Nothing but a text.\n');
	const {stdout} = await run('list', '--json');
	const bare = stdout
		.trimEnd()
		.split('\n')
		.map(line => JSON.parse(line) as Readonly<Record<string, unknown>>)
		.find(entry => entry.path === 'bare.md')!;
	t.like(bare, {
		kicker: null,
		teaser: null,
		authors: [],
		published: null,
		language: null,
		permalink: null,
		url: null,
		read: false,
		starred: false,
		tags: [],
		percent: 0,
		opened: null,
	});
	t.is(typeof bare.minutes, 'number');
});

test('commas stand between tags', async t => {
	const {run} = await arrange(t);
	await run('tag', welcome, '--add', 'sea,two words');
	await run('tag', welcome, '--remove', 'sea');
	t.is((await run('list', 'tag:"two words"', '--keys')).stdout, `${welcome}\n`);
	t.is((await run('list', 'tag:sea', '--keys')).stdout, '');
});

test('what every command refuses is told in one line, with a status that says so, and the library stays as it is', async t => {
	const {home, run} = await arrange(t);
	const before = libraryOf(home);
	const usage = [
		'list lang:',
		'search title:',
		'search x --limit 0',
		'tag --add x',
		`tag ${welcome} --add x --remove x`,
		`show ${welcome} --width 5`,
		'add page.txt --follow far',
		'feeds add',
		'feeds list x',
		'feeds export x',
		'list --config nowhere.toml',
		'list --config empty',
		'list --config binary.txt',
		'page.txt page.txt',
		'lisst',
		'list --jsn',
		'list --nonsense',
		'add',
		`show ${welcome} --width wide`,
	];
	const reasons: Readonly<Record<string, RegExp>> = {
		'add nowhere': /nowhere: no such file/v,
		'add empty': /there is no file in this folder/v,
		'add empty.txt': /empty\.txt: /v,
		'add binary.txt': /binary\.txt: /v,
		'add broken.md': /broken\.md: /v,
		add: /nothing named/v,
		[`show ${welcome} no:such`]: /no stored article/v,
		[`remove ${welcome} no:such`]: /no stored article/v,
		[`show ${welcome} --width wide`]: /--width/v,
		'parse nowhere': /no such file/v,
		'./nowhere': /no such file/v,
		'list --nonsense': /nonsense/v,
		lisst: /nearest command is “list”/v,
		'list --jsn': /nearest is --json/v,
		'list --library file': /file/v,
	};
	const failures = [
		...['nowhere', 'empty', 'empty.txt', 'binary.txt', 'broken.md'].flatMap(name => [`add ${name}`, `parse ${name}`, `./${name}`]),
		...['show', 'export', 'star', 'read', 'remove', 'tag'].map(name => `${name} ${welcome} no:such`),
		...['restore', 'reimport', 'feeds remove'].map(name => `${name} no-such`),
		...['list', 'search x', 'star x', 'add page.txt', 'doctor', 'stats'].map(line => `${line} --library file`),
		`export ${welcome} --output file`,
		'feeds import page.txt',
		'feeds import binary.txt',
		'update',
	];
	for (const [line, status] of [...usage.map(line => [line, 2] as const), ...failures.map(line => [line, 1] as const)]) {
		const {stderr, exitCode} = await run(...line.split(' '));
		t.is(exitCode, status, `dwread ${line}: ${stderr}`);
		t.regex(stderr, /^dwread: [^\n]+\n$/v, `“${line}”`);
		t.notRegex(stderr, /unexpected error|\bE[A-Z]{4,}\b/v, `“${line}”`);
		t.regex(stderr, reasons[line] ?? /./v, `“${line}”`);
	}

	t.true(Object.keys(reasons).every(line => [...usage, ...failures].includes(line)));
	t.deepEqual(libraryOf(home), before);
});

// A kernel's file system lets nobody make anything.
(existsSync('/proc/self') ? test : test.skip)('where no library can be made, what is read instead is said, and nothing is stored', async t => {
	const {run} = await arrange(t);
	for (const line of ['list', 'search guide', `show ${welcome}`, 'stats']) {
		const {stderr, exitCode} = await run(...line.split(' '), '--library', '/proc/nowhere');
		t.is(exitCode, 0);
		t.regex(stderr, /^dwread: the library \/proc\/nowhere can’t be made: [^\n]+; these are the articles that come with dwread\n$/v);
	}

	for (const line of [`star ${welcome}`, `remove ${welcome}`, 'add page.txt']) {
		const {stderr, exitCode} = await run(...line.split(' '), '--library', '/proc/nowhere');
		t.is(exitCode, 1);
		t.regex(stderr, /^dwread: nothing can be stored: [^\n]+\n$/v);
	}
});

type Ended = {readonly status: number | undefined; readonly stderr: string};

/** Runs it with another end of its output; as somebody who isn't root, where this is. */
async function runTo(
	home: string,
	words: readonly string[],
	options: {readonly stdout?: 'pipe' | number; readonly isClosedAtOnce?: boolean; readonly asNobody?: boolean} = {},
): Promise<Ended> {
	const {stdout = 'pipe', isClosedAtOnce = false, asNobody = false} = options;
	const child = spawn(process.execPath, [program, ...words], {
		cwd: home,
		env: environmentOf(home),
		stdio: ['ignore', stdout, 'pipe'],
		...(asNobody && process.getuid?.() === 0 && {uid: 65_534, gid: 65_534}),
	});
	if (isClosedAtOnce) {
		child.stdout!.destroy();
	} else {
		child.stdout?.once('data', () => {
			child.stdout!.destroy();
		});
	}

	const [stderr, status] = await Promise.all([
		child.stderr!.setEncoding('utf8').toArray() as Promise<string[]>,
		new Promise<number | undefined>((resolve, reject) => {
			child.on('error', reject);
			child.on('close', code => {
				resolve(code ?? undefined);
			});
		}),
	]);
	return {status, stderr: stderr.join('')};
}

test('whoever stops reading the output ends a command without a word, and what was asked is done', async t => {
	const {home, run} = await arrange(t);
	const long = `${'The ferry leaves at seven. '.repeat(4000)}\n`;
	for (let number = 1; number <= 30; number++) {
		writeFileSync(path.join(home, `data/dwread/articles/long-${number}.md`), `---\ntitle: Number ${number}\n---\n\n${long}`);
	}

	const keys = (await run('list', '--keys')).stdout.trimEnd().split('\n');
	t.is(keys.length, 44);
	for (const line of ['list --json', 'search ferry', `show ${keys.join(' ')}`, 'man']) {
		t.deepEqual(await runTo(home, line.split(' ')), {status: 0, stderr: ''}, line.slice(0, 20));
	}

	t.is((await runTo(home, ['star', ...keys], {isClosedAtOnce: true})).stderr, '');
	t.is((await run('list', '--keys', 'is:starred')).stdout.trimEnd().split('\n').length, keys.length);
	t.is((await runTo(home, ['export', ...keys, '--output', 'out'], {isClosedAtOnce: true})).stderr, '');
	t.is(globSync('*.md', {cwd: path.join(home, 'out')}).length, keys.length);
	t.is((await runTo(home, ['remove', ...keys], {isClosedAtOnce: true})).stderr, '');
	t.is((await run('list')).stdout, '');
	t.is((await runTo(home, ['restore', ...keys], {isClosedAtOnce: true})).stderr, '');
	t.is((await run('list', '--keys')).stdout.trimEnd().split('\n').length, keys.length);
});

(existsSync('/dev/full') ? test : test.skip)('output that can’t be written is told in one line', async t => {
	const {home} = await arrange(t);
	for (const line of ['list', 'search guide --json', `show ${welcome}`, 'doctor', 'list --help']) {
		const ended = await runTo(home, line.split(' '), {stdout: openSync('/dev/full', 'w')});
		t.deepEqual(ended, {status: 1, stderr: 'dwread: standard output can’t be written: the disk is full\n'}, line);
	}
});

(process.platform === 'win32' ? test.skip : test)(
	'a library and a cache that only may be read are read; what would change them is refused in one line',
	async t => {
		const {home, run} = await arrange(t);
		await run('star', 'dwread:guide-keys');
		await run('remove', 'dwread:guide-page');
		const all = globSync('**/*', {cwd: home}).map(name => path.join(home, name));
		if (process.getuid?.() === 0) {
			for (const file of [home, ...all]) {
				chownSync(file, 65_534, 65_534);
			}
		}

		const folders = [home, ...all].filter(file => statSync(file).isDirectory());
		const before = libraryOf(home);
		const asNobody = async (line: string) => runTo(home, line.split(' '), {asNobody: true});
		const reading = ['list', 'search guide', `show ${welcome}`, 'tag', 'restore', 'stats', 'feeds'];
		const changing = [
			`star ${welcome}`,
			`tag ${welcome} --add x`,
			`remove ${welcome}`,
			'restore dwread:guide-page',
			'add page.txt',
			'feeds import feeds.opml',
			'doctor',
		];
		const setModes = (mode: number, within: string) => {
			const inside = folders.filter(name => name.startsWith(path.join(home, within)));
			for (const folder of inside) {
				chmodSync(folder, mode);
			}
		};

		t.teardown(() => {
			setModes(0o755, '');
		});
		setModes(0o555, '');
		for (const line of reading) {
			t.deepEqual(await asNobody(line), {status: 0, stderr: ''}, line);
		}

		for (const line of changing) {
			const {status, stderr} = await asNobody(line);
			t.is(status, 1, line);
			t.regex(stderr, /^dwread: [^\n]+ can’t be (?:written|moved)[^\n]+\n$/v, line);
		}

		t.deepEqual(libraryOf(home), before);
		setModes(0, 'data/dwread/articles');
		for (const line of [...reading.slice(0, 3), ...changing.slice(0, 3), 'doctor']) {
			const {status, stderr} = await asNobody(line);
			t.is(status, 1, line);
			t.regex(stderr, /^dwread: the library [^\n]+ can’t be read: there is no permission to[^\n]*\n$/v, line);
		}
	},
);
