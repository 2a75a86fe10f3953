import {type Plugin} from 'rolldown';

/** Replaces parts of files whose path matches `file`. A part that isn't there throws: then the file has changed. */
export function edit(file: RegExp, ...edits: ReadonlyArray<readonly [from: string | RegExp, to: string]>): Plugin {
	return {
		name: `edit of ${String(file)}`,
		transform: {
			filter: {id: file},
			handler(code, id) {
				let edited = code;
				for (const [from, to] of edits) {
					const before = edited;
					edited = before.replace(from, () => to);
					if (edited === before) {
						throw new Error(`${id} has no ${String(from)} to replace: it has changed, so scripts/build must`);
					}
				}

				return {code: edited, map: null};
			},
		},
	};
}
