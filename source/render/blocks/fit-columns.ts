/**
Widths for columns, given what each would like and what it needs at least. Those that ask for more share what is left by how
much more they ask for. `undefined` where there is too little room.
*/
export function fitColumns(natural: readonly number[], least: readonly number[], available: number): readonly number[] | undefined {
	if (sum(natural) <= available) {
		return natural;
	}

	const spare = available - sum(least);
	if (spare < 0) {
		return undefined;
	}

	const wanted = sum(natural) - sum(least);
	return natural.map((cells, index) => least[index]! + Math.floor(spare * (cells - least[index]!) / wanted));
}

function sum(numbers: readonly number[]): number {
	let total = 0;
	for (const number of numbers) {
		total += number;
	}

	return total;
}
