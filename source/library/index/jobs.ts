/** What is said between the interface and its workers, and among them. */
import {type Found} from './bodies.js';
import {type Unseen} from './build.js';
import {type Look} from './follow.js';
import {type ListOrder} from './lists.js';
import {
	type Head,
	type Headed,
	type Text,
	type Wanted,
} from './texts.js';

export type Job = {
	/** Making the index whole; searching in the full text; reading files for who makes the index. */
	readonly job: 'index' | 'search' | 'read';
	readonly file: string;
	readonly root: string;
	/** The number of the latest question, so that older ones are dropped; or 1, to end. */
	readonly signal: SharedArrayBuffer;
};

export type Question = {readonly number: number; readonly query: string; readonly order: ListOrder};
export type Answer = {readonly number: number; readonly found?: Found; readonly error?: string};

/** A batch to be read, of any stage. */
export type ToRead = {readonly unseen: readonly Unseen[]} | {readonly headed: readonly Headed[]} | {readonly wanted: readonly Wanted[]};
export type WasRead = {readonly looks: readonly Look[]} | {readonly heads: readonly Head[]} | {readonly texts: readonly Text[]};
