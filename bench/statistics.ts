/** The value below which the share `quantile` of the values lies. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export function median(values: readonly number[]): number {
	return quantile(values, 0.5);
}

/** A table for people: the first column to the left, the others to the right. */
export function table(rows: ReadonlyArray<readonly string[]>): string {
	const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)));
	return rows
		.map(row => row.map((text, column) => column === 0 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!)).join(' '.repeat(3)).trimEnd())
		.join('\n');
}

/** Whether a measured value keeps to its target. */
export function verdict(value: number, target: number): string {
	return value <= target ? `≤ ${target} yes` : `≤ ${target} NO`;
}
