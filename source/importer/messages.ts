/** What the threads that read pages and the one that asks say to each other. */
import {type ReadItem} from '../import/forms.js';
import {type Source} from '../import/forms/form.js';

/** Each is answered once. */
export type Question =
	/** Begins a source; answered with its first item. */
	| {readonly type: 'read'; readonly source: Source}
	| {readonly type: 'next'};

export type Answer =
	/** It has loaded what it needs, and waits for a question. */
	| {readonly type: 'ready'}
	/** `isWhole`: the item's original is the source that was sent, whose bytes don't come back. */
	| {readonly type: 'item'; readonly item: ReadItem; readonly isWhole: boolean}
	| {readonly type: 'over'};
