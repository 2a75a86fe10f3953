import test from 'ava';
import fc from 'fast-check';
import {lasting, parseQuery, withNamed} from '../../source/search/query.js';
import {inName, named} from '../../source/search/shelves.js';

const kept = test.macro({
	exec(t, typed: string, expected: string) {
		t.is(lasting(typed), expected);
	},
	title: (_, typed: string, expected: string) => `“${typed}” is kept as “${expected}”`,
});

test(kept, 'ferry cr', 'ferry cr*');
test(kept, 'ferry ', 'ferry');
test(kept, 'fer*', 'fer*');
test(kept, 'kicker:pol', 'kicker:pol*');
test(kept, 'ferry is:unread', 'ferry is:unread');
test(kept, '"the second', '"the second"');
test(kept, '"the second"', '"the second"');
test(kept, '离线', '离线');
test(kept, ' ', '');

test('what is kept asks for the same as what was typed, but for a phrase that wasn’t closed', t => {
	const word = fc.constantFrom('ferry', 'kicker:sea', 'is:unread', 'time:<10', '-storm', '离线', '"at sea"', '10:30');
	fc.assert(fc.property(fc.array(word, {minLength: 1, maxLength: 5}), fc.boolean(), (words, hasSpace) => {
		const typed = words.join(' ') + (hasSpace ? ' ' : '');
		const {terms, without, ...rest} = parseQuery(typed);
		const finished = [terms, without].map(list => list.map(({isUnfinished, ...term}) => term));
		t.deepEqual(parseQuery(`${lasting(typed)} `), {...rest, terms: finished[0], without: finished[1]});
	}));
});

test('a name in a query gives way to its search, quoted names too, and no others', t => {
	const searches = [{name: 'Sea', query: 'kicker:sea'}, {name: 'Island news', query: 'island "at sea"'}];
	const expanded = (text: string) => withNamed(text, name => named(searches, name)?.query).replaceAll(/\s+/gv, ' ').trim();
	t.is(expanded('storm in:sea'), 'storm kicker:sea');
	t.is(expanded('in:"island news" in:SEA x'), 'island "at sea" kicker:sea x');
	t.is(expanded('"in:sea" -in:sea in:nowhere'), '"in:sea" -in:sea in:nowhere');
	for (const {name, query} of searches) {
		t.is(expanded(inName(name)), query);
	}
});
