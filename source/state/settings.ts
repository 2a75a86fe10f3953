/** What a reader may have otherwise on screen. */
import {type DateStyle} from '../render/dates.js';
import {keys, type Keymap} from './keys.js';

/** The details that the list can show of an article. */
export const columns = ['date', 'minutes', 'source', 'links', 'percent', 'star', 'tags', 'authors', 'language', 'key'] as const;
export type Column = typeof columns[number];

export type ViewSettings = {
	readonly keys: Keymap;
	/** In the list, in order. */
	readonly columns: readonly Column[];
	readonly dates: DateStyle;
};

export const standardView: ViewSettings = {keys, columns: ['date', 'minutes', 'percent', 'star', 'tags', 'source', 'links'], dates: 'short'};
