/** Files in which git left two versions. */

/** Both versions whole; `undefined` for a text without git's marks. */
export function versionsIn(text: string): readonly [ours: string, theirs: string] | undefined {
	if (!text.includes('<<<<<<< ')) {
		return undefined;
	}

	const versions: [string[], string[]] = [[], []];
	let side: 'both' | 'ours' | 'base' | 'theirs' = 'both';
	let conflicts = 0;
	for (const line of text.split(/\r?\n/v)) {
		if (side === 'both' && line.startsWith('<<<<<<< ')) {
			side = 'ours';
		} else if (side === 'ours' && /^\|{7}(?: |$)/v.test(line)) {
			side = 'base';
		} else if ((side === 'ours' || side === 'base') && line === '=======') {
			side = 'theirs';
		} else if (side === 'theirs' && line.startsWith('>>>>>>> ')) {
			side = 'both';
			conflicts++;
		} else {
			if (side === 'both' || side === 'ours') {
				versions[0].push(line);
			}

			if (side === 'both' || side === 'theirs') {
				versions[1].push(line);
			}
		}
	}

	return side === 'both' && conflicts > 0 ? [versions[0].join('\n'), versions[1].join('\n')] : undefined;
}
