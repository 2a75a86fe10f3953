/** The keys while something is typed. */
import {type Group, type Row} from './row.js';

const typing = [
	{
		keys: ['enter'], command: 'accept', help: 'keep it', hint: 'keep',
	},
	{
		keys: ['escape'], command: 'cancel', help: 'cancel', hint: 'cancel',
	},
	{keys: ['backspace', 'ctrl+h'], command: 'erase-character', help: 'erase a character'},
	{keys: ['ctrl+w'], command: 'erase-word', help: 'erase a word'},
	{keys: ['ctrl+u'], command: 'erase-all', help: 'erase everything'},
] as const satisfies readonly Row[];

const rest = [
	{keys: ['ctrl+c'], command: 'quit', help: 'quit dwread'},
	{keys: ['ctrl+z'], command: 'suspend', help: 'suspend (fg brings it back)'},
] as const satisfies readonly Row[];

export const filterKeys = [
	{
		title: '',
		rows: [
			...typing,
			{keys: ['tab'], command: 'relevance', help: 'best hits first, or the order there was'},
			{keys: ['down'], command: 'line-down', help: 'one down'},
			{keys: ['up'], command: 'line-up', help: 'one up'},
			...rest,
		],
	},
] as const satisfies readonly Group[];

export const namingKeys = [{title: '', rows: [...typing, ...rest]}] as const satisfies readonly Group[];

export const tagKeys = [
	{
		title: '',
		rows: [
			...typing,
			{keys: ['tab'], command: 'complete', help: 'complete the tag; again for the next that fits'},
			...rest,
		],
	},
] as const satisfies readonly Group[];

export const findKeys = [
	{
		title: '',
		rows: [
			...typing,
			{keys: ['down', 'ctrl+n'], command: 'next-match', help: 'next match'},
			{keys: ['up', 'ctrl+p'], command: 'previous-match', help: 'previous match'},
			...rest,
		],
	},
] as const satisfies readonly Group[];
