import {
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {makeHome, removeHome} from '../helpers/program.js';
import {openTerminal, type Terminal} from '../helpers/terminal.js';

const welcome = 'Welcome to dwread';

async function quit(terminal: Terminal) {
	terminal.press('Q');
	const exit = await terminal.exited;
	await terminal.close();
	return exit;
}

/** A home where dwread was started once. */
async function usedHome(): Promise<string> {
	const home = await makeHome();
	const terminal = await openTerminal({home});
	await terminal.waitFor(welcome);
	await quit(terminal);
	return home;
}

const keptIn = (home: string) => path.join(home, 'cache/dwread/first-frame.json');

test('a start shows the first frame of the last one, then what has changed since', async t => {
	const home = await usedHome();
	t.teardown(async () => removeHome(home));
	const file = path.join(home, 'data/dwread/articles/2026/11/welcome-to-dwread.md');
	writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/mv, 'title: Another word of greeting'));
	const terminal = await openTerminal({home});
	await terminal.waitFor('Another word of greeting');
	const raw = terminal.raw();
	t.true(raw.includes(welcome) && raw.indexOf(welcome) < raw.indexOf('Another word of greeting'));
	t.false(terminal.screen().join('\n').includes(welcome));
	t.is(raw.split('\u{1B}[?1049h').length, 2);
	t.is((await quit(terminal)).exitCode, 0);

	// What was read or changed meanwhile is in the frame that is kept.
	t.true(readFileSync(keptIn(home), 'utf8').includes('Another word of greeting'));
});

test('a kept frame is for one size, and one that is damaged is left alone', async t => {
	const home = await usedHome();
	t.teardown(async () => removeHome(home));
	writeFileSync(keptIn(home), readFileSync(keptIn(home), 'utf8').replaceAll(welcome, 'As it was at 80x24'));
	const wide = await openTerminal({home, columns: 100, rows: 30});
	await wide.waitFor(welcome);
	t.false(wide.raw().includes('As it was'));
	await quit(wide);
	for (const damaged of ['', '{"of":', 'null', '{"of":1,"lines":[1]}']) {
		writeFileSync(keptIn(home), damaged);
		const terminal = await openTerminal({home, columns: 100, rows: 30});
		await terminal.waitFor(welcome);
		t.is((await quit(terminal)).exitCode, 0);
	}
});

test('a library that can’t be opened any more is told of where the command was typed', async t => {
	const home = await usedHome();
	t.teardown(async () => removeHome(home));
	const library = path.join(home, 'data/dwread');
	renameSync(library, `${library}-elsewhere`);
	writeFileSync(library, 'no folder');
	const terminal = await openTerminal({home});
	t.is((await terminal.exited).exitCode, 1);
	t.true(terminal.raw().includes(welcome));
	t.false(terminal.inAlternateScreen());
	t.true(terminal.cursorVisible());
	t.regex(terminal.screen().join(' '), /dwread: the library can’t be opened: .* is a file/v);
	await terminal.close();
	rmSync(library);
});
