/** Bylines: “Clare Richardson Tijuana”, “Hans Pfeifer in Chemnitz, Germany”, “Kamila Rutkosky | Rafael Plaisant”. */

import {countWords, hasSentenceEnd} from './text.js';

export type Byline = {
	readonly authors: readonly string[];
	/** Initials of the editor, put after the author's name: “Usman Shehu Usman AH”. */
	readonly editors: readonly string[];
	/** Where the author wrote from, and what else stood there. */
	readonly rest: string;
};

const prefix = /^(?:(?:by|von|por|par|di|door|av|af|text|texto|written by|reported by|autor(?:in)?|autora|author|автор|yazan|oleh|na|daga|від)\s?[:：]?\s+|(?:autor(?:in)?(?:\/autor)?|author|текст|нэзвание)\s?[:：]\s*)/iv;
const particles = new Set(
	'de da do dos das di du del della der den van von zu zur ter ten bin ibn bint al el la le y e i und and et og och en dan na da ve и й та'.split(
		' ',
	),
);
const ranks = new Set(['II', 'III', 'IV', 'JR', 'SR', 'MD', 'DC', 'US', 'UK', 'DW', 'AP', 'AFP', 'EU']);

/** Whether a line begins as a byline does. */
export const hasBylinePrefix = (text: string): boolean => prefix.test(text) && countWords(text) > 1 && isNameLike(text.replace(prefix, ''));

/** Whether a line may be nothing but names: capitals, no sentence, no numbers. In scripts without capitals: a few words. */
export function isNameLike(text: string): boolean {
	if (text.length > 120 || /[\p{Decimal_Number}!":;?“”„]/v.test(text) || (hasSentenceEnd(text) && !/\s\p{Uppercase_Letter}\.$/v.test(text))) {
		return false;
	}

	const names = text.replace(/\s(?:in|aus|from|en|em|à)\s\p{Uppercase_Letter}.*$/v, '').split(/[\s,\/\|·–]+|&/v).filter(word => word !== '');
	const isCased = /\p{Uppercase_Letter}|\p{Lowercase_Letter}/v.test(text);
	return (
		names.length > 0
		&& names.length <= 12
		&& (isCased
			? names.every(name => /^[\p{Uppercase_Letter}'ʻ’][\p{Letter}\p{Mark}'\-.’]*$/v.test(name) || particles.has(name))
			&& /^\p{Uppercase_Letter}/v.test(names[0]!)
			: names.length <= 5 && text.length <= 40 && !/[،؛።፣、。，]/v.test(text))
	);
}

/** The names in a byline. */
export function readByline(text: string): Byline {
	let line = text.replace(prefix, '').trim();
	const place = /^(?<names>.+?)(?<place>\s(?:in|aus|from|en|em)\s\p{Uppercase_Letter}.*|\s\([^\)]*\))$/v.exec(line)?.groups;
	line = place?.names ?? line;
	const initials = /^(?<names>\S+\s\S+(?:\s\S+)*)\s(?<initials>\p{Uppercase_Letter}{2,3})$/v.exec(line)?.groups;
	const hasInitials = initials !== undefined && !ranks.has(initials.initials!) && /\p{Lowercase_Letter}/v.test(initials.names!);
	line = hasInitials ? initials.names! : line;
	const authors = line
		.split(/[,\/;\|·،•、，]|\s(?:and|und|[&yи]|et|та|ve|dan)\s/v)
		.map(name => name.trim())
		.filter(name => /\p{Letter}/v.test(name));
	return {authors, editors: hasInitials ? [initials.initials!] : [], rest: place?.place?.trim() ?? ''};
}
