import {PassThrough} from 'node:stream';
import {setImmediate as delay} from 'node:timers/promises';
import test from 'ava';
import {plainKeys, readEarlyKeys} from '../../source/terminal/early-keys.js';

test('letters, Enter, Tab, Backspace and arrows have their names', t => {
	t.deepEqual(plainKeys('gG/ \r\t\u{7F}'), ['g', 'G', '/', 'space', 'enter', 'tab', 'backspace']);
	t.deepEqual(plainKeys('\u{1B}[Aj\u{1B}OB'), ['up', 'j', 'down']);
});

test('anything else is left alone', t => {
	for (const input of ['\u{1B}', '\u{3}', '\u{1A}', 'é', '\u{1B}[1;5A', '\u{1B}[200~text\u{1B}[201~', 'j\u{1B}']) {
		t.is(plainKeys(input), undefined, JSON.stringify(input));
	}
});

test('what isn’t understood, and all after it, is there for the next reader', async t => {
	const input = new PassThrough() as unknown as NodeJS.ReadStream & PassThrough;
	const seen: string[] = [];
	const other = new Promise<void>(resolve => {
		readEarlyKeys(input, names => {
			seen.push(...names);
		}, resolve);
	});
	input.write('j');
	await delay();
	input.write('k');
	await delay();
	input.write('\u{1B}[5~');
	await other;
	input.write('q');
	input.setEncoding('utf8');
	t.deepEqual(seen, ['j', 'k']);
	t.is(input.read(), '\u{1B}[5~q');
});
