import {setTimeout as delay} from 'node:timers/promises';
import test from 'ava';
import {openTerminal} from '../helpers/terminal.js';

// To a question that another program asked: letters, digits and signs in them are keys of the list and the reader.
const colour = '\u{1B}]11;rgb:1e1e/dead/q?sr\u{1B}\\';
const replies = [colour, '\u{1B}[?62;22c', '\u{1B}[?2026;2$y', '\u{1B}[12;40R', '\u{1B}P>|tmux 3.3a\u{1B}\\'];

test('late answers of the terminal are no keys, from the first moment on', async t => {
	const terminal = await openTerminal({columns: 80, rows: 24});
	t.teardown(terminal.close);
	terminal.press(...replies);
	await terminal.waitFor('Welcome to dwread');
	await terminal.waitForQuiet(400);
	t.regex(terminal.screen()[0]!, /14 articles · 14 unread/v);
	terminal.press('j', ...replies);
	await terminal.waitFor('▌● Find your way');
	await terminal.waitForQuiet();
	t.regex(terminal.screen()[0]!, /14 articles · 14 unread/v);
	t.regex(terminal.screen()[4]!, /▌● Find your way/v);

	terminal.press('enter');
	await terminal.waitFor(/ %$/mv);
	await terminal.waitForQuiet();
	const page = terminal.snapshot();
	for (const reply of replies) {
		for (const at of [0, 3, 5, reply.length - 1]) {
			terminal.press(reply.slice(0, at));
			await delay(at % 2 * 60);
			terminal.press(reply.slice(at));
		}
	}

	await terminal.waitForQuiet();
	t.is(terminal.snapshot(), page);

	terminal.press('?');
	await terminal.waitFor('Help');
	terminal.press('escape');
	await terminal.waitFor(rows => !rows[0]!.includes('Help'));
	t.is(terminal.snapshot(), page);
});
