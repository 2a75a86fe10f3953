/**
The rows under an article in DW's old layout: date, author, topics, keywords, feedback, print, permalink. A label, then its value
on the same line or in the next ones.
*/

import {readDateLine} from '../dates.js';
import {readByline} from './authors.js';
import {readAddressLine} from './head.js';
import type {Line} from './lines.js';

type Kind = 'date' | 'author' | 'topics' | 'feedback' | 'print' | 'share' | 'permalink';

const labels: Readonly<Record<Kind, string>> = {
	date: 'Datum|Date|Fecha|Data|Tarehe|Tarih|Tanggal|Дата|Kwanan wata|التاريخ|تاریخ|日期',
	author: String.raw`Autorin\/Autor|Autor\/in|Autorin|Autor|Author|Auteur|Autora|Mwandishi|Mawallafi|Yazan|Penulis|Автор|الكاتب|نویسنده|作者`,
	topics: 'Themenseiten|Schlagwörter|Related Subjects|Keywords|Temas|Palabras clave|Mots-clés|Palavras-chave|Mada zinazohusiana|Maneno muhimu|Темы|Ключевые слова|关键词',
	feedback: 'Feedback',
	print: 'Drucken|Print|Imprimir|Chapisha|Печать',
	share: 'Teilen|Share|Compartir|Compartilhar',
	permalink: 'Permalink|Permalien|Enlace permanente|Link permanente|Kiungo',
};

const patterns = Object.entries(labels).map(
	([kind, words]) => [kind as Kind, new RegExp(String.raw`^(?:[•*\-]\s)?(?:${words})(?:\s?[:：]\s?|\s|$)(?<value>.*)$`, 'v')] as const,
);

type Label = {readonly kind: Kind; readonly value: string};

function readLabel(line: Line | undefined): Label | undefined {
	if (!line || line.text.length > 500) {
		return undefined;
	}

	for (const [kind, pattern] of patterns) {
		const value = pattern.exec(line.text)?.groups?.value;
		if (value !== undefined) {
			return {kind, value};
		}
	}

	return undefined;
}

export type Rows = {
	readonly published?: string;
	readonly authors?: readonly string[];
	readonly permalink?: string;
	readonly removed: ReadonlyArray<{readonly at: number; readonly reason: string; readonly text: string}>;
	/** Index after the last row. */
	readonly next: number;
};

const reasons: Readonly<Record<Kind, string>> = {
	date: 'duplicate', author: 'duplicate', topics: 'topics', feedback: 'feedback', print: 'share bar', share: 'share bar', permalink: 'duplicate',
};

/** The rows from `from` on. One label alone is no rows (an ordinary word may stand on a line), but for a permalink's. */
export function readRows(lines: readonly Line[], from: number, language: string | undefined): Rows | undefined {
	const first = readLabel(lines[from]);
	const kinds = new Set(lines.slice(from, from + 14).map(line => readLabel(line)?.kind).filter(kind => kind !== undefined));
	if (
		!first
		|| (kinds.size < 3 && !(first.kind === 'permalink' && (readAddressLine(first.value) ?? readAddressLine(lines[from + 1]?.text ?? ''))))
	) {
		return undefined;
	}

	let rows: Omit<Rows, 'next' | 'removed'> = {};
	const removed: Array<Rows['removed'][number]> = [];
	let index = from;
	for (let label: Label | undefined = first; label; label = readLabel(lines[index])) {
		const {kind} = label;
		const start = index;
		const values = label.value === '' ? [] : [label.value];
		index++;
		// The value of a label alone: the lines attached to it, or the one after a blank line.
		while (values.length < 40 && lines[index] !== undefined && !readLabel(lines[index]) && (!lines[index]!.hasGap || values.length === 0)) {
			values.push(lines[index]!.text);
			index++;
		}

		const value = values.join(' ');
		const date = kind === 'date' ? readDateLine(value, language)?.published : undefined;
		const permalink = kind === 'permalink' ? readAddressLine(value)?.permalink : undefined;
		if (date !== undefined && rows.published === undefined) {
			rows = {...rows, published: date};
		} else if (rows.permalink === undefined && permalink !== undefined) {
			rows = {...rows, permalink};
		} else if (kind === 'author' && !rows.authors && value !== '') {
			rows = {...rows, authors: readByline(value).authors};
		} else {
			removed.push({at: start, reason: reasons[kind], text: [lines[start]!.text, ...values.slice(label.value === '' ? 0 : 1)].join(' ')});
		}
	}

	return {...rows, removed, next: index};
}
