import test from 'ava';
import {type Entry} from '../../source/article.js';
import {makeFinder} from '../../source/library/find-article.js';
import {titleKey} from '../../source/library/title-key.js';

let count = 0;
const entry = (title: string, more: Partial<Entry> = {}): Entry => ({
	key: `text:${count++}`, path: `2018/10/${count}.md`, title, otherTitles: [], authors: [], minutes: 1, related: [], ...more,
});

const stored = [
	entry('Harbour strike \'could not be worse gift\' for Captain Ahab', {
		key: 'dw:46013111',
		published: '2018-10-23',
		url: 'https://www.dw.com/en/harbour-strike-could-not-be-worse/a-46013111',
	}),
	entry('Sailors may go on strike in the northern harbour', {
		key: 'dw:46049387',
		published: '2018-10-26',
		permalink: 'https://p.dw.com/p/37DY3',
		url: 'https://dw.com/en/sailors-may-go-on-strike-in-the-northern-harbour-as-storms-approach/a-46049387',
	}),
	entry('Waves of protest test the captain’s anti-whale policies', {published: '2018-05-05', otherTitles: ['Protest tests Ahab']}),
	entry('国际港口法院对船长的逮捕令引起哪些反响', {language: 'zh'}),
	entry('नाविक उत्तरी बंदरगाह में हड़ताल कर सकते हैं'),
	entry('Opinion: The sea has accepted its fate'),
	entry('News of the week', {published: '2018-10-01', key: 'text:older'}),
	entry('News of the week', {published: '2018-10-20', key: 'text:newer'}),
	entry('News of the week', {published: '2018-11-20', key: 'text:later'}),
	entry('A note', {key: 'file:notes/a note.md', path: 'notes/a note.md', published: '2018-10-02'}),
	entry('On the web', {key: 'url:example.org/web', url: 'https://www.example.org/web', permalink: 'https://short.example.org/w'}),
];
const find = makeFinder(stored);
const from = stored[1]!;

const equal = test.macro({
	exec(t, title: string, same: string) {
		t.is(titleKey(title), titleKey(same));
	},
	title: (_, title: string, same: string) => `“${title}” and “${same}” are one title`,
});

test(equal, 'Harbour\u{A0}strike:  \u{200B}‘not’ ′over′', 'harbour strike: \'not\' "over"');
test(equal, 'Ships – and – sails…', 'Ships - and — sails...');
test(equal, 'Ça va à Zürich, Łódź & Ærø', 'Ca va a Zurich, Lodz & Aero');
test(equal, 'STRASSE', 'Straße');
test(equal, 'İSTANBUL', 'istanbul');
test(equal, 'ＦＵＬＬ　ｗｉｄｔｈ！', 'Full width!');
test(equal, 'دویچه‌وله', 'دویچهوله');
test(equal, 'كتابٌ عربي', 'کتاب عربی');
test(equal, 'Opinion: The sea', 'The sea');
test(equal, 'Kommentar: Das Meer', '„Das Meer“');
test(equal, 'The sea | DW | 26.10.2018', 'The sea');
test(equal, 'The sea | Politics | DW | 26.10.2018', 'The sea');
test(equal, 'The sea – DW – 10/26/2018', 'The sea?');

const different = test.macro({
	exec(t, title: string, other: string) {
		t.not(titleKey(title), titleKey(other));
	},
	title: (_, title: string, other: string) => `“${title}” and “${other}” are two titles`,
});

test(different, 'कि', 'की');
test(different, 'かき', 'がぎ');
test(different, '5% more', '5 more');
test(different, '€5 million', '$5 million');
test(different, 'The sea | Politics', 'The sea');

const finds = test.macro({
	exec(t, link: Parameters<typeof find>[0], index: number | undefined) {
		t.is(find(link, from)?.title, index === undefined ? undefined : stored[index]!.title);
	},
	title: (_, link: Parameters<typeof find>[0], index?: number) => `${JSON.stringify(link)} is ${index === undefined ? 'not stored' : 'found'}`,
});

test(finds, {key: 'dw:46013111'}, 0);
test(finds, {url: 'https://m.dw.com/de/anything/a-46013111?maca=x'}, 0);
test(finds, {url: 'https://example.org/web/?utm_source=x'}, 10);
test(finds, {url: 'https://short.example.org/w'}, 10);
test(finds, {url: '../../notes/a%20note.md#part'}, 9);
test(finds, {title: 'Harbour strike ′could not be worse gift′ for Captain Ahab | DW | 23.10.2018'}, 0);
test(finds, {title: 'PROTEST TESTS AHAB'}, 2);
test(finds, {title: 'The sea has accepted its fate'}, 5);
test(finds, {title: 'नाविक उत्तरी बंदरगाह में हड़ताल कर सकते हैं?'}, 4);
// Slugs.
test(finds, {title: 'Quite another title', url: 'https://elsewhere.example.org/waves-of-protest-test-the-captains-anti-whale-policies'}, 2);
// Beginnings.
test(finds, {title: 'Waves of protest test the captain’s anti-whale policies as storms come'}, 2);
test(finds, {title: 'Harbour strike could not be worse gift for Captain'}, 0);
test(finds, {title: '国际港口法院对船长的逮捕令引起哪些'}, 3);
test(finds, {title: 'Harbour strike'}, undefined);
// Likeness.
test(finds, {title: 'Harbor strike ‘could not be a worse gift’ for Ahab'}, 0);
test(finds, {title: 'Wave of protests tests captains anti-whale policies'}, 2);
test(finds, {title: 'Waves of protests test the captains’ anti-whale policies'}, 2);
test(finds, {title: ''}, undefined);
test(finds, {title: '???'}, undefined);

// The number is known, so an article with another number is another article.
test(finds, {title: 'Harbour strike ‘could not be worse gift’ for Captain Ahab', key: 'dw:999'}, undefined);

test('an article is never found from itself', t => {
	t.is(find({title: from.title, key: from.key, url: from.url}, from), undefined);
	t.is(find({title: from.title}), from);
	t.is(find({title: `${from.title} as storms approach`}), from);
});

test('of articles with one title, the nearest that is not newer is meant', t => {
	t.is(find({title: 'News of the week'}, from)?.key, 'text:newer');
	t.is(find({title: 'News of the week'}, stored[9])?.key, 'text:older');
	t.is(find({title: 'News of the week'})?.key, 'text:later');
});

const apart = test.macro({
	exec(t, title: string, other: string) {
		t.is(makeFinder([entry(title)])({title: other}), undefined);
		t.is(makeFinder([entry(other)])({title}), undefined);
	},
	title: (_, title: string, other: string) => `“${title}” does not lead to “${other}”`,
});

test(apart, 'Left party wins seats in Saxony', 'Left party wins seats in Thuringia');
test(apart, 'Bundesliga: Bayern beat Dortmund in the cup final', 'Bundesliga: Dortmund beat Bayern in the cup final');
test(apart, 'Virus: What you need to know on May 3', 'Virus: What you need to know on May 4');
test(apart, 'Virus: What you need to know', 'Virus: What you need to know on May 4');
test(apart, 'Parliament votes to leave the union', 'Parliament votes not to leave the union');
test(apart, 'Pope visits Ireland amid scandal over priests', 'Pope visits Northern Ireland amid scandal over priests');
test(apart, 'Slovakia elects its first woman president', 'Slovenia elects its first woman president');
test(apart, 'Austria votes for a new parliament today', 'Australia votes for a new parliament today');
test(apart, 'Minister meets sailors in the northern harbour', 'Former minister meets sailors in the northern harbour');
test(apart, 'Ships collide in the Baltic', 'Ships collide in the Baltic again');
test(apart, '法院对船长的逮捕令引起反响', '法院对船员的逮捕令引起反响');
test(apart, 'What you need to know', 'What you need to know about the long strike of the sailors');
test(apart, 'Wahl in Sachsen: Die Ergebnisse im Überblick', 'Wahl in Hessen: Die Ergebnisse im Überblick');
test(apart, 'Short title', 'Short titles');

test('two that are equally near are none', t => {
	const two = makeFinder([entry('Sailors of the old harbour plan a long strike'), entry('Sailors of the old harbour plan long strikes')]);
	t.is(two({title: 'Sailors of the old harbour plan the long strike'}), undefined);
});

test('a link leads back in time where it is not by its very title', t => {
	const later = [entry('Harbour strike goes on and on in the rain', {published: '2018-10-27'})];
	t.is(makeFinder(later)({title: 'Harbour strike goes on and on in rain'}, from), undefined);
	t.is(makeFinder(later)({title: 'Harbour strike goes on and on in the rain'}, from), later[0]);
	t.is(makeFinder(later)({title: 'Harbour strike goes on and on in rain'}, {...from, published: '2018-10-27T09:00:00Z'}), later[0]);
});
