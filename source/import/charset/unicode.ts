/** What bytes say of their encoding by themselves: byte order marks, the zeros of UTF-16, the escape sequences of Japanese mail. */

/** As much as is looked at; an even number. */
const sampleSize = 4096;

// No text holds them: control characters but white space, backspace and escape, halves of characters, what Unicode has given nobody.
const noText = /[[\p{Control}\p{Surrogate}\p{Unassigned}]--[\u{8}-\u{D}\u{1B}]]/v;

function markOf([first, second, third]: Uint8Array): string | undefined {
	if (first === 0xEF && second === 0xBB && third === 0xBF) {
		return 'utf8';
	}

	if (first === 0xFF && second === 0xFE) {
		return 'utf-16le';
	}

	return first === 0xFE && second === 0xFF ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: what is ASCII in it, and some always is, has a zero in every other byte. */
function utf16Of(bytes: Uint8Array): string | undefined {
	const sample = bytes.subarray(0, sampleSize);
	if (bytes.length % 2 === 1 || bytes.length < 4 || !sample.includes(0)) {
		return undefined;
	}

	const readings = ['utf-16le', 'utf-16be'].map(label => {
		const text = new TextDecoder(label).decode(sample, {stream: true});
		return {label, text, plain: text.match(/[\n\r 0-9<>]/gv)?.length ?? 0};
	});
	const [likely] = readings.filter(({text, plain}) => plain > 0 && !noText.test(text)).toSorted((a, b) => b.plain - a.plain);
	return likely?.label;
}

/** The Unicode encoding that the bytes show, if any. */
export const unicodeOf = (bytes: Uint8Array): string | undefined => markOf(bytes) ?? utf16Of(bytes);

/** ISO-2022-JP is ASCII throughout, with escape sequences where Japanese begins. */
export function isJapaneseMail(bytes: Uint8Array): boolean {
	for (let at = bytes.indexOf(0x1B); at !== -1 && at < 1_000_000; at = bytes.indexOf(0x1B, at + 1)) {
		if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) {
			return bytes.subarray(0, 1_000_000).every(byte => byte < 0x80);
		}
	}

	return false;
}
