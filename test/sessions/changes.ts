import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {openTerminal} from '../helpers/terminal.js';

test('an open article shows what another program makes of its file, at the same place, and says so when it is removed', async t => {
	const terminal = await openTerminal({columns: 80, rows: 24});
	t.teardown(terminal.close);
	await terminal.waitFor('Welcome to dwread');
	const file = path.join(terminal.home, 'data/dwread/articles/2026/11/long.md');
	const part = (number: number) => `Part ${number} tells of the ferry that crosses the bay.`;
	const text = (title: string, first: number) =>
		`---\nkey: test:long\ntitle: ${title}\npublished: 2026-12-01\n---\n\n${Array.from({length: 60}, (_, index) => part(first + index)).join('\n\n')}\n`;
	writeFileSync(file, text('A long way', 1));
	await terminal.waitFor('A long way');
	terminal.press('g', 'enter');
	await terminal.waitFor(part(1));
	terminal.press('space', 'space');
	await terminal.waitFor(part(20));
	const before = terminal.find(part(20))!.row;

	// Ten parts more at the beginning.
	writeFileSync(file, text('A longer way', -9));
	await terminal.waitFor('changed by another program');
	t.is(terminal.find(part(20))?.row, before);
	terminal.press('g');
	await terminal.waitFor('A longer way');
	await terminal.waitFor(part(-9));

	writeFileSync(file, '---\ntitle: "A way that\n---\n\nIt breaks off.\n');
	await terminal.waitFor('its file can’t be read any more');
	t.truthy(terminal.find(part(-9)));
	writeFileSync(file, text('A longer way', -9));
	await terminal.waitFor('changed by another program');
	rmSync(file);
	await terminal.waitFor('removed by another program');
	t.truthy(terminal.find(part(-9)));
	terminal.press('q');
	await terminal.waitFor('Welcome to dwread');
	t.false(terminal.screen().join('\n').includes('A longer way'));
	t.true(readFileSync(path.join(terminal.home, 'data/dwread/articles/2026/11/welcome-to-dwread.md'), 'utf8').length > 0);
});
