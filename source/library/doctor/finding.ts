/** What dwread doctor has to say. */
import {ReaderError} from '../../errors.js';

export type Finding = {
	readonly area: 'files' | 'journal' | 'index' | 'links' | 'trash';
	/** For scripts: what it is, always in the same words. */
	readonly kind: string;
	/** `fine`: as it should be; `mended`; `left`: does no harm; `person`: only a person can mend it. */
	readonly outcome: 'fine' | 'mended' | 'left' | 'person';
	readonly count: number;
	/** One sentence. */
	readonly text: string;
	/** What it is about, a line each. */
	readonly details: readonly string[];
};

/** `1 file`, `2 files`. */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** What mending gives, or, where the disk refuses, a finding for the person. */
export function mending(finding: Pick<Finding, 'area' | 'kind'>, mend: () => Finding | undefined): readonly Finding[] {
	try {
		return [mend()].filter(found => found !== undefined);
	} catch (error) {
		if (error instanceof ReaderError) {
			return [{
				...finding, outcome: 'person', count: 1, text: `could not be mended: ${error.message}`, details: [],
			}];
		}

		throw error;
	}
}
