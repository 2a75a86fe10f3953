/** Other keys for the commands of the table. */
import {
	bindings,
	groups,
	keys,
	type Binding,
	type BindingGroup,
	type Context,
	type Keymap,
} from './keys.js';

export const contexts = Object.keys(keys) as readonly Context[];

/** What is typed in these is text. */
export const typingContexts: ReadonlySet<Context> = new Set(['filter', 'find', 'add', 'tag', 'keep']);

/** The keys of commands, by context. */
export type KeyChanges = Readonly<Partial<Record<Context, ReadonlyMap<string, readonly string[]>>>>;

/** Keys with changes: what is given a key has it alone, whatever had it before. Commands may be left without any. */
export function rebind(keymap: Keymap, changes: KeyChanges): Keymap {
	return mapRows(keymap, (rows, context) => {
		const changed = changes[context];
		const taken = new Set([...changed?.values() ?? []].flat());
		return rows.map(row => ({...row, keys: changed?.get(row.command) ?? row.keys.filter(key => !taken.has(key))}));
	});
}

/** Without the commands that no key leads to. */
export function withoutUnbound(keymap: Keymap): Keymap {
	return mapRows(keymap, rows => rows.filter(row => row.keys.length > 0));
}

function mapRows(keymap: Keymap, change: (rows: readonly Binding[], context: Context) => readonly Binding[]): Keymap {
	const changed: Partial<Record<Context, readonly BindingGroup[]>> = Object.fromEntries(contexts.map(context => [
		context,
		groups(context, keymap).map(group => ({...group, rows: change(group.rows, context)})).filter(({rows}) => rows.length > 0),
	]));
	return changed as Keymap;
}

const waysOut = new Set(['close', 'quit', 'close-overlay', 'accept', 'cancel']);

/** The contexts that no key would lead out of. */
export function trapsIn(keymap: Keymap): readonly Context[] {
	return contexts.filter(context => bindings(context, keymap).every(({command, keys: left}) => left.length === 0 || !waysOut.has(command)));
}

const named = ['up', 'down', 'left', 'right', 'pageup', 'pagedown', 'home', 'end', 'enter', 'escape', 'tab', 'backspace', 'delete', 'space'] as const;
const otherNames: ReadonlyMap<string, string> = new Map([
	['esc', 'escape'],
	['return', 'enter'],
	['pgup', 'pageup'],
	['pgdn', 'pagedown'],
	['del', 'delete'],
	[' ', 'space'],
]);

/** All names of keys that are words. */
export const keyWords: readonly string[] = named;

/** The name of a key as `keyNames` gives it, however somebody writes it: `Ctrl-X`, `^x`, `PgDn`. `undefined`: there is no such key. */
export function keyName(text: string): string | undefined {
	const {modifiers = '', rest = ''} =
		/^(?<modifiers>(?:(?:ctrl|alt|shift)[+\-])*)(?<rest>.+)$/isv.exec(text.replace(/^\^(?=.)/v, 'ctrl+'))?.groups ?? {};
	const lower = rest.toLowerCase();
	const word = otherNames.get(lower) ?? named.find(name => name === lower);
	const isWith = (name: string) => modifiers.toLowerCase().includes(name);
	const before = (names: readonly string[]) => names.filter(name => isWith(name)).map(name => `${name}+`).join('');
	if (word !== undefined) {
		return word === 'space' && isWith('shift') ? undefined : before(['ctrl', 'alt', 'shift']) + word;
	}

	const isCharacter = [...new Intl.Segmenter().segment(rest)].length === 1 && !/[\s\p{Control}]/v.test(rest);
	return !isCharacter || (isWith('ctrl') && !/^[a-z]$/v.test(lower))
		? undefined
		: before(['ctrl', 'alt']) + (isWith('ctrl') ? lower : (isWith('shift') ? rest.toUpperCase() : rest));
}
