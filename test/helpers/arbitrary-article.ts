/** Articles for property tests: of every kind of block, in many scripts, with what Markdown and YAML trip over. */
import fc from 'fast-check';
import {
	type Article,
	type Block,
	type Figure,
	type ListItem,
	type RelatedLink,
} from '../../source/article.js';
import {cleanLine} from '../../source/clean.js';
import {keyOfAddress} from '../../source/addresses.js';
import {escapeInline, inlineLink} from '../../source/markdown/escape.js';
import {relatedLink} from '../../source/markdown/related.js';
import {anyText, webAddress} from './arbitrary-text.js';

const pieces = fc.constantFrom(
	'word',
	'Trump’s',
	'"quoted"',
	'\'single\'',
	'Read more:',
	'Image: dpa',
	'Bild: x',
	'图像来源：',
	'–',
	'#',
	'# a',
	'- ',
	'+',
	'1. ',
	'2)',
	'> ',
	'*',
	'**',
	'_',
	'`',
	'```',
	'~~',
	'[x]',
	'[ ] ',
	'](',
	'<b>',
	'<!--',
	'&amp;',
	'&#58;',
	'\\',
	'|',
	'---',
	'===',
	'https://example.org/a_(b)',
	'!',
	': ',
	' #',
	'key: value',
	'null',
	'2018-10-26',
	'true',
	'漢字',
	'مرحبا',
	'हिन्दी',
	'ምስል',
	'😀',
	'é',
	'{a}',
	'@x',
	'%',
	',',
);

/** One line of clean text, never empty. */
export const line: fc.Arbitrary<string> = fc.oneof(
	{weight: 3, arbitrary: fc.lorem({maxCount: 8})},
	{weight: 2, arbitrary: fc.array(pieces, {minLength: 1, maxLength: 6}).map(parts => parts.join(' '))},
	{weight: 1, arbitrary: fc.array(pieces, {minLength: 1, maxLength: 6}).map(parts => parts.join(''))},
	{weight: 1, arbitrary: anyText({maxLength: 30})},
).map(text => cleanLine(text)).map(text => text === '' ? 'x' : text);

const listOf = <T>(arbitrary: fc.Arbitrary<T>, minLength: number, maxLength: number) => fc.array(arbitrary, {minLength, maxLength});
const alignment = fc.constantFrom('left' as const, 'center' as const, 'right' as const, undefined);
const level = fc.constantFrom(2, 3, 4, 5, 6);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, {nil: undefined});
const lineOrNone = fc.oneof(fc.constant(''), line);
const address = fc.oneof(
	webAddress(),
	fc.integer({min: 1e7, max: 9e7}).map(id => `https://www.dw.com/en/some-slug/a-${id}`),
);

/** Inline Markdown as it is written canonically; with a link it is prose, no related link. */
export const inline: fc.Arbitrary<string> = fc.array(fc.oneof(
	{weight: 4, arbitrary: line.map(text => escapeInline(text))},
	fc.lorem({maxCount: 2}).map(text => `**${text}**`),
	fc.lorem({maxCount: 2}).map(text => `*${text}*`),
	fc.constantFrom('`code | * [x]`', '``a ` b``', '~~gone~~'),
	fc.tuple(line, address).map(([text, url]) => inlineLink(text, url)),
), {minLength: 1, maxLength: 3}).map(parts => cleanLine(parts.join(' '))).map(text => text.includes('](') ? `${text} and on` : text);

const figure: fc.Arbitrary<Figure> = fc.record({
	source: maybe(address), alt: lineOrNone, caption: lineOrNone, credit: lineOrNone,
}).map(({source, ...rest}) => ({...(source !== undefined && {source}), ...rest}));

const related: fc.Arbitrary<RelatedLink> = fc.record({
	label: fc.constantFrom('', 'Read more', 'READ MORE', '更多内容', 'بیشتر بخوانید', 'Und noch etwas', 'À lire aussi'), title: line, url: maybe(address),
}).map(({label, title, url}) => {
	const key = url === undefined ? undefined : keyOfAddress(url);
	const link = {
		label, title, ...(url !== undefined && {url}), ...(key !== undefined && {key}),
	};
	// A title that holds a label of its own is not canonical.
	return title !== url && relatedLink('', title, '', '')?.label === '' ? link : {...link, title: 'A plain title'};
});

const table: fc.Arbitrary<Block> = fc.integer({min: 1, max: 4}).chain(columns => {
	const row = fc.array(fc.oneof(fc.constant(''), inline), {minLength: columns, maxLength: columns});
	return fc.record({
		type: fc.constant('table' as const),
		alignments: listOf(alignment, columns, columns),
		header: row.map(cells => cells.every(cell => cell === '') ? cells.map(() => 'head') : cells),
		rows: fc.array(row, {maxLength: 3}),
	});
});

const code: fc.Arbitrary<Block> = fc.record({
	type: fc.constant('code' as const),
	language: fc.constantFrom('', 'js', 'c++', 'objective-c'),
	text: fc
		.array(fc.constantFrom('', 'a', '  b', '```', '````', '> x', '- y', '# z', '~~~', 'c\td', '<b>', '&amp;'), {maxLength: 5})
		.map(lines => lines.join('\n')),
});

const paragraph = inline.map(text => ({type: 'paragraph' as const, text}));
const heading = fc.record({type: fc.constant('heading' as const), level, text: inline});

const {block} = fc.letrec<{readonly block: Block; readonly item: ListItem}>(tie => {
	const quote = fc.record({type: fc.constant('quote' as const), blocks: listOf(tie('block'), 1, 3)});
	const list = fc.record({
		type: fc.constant('list' as const), ordered: fc.boolean(), start: fc.integer({min: 0, max: 1200}), items: listOf(tie('item'), 1, 3),
	}).map(value => value.ordered ? value : {...value, start: 1});
	const task = fc.record({checked: fc.boolean(), first: paragraph, more: listOf(tie('block'), 0, 2)});
	return {
		block: fc.oneof(
			{depthSize: 'small', withCrossShrink: true},
			{weight: 4, arbitrary: paragraph},
			{weight: 1, arbitrary: heading},
			{weight: 2, arbitrary: figure.map(value => ({type: 'figure' as const, ...value}))},
			{weight: 2, arbitrary: related.map(value => ({type: 'related' as const, ...value}))},
			{weight: 1, arbitrary: table},
			{weight: 1, arbitrary: code},
			{weight: 1, arbitrary: fc.constant({type: 'rule' as const})},
			{weight: 1, arbitrary: quote},
			{weight: 2, arbitrary: list},
		),
		item: fc.oneof(
			listOf(tie('block'), 1, 3).map(blocks => ({blocks})),
			task.map(({checked, first, more}) => ({checked, blocks: [first, ...more]})),
		),
	};
});

const date = fc.date({min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true}).map(value => value.toISOString());

const day = date.map(value => value.slice(0, 10));

/** Articles as importers make them: clean, without fields that are `undefined`. */
export const article: fc.Arbitrary<Article> = fc
	.record({
		key: fc.oneof(
			fc.integer({min: 1e7, max: 9e7}).map(id => `dw:${id}`),
			address.map(url => keyOfAddress(url) ?? 'text:1'),
			line,
		),
		title: line,
		otherTitles: fc.array(line, {maxLength: 2}),
		kicker: maybe(line),
		teaser: maybe(line),
		authors: fc.array(
			line.map(name => `${name} A`),
			{maxLength: 2},
		),
		published: maybe(fc.oneof(date, day)),
		language: maybe(fc.constantFrom('en', 'de', 'pt-BR', 'zh', 'zh-Hant', 'am', 'ar', 'fa', 'xx')),
		permalink: maybe(fc.constantFrom('https://p.dw.com/p/37DY3')),
		url: maybe(address),
		blocks: fc.array(block, {maxLength: 6}),
		signoff: maybe(line),
		editors: fc.array(fc.constantFrom('dv', 'amp', 'no', 'on'), {maxLength: 2}),
		agencies: fc.array(fc.constantFrom('AFP', 'AP', 'Reuters', 'a, b', '[x]'), {maxLength: 3}),
	})
	.map(
		value =>
			structuredClone({
				...Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)),
				removed: [],
			}) as unknown as Article,
	)
	.filter(({title, key, kicker = '', teaser = '', signoff = ''}) =>
		[title, key, kicker, teaser, signoff].every(text => !(text === 'null' || text === '~')),
	);
