/** Every state of the interface, by the keys that the help shows: how it is reached, what it shows, how it is left. */
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {helpLines} from '../../source/state/help.js';
import {
	bindings,
	keyLabel,
	keys,
	type Command,
	type Context,
} from '../../source/state/keys.js';
import {bridgeDump, ferryDump} from '../helpers/ferry-dumps.js';
import {makeHome, removeHome, runCommand} from '../helpers/program.js';
import {openTerminal, type Terminal} from '../helpers/terminal.js';

type Way = {
	readonly context: Context;
	/** Where the way begins. */
	readonly from: 'list' | 'reader';
	/** The keys that lead there, each by the context in which it is pressed and its command; text in quotes is typed. */
	readonly steps: ReadonlyArray<readonly [Context, Command] | string>;
	/** What is on the screen there, and nowhere else. */
	readonly shows: string | RegExp;
	/** The commands that lead back; each is tried with each of its keys. */
	readonly leave: readonly Command[];
};

const ways: readonly Way[] = [
	{
		context: 'reader',
		from: 'list',
		steps: [['list', 'open']],
		shows: /^ Society .* %$/mv,
		leave: ['close', 'back'],
	},
	{
		context: 'articles',
		from: 'list',
		steps: [
			['list', 'open'],
			['reader', 'close'],
			['list', 'lately'],
		],
		shows: 'Opened lately',
		leave: ['close-overlay'],
	},
	{
		context: 'articles',
		from: 'reader',
		steps: [['reader', 'trail']],
		shows: 'The way here',
		leave: ['close-overlay'],
	},
	{
		context: 'articles',
		from: 'reader',
		steps: [['reader', 'story']],
		shows: 'The story, by date',
		leave: ['close-overlay'],
	},
	{
		context: 'shelves',
		from: 'list',
		steps: [['list', 'shelves']],
		shows: /^ Shelves .*1\/5$/mv,
		leave: ['close-overlay'],
	},
	{
		context: 'orders',
		from: 'list',
		steps: [['list', 'sort']],
		shows: /^ Order .*1\/8$/mv,
		leave: ['close-overlay'],
	},
	{
		context: 'contents',
		from: 'reader',
		steps: [['reader', 'contents']],
		shows: /^ Contents .*\/\d$/mv,
		leave: ['close-overlay'],
	},
	{
		context: 'peek',
		from: 'reader',
		steps: [['reader', 'peek']],
		shows: '───┐',
		leave: ['close-overlay'],
	},
	{
		context: 'help',
		from: 'list',
		steps: [['list', 'help']],
		shows: /^ Help .* of \d+/mv,
		leave: ['close-overlay'],
	},
	{
		context: 'missing',
		from: 'reader',
		steps: [
			['reader', 'next-link'],
			['reader', 'next-link'],
			['reader', 'follow'],
		],
		shows: 'Not stored: ',
		leave: ['close-overlay'],
	},
	{
		context: 'behind',
		from: 'reader',
		steps: [['reader', 'look-behind']],
		shows: /^ Left out \(\d+\) {3}Original/mv,
		leave: ['close-overlay'],
	},
	{
		context: 'unreadable',
		from: 'list',
		steps: [['list', 'unreadable']],
		shows: /^ Unreadable \(1\) .*\n broken\.md\n {3}the front matter is not closed/mv,
		leave: ['close-overlay'],
	},
	{
		context: 'filter',
		from: 'list',
		steps: [['list', 'filter'], 'ferry'],
		shows: /^ \/ ferry +\d of 2$/mv,
		leave: ['cancel'],
	},
	{
		context: 'find',
		from: 'reader',
		steps: [['reader', 'find'], 'ferry'],
		shows: /^ \/ ferry +1\/\d+$/mv,
		leave: ['cancel'],
	},
	{
		context: 'add',
		from: 'list',
		steps: [['list', 'add'], 'page'],
		shows: 'Address or file: page',
		leave: ['cancel'],
	},
	{
		context: 'tag',
		from: 'list',
		steps: [['list', 'tag'], 'sea'],
		shows: 'Tags: sea',
		leave: ['cancel'],
	},
	{
		context: 'keep',
		from: 'list',
		steps: [['list', 'filter'], 'ferry', ['filter', 'accept'], ['list', 'keep-search'], 'Mine'],
		shows: 'Name: Mine',
		leave: ['cancel'],
	},
];

const terminalNames: Readonly<Record<string, string>> = {pagedown: 'page down', pageup: 'page up'};
const pressed = (key: string) => terminalNames[key] ?? key;
const keysOf = (context: Context, command: Command) => bindings(context).find(binding => binding.command === command)!.keys;

/** A session in a library of two stories. */
async function openedWithStories(): Promise<Terminal> {
	const home = await makeHome();
	mkdirSync(path.join(home, 'data/dwread/articles'), {recursive: true});
	writeFileSync(path.join(home, 'data/dwread/articles/broken.md'), '---\ntitle: Without an end\n');
	const files = [ferryDump, bridgeDump].map((dump, index) => {
		const file = path.join(home, `dump-${index}.txt`);
		writeFileSync(file, dump);
		return file;
	});
	const {exitCode, stderr} = await runCommand(['add', ...files], {home});
	if (exitCode !== 0) {
		throw new Error(stderr);
	}

	const terminal = await openTerminal({home, columns: 100, rows: 30});
	await terminal.waitFor('Island gets a second ferry');
	await terminal.waitFor('Enter read');
	return terminal;
}

// One for all: each way begins at the list, where the one before must have led back to.
const session = openedWithStories();
test.after.always(async () => {
	const {close, home} = await session;
	await close();
	await removeHome(home);
});

const isList = (rows: readonly string[]) => rows[0]!.startsWith(' dwread ') && rows.at(-1)!.startsWith(' Enter read');
const isReader = (rows: readonly string[]) =>
	/^ Society .* %$/v.test(rows[0]!) && /^ (?:Tab link|on from)|^ {3}/v.test(rows.at(-1)!) && rows.every(row => !row.includes('───┐'));

/** To the list with nothing searched for, from it or from an article. */
async function toList(terminal: Terminal): Promise<void> {
	if (!isList(terminal.screen())) {
		terminal.press('q');
		await terminal.waitFor(isList);
	}

	if (!terminal.screen()[0]!.includes('search:')) {
		return;
	}

	terminal.press('escape');
	await terminal.waitFor(rows => isList(rows) && !rows[0]!.includes('search:'));
}

/** One step of a way: a key of the table, or text. */
async function take(terminal: Terminal, step: Way['steps'][number]): Promise<void> {
	const before = terminal.snapshot();
	if (typeof step === 'string') {
		terminal.press(...step);
	} else {
		terminal.press(pressed(keysOf(...step)[0]!));
	}

	await terminal.waitFor(() => terminal.snapshot() !== before);
}

test('the table knows every state that has keys', t => {
	t.deepEqual(Object.keys(keys).toSorted(), [...new Set(['list', ...ways.map(({context}) => context)])].toSorted());
});

for (const {context, from, steps, shows, leave} of ways) {
	const isShown = (shown: ReadonlySet<string>, key: string) => shown.has(keyLabel(key));
	test.serial(`“${context}” (${String(shows)}) is reached and left by keys that the help shows`, async t => {
		const shown = new Set(helpLines(from, 100).flatMap(line => line.type === 'binding' ? line.keys.split(' ') : []));
		for (const step of steps) {
			t.true(typeof step === 'string' || isShown(shown, keysOf(...step)[0]!), String(step));
		}

		const terminal = await session;
		for (const command of leave) {
			for (const key of keysOf(context, command)) {
				t.true(isShown(shown, key), `${key} is in the help`);
				await toList(terminal);
				if (from === 'reader') {
					terminal.press('enter');
					await terminal.waitFor(isReader);
				}

				for (const step of steps) {
					await take(terminal, step);
				}

				await terminal.waitFor(shows);
				terminal.press(pressed(key));
				await terminal.waitFor(from === 'reader' ? isReader : isList);
			}
		}
	});
}

test.serial('after all of that, Q ends dwread', async t => {
	const terminal = await session;
	await toList(terminal);
	terminal.press('Q');
	t.is((await terminal.exited).exitCode, 0);
});
