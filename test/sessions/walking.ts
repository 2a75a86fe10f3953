import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {bridgeDump, ferryDump, schoolDump} from '../helpers/ferry-dumps.js';
import {makeHome, removeHome, runCommand} from '../helpers/program.js';
import {openTerminal} from '../helpers/terminal.js';

const sizes = [[80, 24], [120, 40], [40, 15]] as const;

/** A home whose library holds nothing yet, not even the articles that come with dwread. */
async function emptyHome(t: ExecutionContext): Promise<string> {
	const home = await makeHome();
	t.teardown(async () => removeHome(home));
	mkdirSync(path.join(home, 'data/dwread/articles'), {recursive: true});
	return home;
}

async function add(home: string, ...dumps: readonly string[]): Promise<void> {
	const files = dumps.map((dump, index) => {
		const file = path.join(home, `dump-${index}.txt`);
		writeFileSync(file, dump);
		return file;
	});
	const {exitCode, stderr} = await runCommand(['add', ...files], {home});
	if (exitCode !== 0) {
		throw new Error(stderr);
	}
}

for (const [columns, rows] of sizes) {
	test.serial(`one walks from article to article and back with Tab, Enter and Backspace at ${columns}x${rows}`, async t => {
		const home = await emptyHome(t);
		await add(home, ferryDump, bridgeDump, schoolDump);
		const terminal = await openTerminal({home, columns, rows});
		t.teardown(terminal.close);

		const list = await terminal.waitFor(/\? help/v);
		t.true(list.some(row => row.includes('Island gets a second ferry')));
		t.regex(list[0]!, /3 articles/v);
		t.true(terminal.inAlternateScreen());

		terminal.press('enter');
		await terminal.waitFor('p.dw.com');
		t.regex(terminal.screen()[0]!, /Society/v);
		terminal.press('j', 'j');
		await terminal.waitForQuiet();
		terminal.press('tab');
		await terminal.waitFor(() => terminal.isInverse('Petition for'));
		const before = terminal.screen();
		t.regex(before.at(-2)!, /● Petition for/v);
		t.regex(before.at(-2)!, /20 Apr 2024/v);

		t.regex(before.at(-1)!, /Five hundred names/v);

		terminal.press('enter');
		await terminal.waitFor('bakery');
		t.regex(terminal.screen()[0]!, /‹1/v);
		terminal.press('backspace');
		// The mark beside the link has changed from stored to read.
		await terminal.waitFor(now => now.slice(1, 7).join('\n') === before.slice(1, 7).join('\n') && now[0]!.includes('%'));
		t.true(terminal.isInverse('Petition for'));

		terminal.press('L');
		await terminal.waitFor('bakery');
		terminal.press('q');
		await terminal.waitFor('sort: newest');
		terminal.press('q');
		t.deepEqual(await terminal.exited, {exitCode: 0, signal: 0});
		t.false(terminal.inAlternateScreen());
		t.true(terminal.cursorVisible());
	});

	test.serial(`finding, contents and help work at ${columns}x${rows}`, async t => {
		const home = await emptyHome(t);
		await add(home, ferryDump);
		const terminal = await openTerminal({home, columns, rows});
		t.teardown(terminal.close);
		await terminal.waitFor('Island gets');
		terminal.press('enter');
		await terminal.waitFor('p.dw.com');

		terminal.press('/');
		await terminal.waitFor(screen => /^ \/(?: |$)/v.test(screen.at(-1)!));
		terminal.press(...'kitchen WALL');
		await terminal.waitFor(screen => screen.at(-1)!.endsWith('1/1'));
		await terminal.waitFor('kitchen');
		terminal.press('enter');
		await terminal.waitFor(screen => !/^ \/(?: |$)/v.test(screen.at(-1)!));
		terminal.press('escape');
		await terminal.waitFor(screen => !screen.at(-1)!.endsWith('1/1'));
		terminal.press('g');
		await terminal.waitFor('p.dw.com');

		terminal.press(']');
		await terminal.waitFor(/eleven years of waiting/iv);
		terminal.press('t');
		await terminal.waitFor('Contents');
		t.true(terminal.screen().some(row => row.includes('Eleven years of waiting')));
		terminal.press('k', 'enter');
		await terminal.waitFor('p.dw.com');

		terminal.press('?');
		await terminal.waitFor('Help');
		t.true(terminal.screen().some(row => row.includes('next related link')));
		terminal.press('G');
		await terminal.waitFor('In this help');
		terminal.press('escape');
		await terminal.waitFor('p.dw.com');
		terminal.press('Q');
		t.is((await terminal.exited).exitCode, 0);
	});
}

test.serial('links come alive the moment their articles are added', async t => {
	const home = await emptyHome(t);
	await add(home, ferryDump);
	const terminal = await openTerminal({home});
	t.teardown(terminal.close);
	await terminal.waitFor('0 of 2 links stored');
	terminal.press('enter');
	await terminal.waitFor('◌ not stored');
	terminal.press('tab', 'enter');
	await terminal.waitFor('Not stored: Petition for');
	t.true(terminal.screen().some(row => row.includes('Copy its title')));
	terminal.press('escape');
	await terminal.waitFor(screen => screen.at(-2)!.includes('not stored'));

	await add(home, bridgeDump);
	await terminal.waitFor(screen => screen.at(-2)!.includes('20 Apr 2024'));
	terminal.press('enter');
	await terminal.waitFor('bakery');
	terminal.press('tab', 'enter');
	await terminal.waitFor('harbour master');
	await terminal.pressEach('backspace', 'backspace');
	await terminal.waitFor(() => terminal.isInverse('Petition for'));
});

test.serial('the list filters as one types and moves at once with 10,000 rows', async t => {
	const home = await emptyHome(t);
	for (let month = 0; month < 20; month++) {
		const folder = path.join(home, 'data/dwread/articles', String(2000 + month), '01');
		mkdirSync(folder, {recursive: true});
		for (let index = 0; index < 500; index++) {
			writeFileSync(
				path.join(folder, `a-${index}.md`),
				`---\nkey: test:${month}-${index}\ntitle: Tram line ${month} to stop ${index}\npublished: ${2000 + month}-01-01\n---\n\nIt runs.\n`,
			);
		}
	}

	const terminal = await openTerminal({home});
	t.teardown(terminal.close);
	await terminal.waitFor('10000 articles');
	for (const [key, place] of [['G', '10000/10000'], ['k', '9999/10000'], ['g', '1/10000'], ['space', '11/10000'], ['j', '12/10000']] as const) {
		terminal.press(key);
		await terminal.waitFor(` ${place}`);
	}

	terminal.press('/', ...'line 7 stop 499');
	await terminal.waitFor('Tram line 7 to stop 499');
	await terminal.waitFor('1 of 10000');
	terminal.press('escape');
	await terminal.waitFor('10000 articles');
	await terminal.waitFor('? help');
	t.true(terminal.inAlternateScreen());
});

test.serial('a resize sets the page anew and keeps the sentence on top', async t => {
	const home = await emptyHome(t);
	await add(home, ferryDump);
	const terminal = await openTerminal({home, columns: 120, rows: 14});
	t.teardown(terminal.close);
	await terminal.waitFor('Island gets');
	terminal.press('enter');
	await terminal.waitFor('p.dw.com');
	await terminal.pressEach('space');
	const first = () => terminal.screen().slice(1).find(row => row.trim() !== '')!.trim().split(' ').slice(0, 2).join(' ');
	const words = first();
	for (const [columns, rows] of [[40, 14], [250, 12], [60, 14]] as const) {
		terminal.resize(columns, rows);
		await terminal.waitFor(screen => screen[rows - 2]!.length === columns - 1 && screen.slice(1).find(row => row.trim() !== '')!.includes(words));
		t.true(terminal.screen().every(row => row.length <= columns));
	}

	terminal.resize(30, 8);
	await terminal.waitFor('dwread needs 40×12');
	terminal.resize(80, 24);
	await terminal.waitFor('Tab link');
	t.true(terminal.screen().some(row => row.includes(words)));
});
