/** What the list says of an article below its title. */
import {type Entry, type Marks} from '../article.js';
import {dateIn} from '../render/dates.js';
import {type Column} from '../state/settings.js';
import {type State} from '../state/state.js';
import {styled, styles, type Piece} from './text.js';

/** Each detail by its name in the settings, faint unless it has a style; none where there is nothing to say. */
const details: Readonly<Record<Column, (state: State, entry: Entry, marks: Marks) => Piece | undefined>> = {
	date: ({view, today}, {published}) => published === undefined ? 'undated' : dateIn(view.dates, published, today),
	minutes: (_, {minutes}) => `${minutes} min`,
	source: (_, entry) => sourceOf(entry),
	links: (state, entry) => storedLinks(state, entry),
	percent: (_, __, marks) => percentOf(marks),
	star: (_, __, {starred}) => starred ? styled('★', styles.star) : undefined,
	tags: (_, __, {tags = []}) => tags.map(tag => `#${tag}`).join(' '),
	authors: (_, {authors}) => authors.join(', '),
	language: (_, {language}) => language,
	key: (_, {key}) => key,
};

/** The details that the reader wants, in that order, with dots between. */
export function detailsOf(state: State, entry: Entry, marks: Marks): readonly Piece[] {
	const pieces: Piece[] = [];
	let plain = '';
	for (const column of state.view.columns) {
		const detail = details[column](state, entry, marks);
		if (detail === undefined || detail === '') {
			continue;
		}

		plain += plain === '' && pieces.length === 0 ? '' : ' · ';
		if (typeof detail === 'string') {
			plain += detail;
		} else {
			pieces.push(styled(plain, styles.faint), detail);
			plain = '';
		}
	}

	return [...pieces, styled(plain, styles.faint)];
}

function storedLinks(state: State, entry: Entry): string | undefined {
	const {related} = entry;
	const stored = related.filter(link => state.lookUp.isStored(link, entry)).length;
	return related.length === 0
		? undefined
		: `${stored === related.length ? stored : `${stored} of ${related.length}`} ${related.length === 1 ? 'link' : 'links'} stored`;
}

/** How far an article was read that was begun and not read to its end. */
function percentOf({percent = 0}: Marks): string | undefined {
	return percent > 0 && percent < 100 ? `${percent} %` : undefined;
}

/** Whose article it is, as far as its key or address tells. */
export function sourceOf(entry: Entry): string | undefined {
	if (entry.key.startsWith('dw:')) {
		return 'DW';
	}

	return entry.url !== undefined && URL.canParse(entry.url) ? new URL(entry.url).hostname.replace(/^www\./v, '') : undefined;
}
