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
		.map(row =>
			row
				.map((text, column) => (column === 0 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!)))
				.join(' '.repeat(3))
				.trimEnd(),
		)
		.join('\n');
}

/** Something measured, and what is to be reached. */
export type Measured = {
	readonly measure: string;
	/** `undefined`: it could not be measured, for the reason that `unit` says. */
	readonly value?: number;
	readonly unit: string;
	readonly target: number;
	/** More is better. */
	readonly isAtLeast?: boolean;
};

/** A row of the table of what was measured. */
export function resultRow({measure, value, unit, target, isAtLeast = false}: Measured): readonly string[] {
	const wanted = `${isAtLeast ? '≥' : '≤'} ${target.toLocaleString('en')}`;
	if (value === undefined) {
		return [measure, unit, wanted, ''];
	}

	const digits = value < 10 ? 2 : (value < 100 ? 1 : 0);
	const isReached = isAtLeast ? value >= target : value <= target;
	return [
		measure,
		`${value.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits})} ${unit}`,
		wanted,
		isReached ? 'yes' : 'NO',
	];
}
