/** Keys that mean the same in several places. */
import {type Group, type Row} from './row.js';

export const lines = [
	{keys: ['j', 'down'], command: 'line-down', help: 'one down'},
	{keys: ['k', 'up'], command: 'line-up', help: 'one up'},
] as const satisfies readonly Row[];

export const motion = [
	...lines,
	{keys: ['space', 'f', 'pagedown', 'ctrl+f'], command: 'page-down', help: 'a page down'},
	{keys: ['b', 'pageup', 'ctrl+b'], command: 'page-up', help: 'a page up'},
	{keys: ['d', 'ctrl+d'], command: 'half-page-down', help: 'half a page down'},
	{keys: ['u', 'ctrl+u'], command: 'half-page-up', help: 'half a page up'},
	{keys: ['g', 'home'], command: 'to-start', help: 'to the start'},
	{keys: ['G', 'end'], command: 'to-end', help: 'to the end'},
] as const satisfies readonly Row[];

export const moving = {title: 'Moving', rows: motion} as const satisfies Group;

export const program = [
	{keys: ['Q', 'ctrl+c'], command: 'quit', help: 'quit dwread'},
	{keys: ['ctrl+z'], command: 'suspend', help: 'suspend (fg brings it back)'},
	{keys: ['ctrl+l'], command: 'redraw', help: 'draw the screen anew'},
] as const satisfies readonly Row[];

export const adding = {keys: ['A'], command: 'add', help: 'add an address or a file'} as const satisfies Row;

export const help = {
	keys: ['?'], command: 'help', help: 'this help', hint: 'help',
} as const satisfies Row;

export const undoing = {keys: ['U'], command: 'undo', help: 'undo marks, tags, removing, keeping a search'} as const satisfies Row;

export const marking = [
	{
		keys: ['s'], command: 'star', help: 'star or unstar', hint: 'star',
	},
	{keys: ['r'], command: 'toggle-read', help: 'mark read or unread'},
	{keys: ['D', 'delete'], command: 'remove', help: 'remove: to the trash'},
	{keys: ['#'], command: 'tag', help: 'tags, with commas between them; -sea takes one away'},
	undoing,
] as const satisfies readonly Row[];
