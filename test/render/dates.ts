import test from 'ava';
import {formatDate, shortDate} from '../../source/render/dates.js';

test('a date is said in words, as the page gave it', t => {
	t.is(formatDate('2018-10-26'), '26 October 2018');
	t.is(formatDate('2018-01-05T23:30:00+02:00'), '5 January 2018');
	t.is(shortDate('2018-10-26'), '26 Oct 2018');
});

test('a month or a year alone is said too', t => {
	t.is(formatDate('2018-10'), 'October 2018');
	t.is(shortDate('2018'), '2018');
});

test('what is no date stays, cleaned', t => {
	t.is(formatDate('last\n\u{1B}[31mweek'), 'last week');
	t.is(formatDate('2018-13-40'), '2018');
	t.is(shortDate(''), '');
});
