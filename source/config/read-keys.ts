/** Keys in the file of settings: a preset, then commands with their keys, everywhere or in one context. */
import {enumeration, suggestion} from '../nearest.js';
import {
	contexts,
	keyName,
	keyWords,
	rebind,
	trapsIn,
	typingContexts,
	withoutUnbound,
	type KeyChanges,
} from '../state/keymap.js';
import {isTyping} from '../state/key-names.js';
import {
	bindings,
	keys as standardKeys,
	type Context,
	type Keymap,
} from '../state/keys.js';
import {presetChanges} from './presets.js';
import {isTable, shown, type Refuse} from './refuse.js';
import {presetNames, type PresetName} from './settings.js';

const isContext = (name: string): name is Context => (contexts as readonly string[]).includes(name);
const commandsIn = (context: Context): readonly string[] => bindings(context).map(({command}) => command);
const allCommands = [...new Set(contexts.flatMap(context => commandsIn(context)))];

/** The keys that `[keys]` makes of the standard ones. */
export function readKeys(value: unknown, refuse: Refuse): {readonly keys: Keymap; readonly preset?: PresetName} {
	if (!isTable(value)) {
		return refuse(['keys'], `keys is a table of commands, not ${shown(value)}`);
	}

	const {preset: wanted, ...given} = value;
	const preset = presetNames.find(name => name === wanted);
	if (wanted !== undefined && preset === undefined) {
		return refuse(['keys', 'preset'], `preset is ${enumeration(presetNames)}, not ${shown(wanted)}`);
	}

	const changes = readChanges(given, refuse);
	refuseDoubles(changes, refuse);
	const keymap = rebind(keysOfPreset(preset), changes);
	const [trap] = trapsIn(keymap);
	return trap === undefined
		? {keys: withoutUnbound(keymap), ...(preset !== undefined && {preset})}
		: refuse(['keys', trap], `no key would be left to leave “${trap}” with`);
}

export function keysOfPreset(preset: PresetName | undefined): Keymap {
	return preset === undefined ? standardKeys : rebind(standardKeys, presetChanges(preset));
}

type Changes = Partial<Record<Context, Map<string, readonly string[]>>>;

function readChanges(given: Readonly<Record<string, unknown>>, refuse: Refuse): KeyChanges {
	const changes: Changes = {};
	const change = (context: Context, command: string, names: readonly string[]) => {
		changes[context] ??= new Map();
		changes[context].set(command, names);
	};

	const everywhere = Object.entries(given).filter(([, value]) => !isTable(value));
	for (const [command, value] of everywhere) {
		if (!allCommands.includes(command)) {
			return refuse(['keys', command], `there is no command “${command}”${suggestion(command, [...allCommands, ...contexts])}`);
		}

		const names = readNames(['keys', command], value, refuse);
		const its = contexts.filter(context => commandsIn(context).includes(command));
		for (const context of its) {
			// Where text is typed, letters stay text.
			const fitting = typingContexts.has(context) ? names.filter(name => !isTyping(name)) : names;
			if (fitting.length > 0 || names.length === 0) {
				change(context, command, fitting);
			}
		}
	}

	for (const [context, commands] of Object.entries(given)) {
		if (!isTable(commands)) {
			continue;
		}

		if (!isContext(context)) {
			return refuse(['keys', context], `there is no context “${context}”${suggestion(context, contexts)}`);
		}

		for (const [command, value] of Object.entries(commands)) {
			change(context, command, readCommand(context, command, value, refuse));
		}
	}

	return changes;
}

function readCommand(context: Context, command: string, value: unknown, refuse: Refuse): readonly string[] {
	const at = ['keys', context, command];
	if (!commandsIn(context).includes(command)) {
		const elsewhere = contexts.filter(other => commandsIn(other).includes(command));
		return refuse(
			at,
			`“${context}” has no command “${command}”${elsewhere.length > 0 ? `; it is one of ${enumeration(elsewhere, 'and')}` : suggestion(command, commandsIn(context))}`,
		);
	}

	const names = readNames(at, value, refuse);
	const text = typingContexts.has(context) ? names.find(name => isTyping(name)) : undefined;
	return text === undefined ? names : refuse(at, `“${text}” types text in “${context}”, so it can’t be a key there`);
}

function readNames(at: readonly string[], value: unknown, refuse: Refuse): readonly string[] {
	const command = at.at(-1)!;
	const names = (Array.isArray(value) ? value as readonly unknown[] : [value]).map(item => {
		const name = typeof item === 'string' ? keyName(item) : undefined;
		return name ?? refuse(at, typeof item === 'string'
			? `there is no key “${item}”${suggestion(item.replace(/^.*[+\-]/sv, ''), keyWords)}`
			: `${command} is a list of keys, such as ["j", "down"], not ${shown(value)}`);
	});
	const letter = command === 'link-number' ? names.find(name => !/^\d$/v.test(name)) : undefined;
	return letter === undefined ? names : refuse(at, `link-number takes digits, not “${letter}”`);
}

/** A key can do one thing in a context. */
function refuseDoubles(changes: KeyChanges, refuse: Refuse): void {
	for (const context of contexts) {
		const owners = new Map<string, string>();
		for (const [command, names] of changes[context] ?? []) {
			for (const name of names) {
				const owner = owners.get(name);
				if (owner !== undefined) {
					refuse(
						['keys', context, command],
						`“${name}” is given to ${owner === command ? `${command} twice` : `${owner} and to ${command}`} in “${context}”`,
					);
				}

				owners.set(name, command);
			}
		}
	}
}
