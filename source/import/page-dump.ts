import type {Article, Block, Removed} from '../article.js';
import {ReaderError} from '../errors.js';
import {escapeInline} from '../markdown/inline.js';
import {keyOfAddress, keyOfText, slugWords} from '../addresses.js';
import {readBody, type Piece} from './page-dump/body.js';
import {readEnding} from './page-dump/ending.js';
import {readHead, type Head, type RemovedAt} from './page-dump/head.js';
import {findHeadings} from './page-dump/headings.js';
import {languageOfText} from './page-dump/language.js';
import {readLines, type Line} from './page-dump/lines.js';
import {findSkipLines} from './page-dump/skip-lines.js';
import {lineKey} from './page-dump/text.js';
import {unglue} from './page-dump/unglue.js';

function languageOf(lines: readonly Line[]): string | undefined {
	const skip = findSkipLines(lines);
	const rest = skip ? [...lines.slice(0, skip.from), ...lines.slice(skip.to)] : lines;
	let text = '';
	for (const line of rest) {
		text += `${line.text.slice(0, 20_000)}\n`;
		if (text.length > 20_000) {
			break;
		}
	}

	const found = skip?.language ?? languageOfText(text);
	return skip && found === 'pt' ? 'pt-BR' : found;
}

/** The body's pieces as blocks: lines of text become paragraphs or headings. */
function toBlocks(pieces: readonly Piece[], hasGaps: boolean): Block[] {
	const headings = findHeadings(
		pieces.map(piece => ('line' in piece ? {text: piece.line.text, isAttached: hasGaps && !piece.line.hasGap} : undefined)),
	);
	return pieces.map((piece, index): Block => {
		if ('block' in piece) {
			return piece.block;
		}

		const quoted = /^>\s+(?<text>\S.*)$/v.exec(piece.line.text)?.groups?.text;
		if (quoted !== undefined) {
			return {type: 'quote', blocks: [{type: 'paragraph', text: escapeInline(quoted)}]};
		}

		const text = escapeInline(piece.line.text);
		return headings.has(index) ? {type: 'heading', level: 2, text} : {type: 'paragraph', text};
	});
}

/** DW's Chinese pages begin with the service's name in brackets. */
const leadTag = /^[\(（]德国之声中文网[\)）]\s*|^[\(（]德國之聲中文網[\)）]\s*/v;

type Start = {readonly pieces: readonly Piece[]; readonly removed: readonly RemovedAt[]};

/** The body without what only its first lines have: the lead tag, the teaser once more. */
function readStart(pieces: readonly Piece[], head: Head): Start {
	const index = pieces.findIndex(piece => 'line' in piece);
	const first = pieces[index];
	if (!first || !('line' in first)) {
		return {pieces, removed: []};
	}

	if (head.teaser !== undefined && lineKey(head.teaser) === lineKey(first.line.text)) {
		return {pieces: pieces.toSpliced(index, 1), removed: [{at: first.at, reason: 'duplicate', text: first.line.text}]};
	}

	const tag = leadTag.exec(first.line.text)?.[0];
	return tag === undefined
		? {pieces, removed: []}
		: {
			pieces: pieces.with(index, {...first, line: {...first.line, text: first.line.text.slice(tag.length)}}),
			removed: [{at: first.at, reason: 'lead tag', text: tag.trim()}],
		};
}

/** Titles that the article may be linked under besides its own. */
function otherTitles(head: Head): string[] {
	const candidates = [head.pageTitle, head.url === undefined ? undefined : slugWords(head.url)];
	const known = new Set([lineKey(head.title)]);
	return candidates.filter(title => {
		const isNew = title !== undefined && !known.has(lineKey(title));
		known.add(lineKey(title ?? ''));
		return isNew;
	}) as string[];
}

/**
The article in a web page that was saved as plain text, with what the page holds beside it under `removed`.
Throws a ReaderError, a sentence without the file's name, where the text is no article: empty, without a headline, without a body.
*/
export function importPageDump(text: string): Article {
	const lines = unglue(readLines(text));
	if (lines.length === 0) {
		throw new ReaderError('it is no article: there is no text in it');
	}

	const language = languageOf(lines);
	const head = readHead(lines, language);
	if (!head) {
		throw new ReaderError('it is no article: there is no headline in it');
	}

	const body = readBody(lines, head, language);
	const ending = readEnding(body.pieces, head.authors, head.isDw);
	const start = readStart(ending.pieces, head);
	const hasGaps = lines.filter(line => line.hasGap).length > lines.length / 4;
	const found = toBlocks(start.pieces, hasGaps);

	// A page of a film has a teaser and no other text.
	const hasText = found.some(block => ['paragraph', 'list', 'quote'].includes(block.type));
	const isTeaserOnly = !hasText && head.teaser !== undefined;
	const blocks: Block[] = isTeaserOnly ? [...found, {type: 'paragraph', text: escapeInline(head.teaser)}] : found;
	if (!hasText && !isTeaserOnly) {
		throw new ReaderError('it is no article: there is no text below its headline');
	}

	const published = head.published ?? body.rows?.published;
	const permalink = head.permalink ?? body.permalink ?? body.rows?.permalink;
	const authors = head.authors.length > 0 ? head.authors : body.rows?.authors ?? [];
	const removed: Removed[] = [...head.removed, ...body.removed, ...ending.removed, ...start.removed]
		.filter(({text: left}) => /[\p{Letter}\p{Number}]/v.test(left))
		.toSorted((a, b) => a.at - b.at)
		.map(({reason, text: left}) => ({reason, text: left}));
	const keyed = permalink ?? head.url;
	return {
		key: (keyed === undefined ? undefined : keyOfAddress(keyed)) ?? keyOfText(head.title, published),
		title: head.title,
		otherTitles: otherTitles(head),
		kicker: head.kicker,
		teaser: isTeaserOnly ? undefined : head.teaser,
		authors,
		published,
		language,
		permalink,
		url: head.url,
		blocks,
		signoff: ending.signOff?.line,
		editors: [...new Set([...ending.signOff?.editors ?? [], ...head.editors])],
		agencies: ending.signOff?.agencies ?? [],
		removed,
	};
}
