/** What is said between the interface and its workers. */
import {type Found} from './bodies.js';
import {type ListOrder} from './lists.js';

export type Job = {
	readonly job: 'index' | 'search';
	readonly file: string;
	readonly root: string;
	/** The number of the latest question, so that older ones are dropped; or 1, to end. */
	readonly signal: SharedArrayBuffer;
};

export type Question = {readonly number: number; readonly query: string; readonly order: ListOrder};
export type Answer = {readonly number: number; readonly found?: Found; readonly error?: string};
