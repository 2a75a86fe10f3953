/** What bytes look like that say nothing: the encoding whose letters follow each other as they do in some language. */
import {Buffer} from 'node:buffer';
import {analyse} from 'chardet';

/** As much as is looked at, and of that, as much as is compared. */
const sampleSize = 400_000;
const comparedSize = 30_000;
/** Of 100; below it is guessing. */
const leastConfidence = 10;

/** The text between a page's tags, as far as it has letters beyond ASCII: markup and scripts look like English. */
function sampleOf(bytes: Uint8Array): Uint8Array {
	const sample = bytes.subarray(0, sampleSize);
	const pieces = Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength).toString('latin1').split('<');
	const texts = pieces.map((piece, index) =>
		index === 0 || /^(?:script|style)[\s>]/iv.test(piece) ? (index === 0 ? piece : '') : piece.slice(piece.indexOf('>') + 1),
	);
	const foreign = texts.filter(text => /[\u{80}-\u{FF}]/v.test(text));
	return Buffer.from(foreign.join('\n').slice(0, comparedSize), 'latin1');
}

/** The encodings that the bytes may have, the likeliest first. */
export function detected(bytes: Uint8Array): readonly string[] {
	return analyse(sampleOf(bytes)).filter(({confidence}) => confidence >= leastConfidence).map(({name}) => name);
}
