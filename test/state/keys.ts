import test from 'ava';
import {commands} from '../../source/state/commands/index.js';
import {helpLines, keysLabel} from '../../source/state/help.js';
import {
	bindings,
	commandFor,
	keyLabel,
	keys,
	type Context,
} from '../../source/state/keys.js';
import {keyNames} from '../../source/state/key-names.js';
import {keysOfPreset} from '../../source/config/read-keys.js';
import {presetNames} from '../../source/config/settings.js';

const contexts = Object.keys(keys) as Context[];

test('no key stands twice in one context', t => {
	for (const context of contexts) {
		const all = bindings(context).flatMap(binding => binding.keys);
		t.deepEqual(all.filter((key, index) => all.indexOf(key) !== index), [], context);
	}
});

test('every command can be reached by a key', t => {
	const bound = new Set(contexts.flatMap(context => bindings(context).map(({command}) => command)));
	t.deepEqual(Object.keys(commands).filter(command => !bound.has(command as never)), []);
});

test('presets take the keys of no command of the list without giving it others', t => {
	for (const name of presetNames) {
		t.deepEqual(bindings('list', keysOfPreset(name)).filter(binding => binding.keys.length === 0).map(({command}) => command), [], name);
	}
});

test('the help names every key of every context', t => {
	for (const screen of ['list', 'reader'] as const) {
		const shown = new Set(helpLines(screen, 200).flatMap(line => line.type === 'binding' ? [`${line.keys} ${line.help}`] : []));
		for (const context of contexts) {
			for (const binding of bindings(context)) {
				t.true(shown.has(`${keysLabel(binding.keys)} ${binding.help}`), `${context}: ${binding.help}`);
			}
		}
	}
});

test('every context can be left by a key, and the foot names the help where there is one', t => {
	for (const context of contexts) {
		t.truthy(commandFor(context, 'ctrl+c'), context);
	}

	t.is(commandFor('list', '?'), 'help');
	t.is(commandFor('reader', '?'), 'help');
});

test('keys are named as a person reads them', t => {
	t.deepEqual(['shift+tab', 'ctrl+z', 'alt+left', 'j', '+', 'pagedown'].map(key => keyLabel(key)), ['Shift-Tab', '^Z', 'Alt-←', 'j', '+', 'PgDn']);
});

test('keys typed fast arrive together and count one by one', t => {
	t.deepEqual(keyNames('gg', {}), ['g', 'g']);
	t.deepEqual(keyNames('j\r', {}), ['j', 'enter']);
	t.deepEqual(keyNames('', {tab: true, shift: true}), ['shift+tab']);
	t.deepEqual(keyNames('c', {ctrl: true}), ['ctrl+c']);
	t.deepEqual(keyNames('', {leftArrow: true, meta: true}), ['alt+left']);
	t.deepEqual(keyNames('né', {}), ['n', 'é']);
	t.deepEqual(keyNames(' ', {}), ['space']);
});
