/** The name that somebody meant who typed another. */

/** The nearest of some names; none where all are far. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
	const wanted = typed.toLowerCase();
	const [best] = names
		.map(name => ({name, distance: distance(wanted, name.toLowerCase())}))
		.toSorted((a, b) => a.distance - b.distance);
	return best && best.distance <= Math.max(1, Math.floor(Math.max(wanted.length, best.name.length) / 3))
		? best.name
		: names.find(name => wanted.length > 1 && name.toLowerCase().startsWith(wanted));
}

/** `; the nearest is “name”`, or the few names that there are, or nothing. */
export function suggestion(typed: string, names: readonly string[]): string {
	const name = nearest(typed, names);
	return name === undefined ? (names.length > 0 && names.length <= 8 ? `; there is ${enumeration(names)}` : '') : `; the nearest is “${name}”`;
}

/** `a, b or c`. */
export function enumeration(names: readonly string[], word = 'or'): string {
	return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)!}`;
}

/** Letters to be changed, left out, added or swapped with their neighbour. */
function distance(a: string, b: string): number {
	let beforeLast: readonly number[] = [];
	let last: readonly number[] = Array.from({length: b.length + 1}, (_, index) => index);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const isSame = a[row - 1] === b[column - 1];
			const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			current.push(Math.min(
				last[column]! + 1,
				current[column - 1]! + 1,
				last[column - 1]! + (isSame ? 0 : 1),
				isSwapped ? beforeLast[column - 2]! + 1 : Infinity,
			));
		}

		beforeLast = last;
		last = current;
	}

	return last[b.length]!;
}
