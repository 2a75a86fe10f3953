import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {makeHome, removeHome, runCommand} from '../helpers/program.js';
import {openTerminal} from '../helpers/terminal.js';

const filler = 'Nothing much was said about it in the evening, and the lamps along the quay went out one by one. '.repeat(6);

const stories: ReadonlyArray<readonly [key: string, title: string, kicker: string, text: string]> = [
	['a', 'Ferry strike goes on', 'Sea', 'The crews want eight days more.'],
	[
		'b',
		'A bridge for the islanders',
		'Politics',
		`${`${filler}\n\n`.repeat(4)}At last the old lighthouse keeper spoke.\n\n${`${filler}\n\n`.repeat(4)}`,
	],
	['c', 'School opens', 'Education', 'The doors open at eight.'],
	['d', 'A lighthouse for sale', 'Sea', 'Nobody wants it.'],
];

/** A home with these articles, the first the newest. */
async function homeWithStories(t: ExecutionContext): Promise<string> {
	const home = await makeHome();
	t.teardown(async () => removeHome(home));
	const folder = path.join(home, 'data/dwread/articles');
	mkdirSync(folder, {recursive: true});
	for (const [index, [key, title, kicker, text]] of stories.entries()) {
		writeFileSync(
			path.join(folder, `${key}.md`),
			`---\nkey: ${key}\ntitle: ${title}\nkicker: ${kicker}\npublished: 2024-05-0${9 - index}\n---\n\n${text}\n`,
		);
	}

	return home;
}

const sizes = [[80, 24], [120, 40], [40, 12]] as const;

for (const [columns, rows] of sizes) {
	test.serial(`a search finds words in the text, shows them, opens the article there, and stays on as a shelf at ${columns}x${rows}`, async t => {
		const home = await homeWithStories(t);
		const terminal = await openTerminal({home, columns, rows});
		t.teardown(terminal.close);
		await terminal.waitFor('Ferry strike');
		await terminal.waitFor(screen => !screen[0]!.includes('index'));
		terminal.press('/', ...'lighthou');
		await terminal.waitFor('2 of 4');
		await terminal.waitFor('the old lighthouse keeper');
		t.deepEqual(terminal.screen().filter(row => /^ [ ▌][○●] /v.test(row)).map(row => row.slice(4, 17)), ['A bridge for ', 'A lighthouse ']);
		terminal.press('enter');
		await terminal.waitFor('Enter read');
		terminal.press('enter');
		await terminal.waitFor(screen => screen.some(row => row.includes('At last the old lighthouse')) && screen[0]!.includes('%'));
		const {row, column} = terminal.find('lighthouse')!;
		t.true(terminal.cell(row, column).inverse, 'what was searched for is set off');
		terminal.press('q');
		await terminal.waitFor('Enter read');

		terminal.press('N');
		await terminal.waitFor('Name:');
		terminal.press(...'Lights', 'enter');
		await terminal.waitFor(screen => / Lights {3}2 of 4/v.test(screen[0]!));
		await terminal.waitFor('kept as “Lights”');
		terminal.press('Q');
		await terminal.exited;

		const listed = await runCommand(['list', '--keys', 'in:lights'], {home});
		t.is(listed.stdout, 'd\n', 'by title alone');
		const searched = await runCommand(['search', '--order', 'newest', 'in:lights', 'kicker:politics'], {home});
		t.regex(searched.stdout, /^2024-05-08 {5}A bridge for the islanders {2}\(b\)\n {4}.*lighthouse keeper spoke/v);

		const again = await openTerminal({home, columns, rows});
		t.teardown(again.close);
		await again.waitFor('Ferry strike');
		again.press('shift+tab');
		await again.waitFor(screen => screen[0]!.includes(' Lights   2 of 4') && screen.some(line => line.includes('A bridge for')));
		again.press('c');
		await again.waitFor('Shelves');
		again.press('D');
		await again.waitFor('“Lights” removed');
		again.press('U');
		await again.waitFor('undone: “Lights” removed');
		again.press('G', 'D', 'Q');
		t.is((await again.exited).exitCode, 0);
		t.notRegex((await runCommand(['shelves'], {home})).stdout, /Lights/v);
	});
}

test.serial('shelves follow what is read, starred, begun and short', async t => {
	const home = await homeWithStories(t);
	const terminal = await openTerminal({home});
	t.teardown(terminal.close);
	await terminal.waitFor('4 unread');
	terminal.press('j', 'enter');
	await terminal.waitFor('Nothing much was said');
	await terminal.pressEach('space');
	terminal.press('q');
	await terminal.waitFor('3 unread');
	await terminal.waitFor(/ min · \d+ %/v);
	terminal.press('s', 'tab');
	await terminal.waitFor('› Unread   3 of 4 articles');
	terminal.press('tab');
	await terminal.waitFor('› Starred   1 of 4 articles');
	terminal.press('tab');
	await terminal.waitFor('› Continue   1 of 4 articles');
	await terminal.waitFor('sort: opened');
	terminal.press('tab');
	await terminal.waitFor('› 10 minutes   3 of 4 articles');
	terminal.press('H');
	await terminal.waitFor('Opened lately');
	await terminal.waitFor(/A bridge for the islanders +\d+ % · today/v);
	terminal.press('enter');
	await terminal.waitFor('on from where you left off');
	terminal.press('Q');
	t.is((await terminal.exited).exitCode, 0);
});

test.serial('what is picked is marked, tagged and removed together, and taken back step by step', async t => {
	const home = await homeWithStories(t);
	const terminal = await openTerminal({home});
	t.teardown(terminal.close);
	await terminal.waitFor('4 unread');
	terminal.press('/', ...'kicker:sea', 'enter', 'M');
	await terminal.waitFor('2 picked');
	terminal.press('r');
	await terminal.waitFor('2 marked read');
	terminal.press('#');
	await terminal.waitFor('for 2 articles');
	terminal.press(...'far away', 'enter');
	await terminal.waitFor('2 tagged far away');
	t.is(terminal.screen().filter(row => row.includes('#far away')).length, 2);
	terminal.press('D');
	await terminal.waitFor('2 removed');
	await terminal.waitFor('Nothing matches “kicker:sea”');
	t.is((await runCommand(['list', '--keys'], {home})).stdout, 'b\nc\n');
	terminal.press('U');
	await terminal.waitFor('undone: 2 removed');
	t.is((await runCommand(['list', '--keys', 'tag:"far away"', 'is:read'], {home})).stdout, 'a\nd\n');
	terminal.press('U');
	await terminal.waitFor('undone: 2 tagged far away');
	terminal.press('U');
	await terminal.waitFor('undone: 2 marked read');
	terminal.press('escape');
	await terminal.waitFor('4 unread');
	terminal.press('Q');
	await terminal.exited;
	t.is((await runCommand(['list', '--keys', 'is:unread -has:tag'], {home})).stdout, 'a\nb\nc\nd\n');
});

test.serial('searches are kept, told and removed from the command line', async t => {
	const home = await homeWithStories(t);
	const run = async (...words: readonly string[]) => runCommand(['shelves', ...words], {home});
	t.is((await run('keep', 'At sea', 'kicker:sea')).stdout, 'kept: At sea; in:"At sea" stands for it\n');
	t.regex((await run()).stdout, /^Unread +is:unread\n(?:.*\n)+At sea +kicker:sea\n$/mv);
	t.like(JSON.parse((await run('--json')).stdout.trim().split('\n').at(-1)!), {name: 'At sea', query: 'kicker:sea', kept: true});
	t.is((await runCommand(['list', '--keys', 'in:"at sea"', 'ferry'], {home})).stdout, 'a\n');
	const wrong = await runCommand(['list', 'in:nowhere'], {home});
	t.is(wrong.stderr, 'dwread: no search is kept as “nowhere”; dwread shelves lists them\n');
	t.is(wrong.exitCode, 1);
	t.regex((await run('keep', 'Unread', 'ferry')).stderr, /“Unread” is the name of a shelf that is always there/v);
	t.is((await run('keep', 'Empty')).exitCode, 2);
	t.is((await run('remove', 'at sea')).stdout, 'removed: At sea\n');
	t.is((await run('remove', 'at sea')).exitCode, 1);
});
