/** Names of authors out of bylines and metadata. */
import {cleanLine} from '../../clean.js';
import {trimSigns} from './text.js';

/** “By” in the languages of the pages, before the names. */
const by = /^(?:by|from|words by|written by|story by|posted by|von|ein bericht von|ein kommentar von|eine analyse von|text(?: von)?|autorin|autor(?:in)?|author|par|publié par|por|per|di|a cura di|door|av|af|od|przez|автор|от|от автора|yazan|oleh|na|tác giả|文|作者|記者|기자)(?:\s*[:：]\s*|\s+)(?=\S)/iv;

/** Between names. */
const between = /\s?(?:[\/;\|·•、]|,(?!\s?(?:jr|sr|ph\.?d|md|m\.d)\b)|\s(?:and|und|et|[&eiy]|en|og|och|ja|with|mit|avec)\s)\s?/iv;

/** What stands after a name and is none: roles, places, contacts. */
const role = /(?<!\p{Letter})(?:editor|reporter|correspondent|korrespondent(?:in)?|redakt\p{Letter}*|journalist(?:in|e|a)?|staff|writer|columnist|contributor|produ[cz]er|photographer|redac\p{Letter}*|rédac\p{Letter}*|autor(?:in)?|author|reporterin|volontär(?:in)?|leiter(?:in)?|chef\p{Letter}*|head|bureau|desk|fotograf\p{Letter}*|director|manager|analyst)(?!\p{Letter})/iv;

const longestName = 60;
const mostNames = 30;

function isName(text: string): boolean {
	return (
		text !== ''
		&& text.length <= longestName
		&& /\p{Letter}/v.test(text)
		&& !/https?:|www\.|[<=>@\{\}]/v.test(text)
		&& text.split(/\s+/v).length <= 7
		&& !/\d{3}/v.test(text)
	);
}

/** One name without “By”, titles after it, addresses and marks around it. */
function cleanName(text: string): string {
	const line = cleanLine(text).slice(0, 4 * longestName).replace(by, '').replace(/(?<=\S)\s?(?:\([^\(\)]*\)|<[^<>]*>|\[[^\[\]]*\])$/v, '');
	return trimSigns(line.split(/\s[\-\|–—](?:\s|$)/v, 1)[0]!, /[\s*,\-:;\|·–—•]/v).replace(/^\./v, '');
}

/**
The names in a text such as “By Jane Doe and John Roe, political reporter”. A text in which every piece is a name of two words
or more is several names; else it is one.
*/
export function readNames(text: string): readonly string[] {
	return cleanLine(text).split(';').flatMap(part => namesIn(part.trim().replace(by, '')));
}

/** Not a place or a paper alone. */
const isWhole = (name: string): boolean => /\s/v.test(name) || !/\p{Script=Latin}/v.test(name);

function namesIn(line: string): readonly string[] {
	// Initials: `srf/hosb`.
	if (/^\p{Letter}{2,5}\/\p{Letter}{2,5}$/v.test(line)) {
		return [line];
	}

	const pieces = line.split(between).map(piece => cleanName(piece)).filter(piece => piece !== '');
	const names = pieces.filter((piece, index) => index === 0 || !role.test(piece));
	const areSeveral = names.length > 1 && names.some(name => isWhole(name)) && names.every(name => isName(name));
	const found = areSeveral ? names : [names.length === 1 && pieces.length > 1 ? names[0]! : cleanName(line)];
	return found.filter(name => isName(name));
}

/** The names in several texts, each once. */
export function uniqueNames(texts: readonly string[]): readonly string[] {
	const names = new Map<string, string>();
	for (const name of texts.flatMap(text => readNames(text))) {
		const key = name.toLowerCase();
		if (!names.has(key)) {
			names.set(key, name);
		}
	}

	return names.values().take(mostNames).toArray();
}
