/**
Footnotes, as Obsidian, pandoc and GitHub write them: `[^name]` in the text, `[^name]: …` somewhere below. marked knows none. They
become a numbered list at the end, and what refers to one becomes its number in brackets: Markdown that everybody reads alike.
*/

type Note = {readonly name: string; readonly lines: string[]};

const definition = /^ {0,3}\[\^(?<name>[^\s\[\]]{1,100})\]:[\t ]*/v;
const anyDefinition = /^ {0,3}\[\^[^\s\[\]]{1,100}\]:/mv;
const fence = /^ {0,3}(?<sign>`{3}|~{3})/v;
const reference = /(?<!\\)\[\^(?<name>[^\s\[\]]{1,100})\]/gv;
/** Code in a line, where brackets are brackets. */
const codeSpan = /(?<code>`[^`]+`)/v;

/** The Markdown of a body with its footnotes at the end. */
export function withFootnotes(body: string): string {
	if (!anyDefinition.test(body)) {
		return body;
	}

	const {text, notes} = takenApart(body.split('\n'));
	const ordered = inOrderOfReferences(text, notes);
	const numbers = new Map(ordered.map(({name}, index) => [name, index + 1] as const).toReversed());
	const list = ordered.map(({lines}, index) => itemOf(`${index + 1}. `, numbered(lines, numbers)));
	return list.length === 0 ? body : `${numbered(text, numbers).join('\n').trimEnd()}\n\n---\n\n${list.join('\n')}\n`;
}

function takenApart(lines: readonly string[]): {readonly text: readonly string[]; readonly notes: readonly Note[]} {
	const text: string[] = [];
	const notes: Note[] = [];
	let note: Note | undefined;
	let open: string | undefined;
	for (const line of lines) {
		const sign = fence.exec(line)?.groups!.sign;
		const begun = open === undefined ? definition.exec(line) : undefined;
		if (begun) {
			note = {name: begun.groups!.name!, lines: [line.slice(begun[0].length)]};
			notes.push(note);
			continue;
		}

		// A note goes on in lines that are indented, and up to a blank line in any.
		const isIndented = /^(?:\t| {2})/v.test(line);
		const isMore = note && (line.trim() === '' || isIndented || (note.lines.at(-1) !== '' && sign === undefined));
		if (note && isMore) {
			note.lines.push(line.replace(/^(?:\t| {1,4})/v, '').trimEnd());
			continue;
		}

		note = undefined;
		if (sign !== undefined && (open === undefined || open === sign)) {
			open = open === undefined ? sign : undefined;
		}

		text.push(line);
	}

	return {text, notes};
}

function partsOf(line: string): ReadonlyArray<{readonly part: string; readonly isCode: boolean}> {
	return line.split(codeSpan).map((part, index) => ({part, isCode: index % 2 === 1}));
}

/** Those that nothing refers to come last. */
function inOrderOfReferences(text: readonly string[], notes: readonly Note[]): readonly Note[] {
	const names = text.flatMap(line => partsOf(line).flatMap(({part, isCode}) => isCode ? [] : part.matchAll(reference).map(({groups}) => groups!.name!).toArray()));
	const places = new Map(names.map((name, place) => [name, place] as const).toReversed());
	const place = ({name}: Note) => places.get(name) ?? names.length;
	return notes.toSorted((a, b) => place(a) - place(b));
}

function numbered(lines: readonly string[], numbers: ReadonlyMap<string, number>): readonly string[] {
	const numberedPart = (part: string) => part.replaceAll(reference, (whole: string, name: string) => numbers.has(name) ? String.raw`\[${numbers.get(name)!}\]` : whole);
	return lines.map(line => partsOf(line).map(({part, isCode}) => isCode ? part : numberedPart(part)).join(''));
}

function itemOf(sign: string, lines: readonly string[]): string {
	const indent = ' '.repeat(sign.length);
	return sign + lines.join('\n').trimEnd().split('\n').map((line, index) => index === 0 || line === '' ? line : indent + line).join('\n');
}
