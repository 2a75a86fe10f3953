/** Every state of the interface, by the keys that the help shows: how it is reached, what it shows, how it is left. */
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {helpLines} from '../../source/state/help.js';
import {
	bindings,
	keyLabel,
	keys,
	type Command,
	type Context,
} from '../../source/state/keys.js';
import {makeHome, removeHome} from '../helpers/program.js';
import {openTerminal, type Terminal} from '../helpers/terminal.js';

type Way = {
	/** Where the way begins. */
	readonly from: 'list' | 'reader';
	/** The keys that lead there, each by the context in which it is pressed and its command; text in quotes is typed. */
	readonly steps: ReadonlyArray<readonly [Context, Command] | string>;
	/** What is on the screen there, and nowhere else. */
	readonly shows: string | RegExp;
	/** The commands that lead back; each is tried with each of its keys. */
	readonly leave: readonly Command[];
	/** Where it leads back to, where that is not where the way began. */
	readonly back?: 'list';
};

const ways: Readonly<Record<Exclude<Context, 'list'>, Way>> = {
	reader: {
		from: 'list', steps: [['list', 'open']], shows: /^ Society .* %$/mv, leave: ['close', 'back'],
	},
	articles: {
		from: 'list', steps: [['list', 'open'], ['reader', 'close'], ['list', 'lately']], shows: 'Opened lately', leave: ['close-overlay'],
	},
	shelves: {
		from: 'list', steps: [['list', 'shelves']], shows: /^ Shelves .*1\/5$/mv, leave: ['close-overlay'],
	},
	orders: {
		from: 'list', steps: [['list', 'sort']], shows: /^ Order .*1\/8$/mv, leave: ['close-overlay'],
	},
	contents: {
		from: 'reader', steps: [['reader', 'contents']], shows: /^ Contents .*\/2$/mv, leave: ['close-overlay'],
	},
	peek: {
		from: 'reader', steps: [['reader', 'peek']], shows: '┌──', leave: ['close-overlay'],
	},
	help: {
		from: 'list', steps: [['list', 'help']], shows: /^ Help .* of \d+/mv, leave: ['close-overlay'],
	},
	missing: {
		from: 'reader', steps: [['reader', 'previous-link'], ['reader', 'follow']], shows: 'Not stored: ', leave: ['close-overlay'],
	},
	behind: {
		from: 'reader', steps: [['reader', 'look-behind']], shows: /^ Left out \(\d+\) {3}Original/mv, leave: ['close-overlay'],
	},
	filter: {
		from: 'list', steps: [['list', 'filter'], 'ferry'], shows: /^ \/ ferry +\d of 2$/mv, leave: ['cancel'],
	},
	find: {
		from: 'reader', steps: [['reader', 'find'], 'ferry'], shows: /^ \/ ferry +1\/\d+$/mv, leave: ['cancel'],
	},
	add: {
		from: 'list', steps: [['list', 'add'], 'page'], shows: 'Address or file: page', leave: ['cancel'],
	},
	tag: {
		from: 'list', steps: [['list', 'tag'], 'sea'], shows: 'Tags: sea', leave: ['cancel'],
	},
	keep: {
		from: 'list', steps: [['list', 'filter'], 'ferry', ['filter', 'accept'], ['list', 'keep-search'], 'Mine'], shows: 'Name: Mine', leave: ['cancel'],
	},
};

const terminalNames: Readonly<Record<string, string>> = {pagedown: 'page down', pageup: 'page up'};
const pressed = (key: string) => terminalNames[key] ?? key;
const keysOf = (context: Context, command: Command) => bindings(context).find(binding => binding.command === command)!.keys;

async function openedWithStories(t: ExecutionContext): Promise<Terminal> {
	const home = await makeHome();
	t.teardown(async () => removeHome(home));
	const folder = path.join(home, 'data/dwread/articles');
	mkdirSync(folder, {recursive: true});
	writeFileSync(path.join(folder, 'a.md'), '---\nkey: a\ntitle: Ferry strike goes on\nkicker: Society\npublished: 2024-05-09\n---\n\nThe ferry stays in port.\n\nRead more: [A bridge]()\n\n## The crew\n\nThey sleep.\n\nRead more: [Nobody wrote this]()\n');
	writeFileSync(path.join(folder, 'b.md'), '---\nkey: b\ntitle: A bridge\nkicker: Society\npublished: 2024-05-08\n---\n\nThe ferry is old.\n');
	const terminal = await openTerminal({home, columns: 100, rows: 30});
	t.teardown(terminal.close);
	await terminal.waitFor('Ferry strike goes on');
	await terminal.waitFor('Enter read');
	return terminal;
}

const isList = (rows: readonly string[]) => /^ dwread {3}2 articles/v.test(rows[0]!) && rows.at(-1)!.startsWith(' Enter read');
const isReader = (rows: readonly string[]) => /^ Society .* %$/v.test(rows[0]!) && /^ (?:Tab link|on from)|^ {3}/v.test(rows.at(-1)!) && !rows.some(row => row.includes('┌──'));

async function toList(terminal: Terminal): Promise<void> {
	if (!isList(terminal.screen())) {
		terminal.press('q');
		await terminal.waitFor(isList);
	}
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
	t.deepEqual(Object.keys(keys).toSorted(), ['list', ...Object.keys(ways)].toSorted());
});

for (const [name, {from, steps, shows, leave}] of Object.entries(ways)) {
	test.serial(`“${name}” is reached and left by keys that the help shows`, async t => {
		const context = name as Context;
		const shown = new Set(helpLines(from, 100).flatMap(line => line.type === 'binding' ? line.keys.split(' ') : []));
		for (const step of steps) {
			t.true(typeof step === 'string' || shown.has(keyLabel(keysOf(...step)[0]!)), String(step));
		}

		const terminal = await openedWithStories(t);
		for (const command of leave) {
			for (const key of keysOf(context, command)) {
				t.true(shown.has(keyLabel(key)), `${key} is in the help`);
				await toList(terminal);
				if (from === 'reader') {
					terminal.press('enter');
					await terminal.waitFor(isReader);
				}

				for (const step of steps) {
					await take(terminal, step);
				}

				await terminal.waitFor(typeof shows === 'string' ? shows : new RegExp(shows, 'mv'));
				terminal.press(pressed(key));
				await terminal.waitFor(from === 'reader' ? isReader : isList);
			}
		}

		terminal.press('Q');
		t.is((await terminal.exited).exitCode, 0);
	});
}
