import test from 'ava';
import fc from 'fast-check';
import {findDates, readDateLine} from '../../source/import/dates.js';
import {isoDate} from '../../source/import/dates/calendar.js';
import {fold} from '../../source/import/dates/fold.js';
import {isRelativeTime} from '../../source/import/dates/relative.js';
import {languages} from '../../source/languages.js';

const lines: ReadonlyArray<readonly [line: string, language: string | undefined, published: string]> = [
	['October 26, 2018', 'en', '2018-10-26'],
	['26 October 2018', 'en', '2018-10-26'],
	['Friday, Oct. 26, 2018', 'en', '2018-10-26'],
	['10/26/2018', 'en', '2018-10-26'],
	['20. März 2017', 'de', '2017-03-20'],
	['30.01.2024', 'de', '2024-01-30'],
	['30.01.202430. Januar 2024', 'de', '2024-01-30'],
	['Stand: 30.01.2024, 14:30 Uhr', 'de', '2024-01-30'],
	['5 de enero de 2024', 'es', '2024-01-05'],
	['24 de fevereiro de 2022', 'pt-BR', '2022-02-24'],
	['16 октября 2023 г.', 'ru', '2023-10-16'],
	['2023年11月29日', 'zh', '2023-11-29'],
	['2023年11月29日', 'zh-Hant', '2023-11-29'],
	['٣٠ يوليو ٢٠١٥', 'ar', '2015-07-30'],
	['۱۴۰۳ دی ۲۴, دوشنبه', 'fa', '2025-01-13'],
	['۱۴۰۲ آبان ۱۲, جمعه', 'ps', '2023-11-03'],
	['ሰኞ፣ ነሐሴ 19 2017', 'am', '2025-08-25'],
	['ሰኞ፣ ጥር 27 2016', 'am', '2024-02-05'],
	['२५ सितम्बर २०१७', 'hi', '2017-09-25'],
	['२५ सितंबर २०१७', 'hi', '2017-09-25'],
	['30 اگست 2020', 'ur', '2020-08-30'],
	['30 اگست، 2020', 'ur', '2020-08-30'],
	['31 Agosti 2025', 'sw', '2025-08-31'],
	['1 Maret 2016', 'id', '2016-03-01'],
	['8. mart 2017.', 'sr', '2017-03-08'],
	['January 22, 2019', 'ha', '2019-01-22'],
	['26 octobre 2018', undefined, '2018-10-26'],
	['26 Ekim 2018', undefined, '2018-10-26'],
	['Fri Apr 28 19:20:36 CEST 2023', 'de', '2023-04-28'],
	['November 20 15:23 2019', 'en', '2019-11-20'],
	['1er mars 2020', 'fr', '2020-03-01'],
	['26 tháng 10, 2018', 'vi', '2018-10-26'],
	['2018. október 26.', 'hu', '2018-10-26'],
	['2018년 10월 26일', 'ko', '2018-10-26'],
	['۱۴۰۳/۱۰/۲۴', 'fa', '2025-01-13'],
	['2024-01-30T10:00:00Z', undefined, '2024-01-30T10:00:00Z'],
	['2024-01-30', undefined, '2024-01-30'],
	['Publié le 26 octobre 2018 à 10h30', 'fr', '2018-10-26'],
	// One word, two months: Croatian October is Polish November.
	['26. listopada 2018.', 'hr', '2018-10-26'],
	['26 listopada 2018', 'pl', '2018-11-26'],
];

for (const [line, language, published] of lines) {
	test(`the date line “${line}” (${language ?? 'any language'})`, t => {
		t.deepEqual(readDateLine(line, language), {published, before: '', after: ''});
	});
}

test('every language’s own long form is read, every day of some years', t => {
	for (const {tag} of languages) {
		const locales: Readonly<Record<string, string>> = {
			ar: 'ar-EG', fa: 'fa-IR', ps: 'fa-IR', am: 'am-ET-u-ca-ethiopic', ha: 'en', 'pt-002': 'pt-PT',
		};
		const format = new Intl.DateTimeFormat(locales[tag] ?? tag, {dateStyle: 'long', timeZone: 'UTC'});
		for (let day = 0; day < 1500; day += 37) {
			const date = new Date(Date.UTC(2018, 0, 1 + day));
			t.is(
				readDateLine(format.format(date).replace(/\sAM$/v, ''), tag)?.published,
				date.toISOString().slice(0, 10),
				`${tag}: ${format.format(date)}`,
			);
		}
	}
});

test('what stands around the dates is told apart', t => {
	t.deepEqual(readDateLine('Mara LindOctober 26, 2018', 'en'), {published: '2018-10-26', before: 'Mara Lind', after: ''});
	t.deepEqual(readDateLine('አበበ ደስታእሑድ፣ ኅዳር 22 2017', 'am'), {published: '2024-12-01', before: 'አበበ ደስታ', after: ''});
	t.deepEqual(readDateLine('Published October 26, 2018last updated October 27, 2018', 'en'), {published: '2018-10-26', before: '', after: ''});
	t.deepEqual(readDateLine('26 Oct 2018 · 5 min read', 'en'), {published: '2018-10-26', before: '', after: '5 min read'});
});

test('sentences with a date in them are no date lines', t => {
	for (const line of [
		'On October 26, 2018, the tower closed', 'Der Turm wurde am 26. Oktober 2018 geschlossen.', 'The tower of 2018',
		'A tower', '', '31.02.2020', 'February 30, 2020',
		`October 26, 2018 ${'and more '.repeat(30)}`,
	]) {
		t.is(readDateLine(line, 'en'), undefined, `“${line}”`);
	}
});

test('dates are found where they stand', t => {
	t.deepEqual(findDates('23.02.202423 Februari 2024', 'sw'), [{date: '2024-02-23', from: 0, to: 10}, {date: '2024-02-23', from: 10, to: 26}]);
});

test('days of other calendars', t => {
	t.deepEqual(
		[isoDate('persian', 1403, 12, 30), isoDate('persian', 1402, 12, 30), isoDate('persian', 1397, 1, 1)],
		['2025-03-20', undefined, '2018-03-21'],
	);
	t.deepEqual(
		[isoDate('ethiopic', 2015, 13, 6), isoDate('ethiopic', 2016, 13, 6), isoDate('ethiopic', 2017, 1, 1)],
		['2023-09-11', undefined, '2024-09-11'],
	);
	const calendars = fc.constantFrom('persian' as const, 'ethiopic' as const);
	const days = fc.date({min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true});
	fc.assert(fc.property(calendars, days, (calendar, date) => {
		const parts = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
			year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC',
		}).formatToParts(date);
		const value = (type: string) => Number(parts.find(part => part.type === type)!.value);
		t.is(isoDate(calendar, value('year'), value('month'), value('day')), date.toISOString().slice(0, 10));
	}), {numRuns: 100});
});

test('digits of all scripts are folded to 0 to 9', t => {
	t.is(fold('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ०१२३४५६७८९ ০১২৩৪৫৬৭৮৯ ０１２３４５６７８９ ᠐᠑᠒'), '0123456789 0123456789 0123456789 0123456789 0123456789 012');
});

test('how long ago, in any language, even twice over', t => {
	for (const [line, language] of [
		['3 hours ago', 'en'],
		['vor 3 Stunden', 'de'],
		['vor 3 Stundenvor 3 Stunden', 'de'],
		['hace 1 hora', 'es'],
		['3 часа назад', 'ru'],
		['3小时前', 'zh'],
		['قبل ٣ ساعات', 'ar'],
		['۳ ساعت پیش', 'fa'],
		['yesterday', 'en'],
		['gestern', 'de'],
		['il y a 5 minutes', undefined],
	] as const) {
		t.true(isRelativeTime(line, language), `“${line}”`);
	}

	for (const line of ['The tower', 'three', 'October 26, 2018', '', '3', 'vor 3 Türmen']) {
		t.false(isRelativeTime(line, 'en') || isRelativeTime(line), `“${line}”`);
	}
});

test('no line takes long or throws', t => {
	const tags = fc.constantFrom('en', 'fa', 'am', undefined);
	fc.assert(fc.property(fc.string({unit: 'grapheme', maxLength: 200}), tags, (line, language) => {
		t.notThrows(() => readDateLine(line, language));
	}), {numRuns: 200});
});
