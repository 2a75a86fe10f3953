/** The lines of what tells which files can’t be read. */
import {textLines} from './behind.js';
import {type Unreadable} from './state.js';

export type UnreadableLine = {readonly type: 'path' | 'reason'; readonly text: string};

/** In a terminal so wide: each file with the reason below it. */
export function unreadableLines(files: readonly Unreadable[], columns: number): readonly UnreadableLine[] {
	return files.flatMap(({path, reason}, index): readonly UnreadableLine[] => [
		...(index === 0 ? [] : [{type: 'reason', text: ''} as const]),
		...textLines(path, columns).map(({text}) => ({type: 'path', text} as const)),
		...textLines(reason, columns - 2).map(({text}) => ({type: 'reason', text} as const)),
	]);
}
