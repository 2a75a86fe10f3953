import test from 'ava';
import fc from 'fast-check';
import {fold} from '../../source/search/fold.js';
import {matchOf} from '../../source/search/match.js';
import {
	forBodies,
	isForBodies,
	parseQuery,
	type Query,
} from '../../source/search/query.js';
import {pairUp, tokensOf} from '../../source/search/tokens.js';
import {anyText} from '../helpers/arbitrary-text.js';

const parsed = test.macro({
	exec(t, text: string, expected: Partial<Query>) {
		t.like(parseQuery(text), {
			terms: [], without: [], conditions: [], ignored: [], ...expected,
		});
	},
	title: (_, text: string) => `what “${text}” asks for`,
});

const word = (token: string, isPrefix = false) => ({tokens: [token], isPrefix});

test(parsed, '', {});
test(parsed, 'Ferry', {terms: [word('ferry', true)]});
test(parsed, 'ferry ', {terms: [word('ferry')]});
test(parsed, 'fer* crew ', {terms: [word('fer', true), word('crew')]});
test(parsed, '"the second ferry" x ', {terms: [{tokens: ['the', 'second', 'ferry'], isPrefix: false}, word('x')]});
test(parsed, '“not closed ye', {terms: [{tokens: ['not', 'closed', 'ye'], isPrefix: true}]});
test(parsed, 'ferry -storm -"old port" ', {terms: [word('ferry')], without: [word('storm'), {tokens: ['old', 'port'], isPrefix: false}]});
test(parsed, 'well-known ', {terms: [{tokens: ['well', 'known'], isPrefix: false}]});
test(parsed, 'kicker:politics author:"Jane Doe" ', {
	terms: [
		{...word('politics'), column: 'kicker'},
		{tokens: ['jane', 'doe'], isPrefix: false, column: 'author'},
	],
});
test(parsed, 'is:unread is:starred', {
	conditions: [
		{condition: {type: 'is', value: 'read', isWanted: false}, isNot: false},
		{condition: {type: 'is', value: 'starred', isWanted: true}, isNot: false},
	],
});
test(parsed, '-is:read has:pictures', {
	conditions: [
		{condition: {type: 'is', value: 'read', isWanted: true}, isNot: true},
		{condition: {type: 'has', value: 'picture'}, isNot: false},
	],
});
test(parsed, 'before:2019 since:2018-10', {
	conditions: [
		{condition: {type: 'date', before: '2019'}, isNot: false},
		{condition: {type: 'date', since: '2018-10'}, isNot: false},
	],
});
test(parsed, 'time:<10 time:5-8', {
	conditions: [
		{condition: {type: 'time', least: 0, most: 9}, isNot: false},
		{condition: {type: 'time', least: 5, most: 8}, isNot: false},
	],
});
test(parsed, 'lang:AR site:https://www.example.org/x tag:Sea', {
	conditions: [
		{condition: {type: 'language', value: 'ar'}, isNot: false},
		{condition: {type: 'site', value: 'example.org'}, isNot: false},
		{condition: {type: 'tag', value: 'Sea'}, isNot: false},
	],
});
test(parsed, 'is: kicker:', {});
test(parsed, 'before:soon is:green', {ignored: ['before:soon', 'is:green']});
test(parsed, '10:30 ', {terms: [{tokens: ['10', '30'], isPrefix: false}]});
test(parsed, 'https://example.org ', {terms: [{tokens: ['https', 'example', 'org'], isPrefix: false}]});
test(parsed, '離線閱讀', {terms: [{tokens: ['離線', '線閱', '閱讀'], isPrefix: false}]});
test(parsed, '離 ', {terms: [{tokens: ['離'], isPrefix: true}]});

test('whatever is typed is a query, and as an expression it has its quotes closed', t => {
	const fragments = fc
		.array(
			fc.oneof(
				fc.constantFrom(
					'"',
					'“',
					'-',
					':',
					'*',
					' ',
					'kicker:',
					'is:',
					'before:',
					'time:',
					'(',
					')',
					'AND',
					'NOT',
					'離線',
					'ภาษา',
					'İ',
					'\0',
					'\u{D800}',
					'^',
					'+',
					'{',
				),
				anyText(),
			),
			{maxLength: 12},
		)
		.map(parts => parts.join(''));
	fc.assert(fc.property(fragments, text => {
		const query = parseQuery(text);
		const match = matchOf(query, column => column) ?? '';
		t.is(match.split('"').length % 2, 1);
		t.true(query.terms.every(({tokens}) => tokens.length > 0 && tokens.every(token => token !== '')));
		isForBodies(query);
	}), {numRuns: 1000});
});

test('more of the text typed never takes the words before it away', t => {
	const words = fc.array(fc.constantFrom('a', 'ferry', 'kicker', 'is', 'and', 'not', 'x9'), {minLength: 1, maxLength: 6});
	fc.assert(fc.property(words, typed => {
		t.deepEqual(parseQuery(`${typed.join(' ')} `).terms.map(({tokens}) => tokens[0]), typed);
	}));
});

test('texts are not searched for the beginning of a word being typed until it is long enough', t => {
	const asked = (text: string) => {
		const {terms, without} = forBodies(parseQuery(text));
		return [...terms, ...without.map(term => ({...term, tokens: ['-', ...term.tokens]}))].map(
			({tokens, isPrefix}) => tokens.join(' ') + (isPrefix ? '*' : ''),
		);
	};

	t.deepEqual(asked('strike c'), ['strike']);
	t.deepEqual(asked('strike co'), ['strike']);
	t.deepEqual(asked('strike cou'), ['strike', 'cou*']);
	t.deepEqual(asked('strike c '), ['strike', 'c']);
	t.deepEqual(asked('strike c*'), ['strike', 'c*']);
	t.deepEqual(asked('ferry -s'), ['ferry']);
	t.deepEqual(asked('ferry -sto'), ['ferry', '- sto*']);
	t.deepEqual(asked('"last fe'), ['last']);
	t.deepEqual(asked('"last ferry'), ['last ferry*']);
	t.deepEqual(asked('ferry 離'), ['ferry']);
	t.deepEqual(asked('ferry 離線'), ['ferry', '離線']);
});

const same = test.macro({
	exec(t, a: string, b: string) {
		t.is(fold(a), fold(b));
	},
	title: (_, a: string, b: string) => `“${a}” is found as “${b}”`,
});

test(same, 'Zürich', 'zurich');
test(same, 'Straße', 'STRASSE');
test(same, 'İstanbul', 'istanbul');
test(same, 'Isparta', 'ısparta');
test(same, 'ﾌｪﾘｰ', 'フェリー');
test(same, 'كتابٌ عربي', 'کتاب عربی');
test(same, 'أحمد', 'احمد');
test(same, '٢٠٢٦', '2026');
test(same, '۲۰۲۶', '2026');
test(same, 'Ёлка', 'елка');
test(same, 'Ærø', 'aero');

test('signs that are letters of their own stay', t => {
	t.not(fold('कि'), fold('की'));
	t.not(fold('かき'), fold('がぎ'));
});

test('folding twice changes nothing more', t => {
	fc.assert(fc.property(fc.string({unit: 'grapheme'}), text => {
		t.is(fold(fold(text)), fold(text));
	}), {numRuns: 500});
});

test('of scripts without spaces each character stands with the next, the last one alone too', t => {
	t.is(pairUp('离线阅 x').replaceAll(/\s+/gv, ' ').trim(), '离线 线阅 阅 x');
	t.deepEqual(tokensOf('离线阅'), ['离线', '线阅']);
	t.deepEqual(tokensOf('妈妈'), ['妈妈']);
	t.deepEqual(tokensOf('离线 kindle'), ['离线', '线', 'kindle']);
	t.deepEqual(tokensOf('ไทย'), ['ไท', 'ทย']);
});
