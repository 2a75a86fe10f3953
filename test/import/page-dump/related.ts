import test from 'ava';
import type {Article} from '../../../source/article.js';
import {importPageDump} from '../../../source/import/page-dump.js';
import {isLoneLabel, readGluedLinks, readRelatedLine} from '../../../source/import/page-dump/labels.js';
import {languages} from '../../../source/languages.js';
import {plainText} from '../../../source/markdown/inline.js';

const first = 'The tram was taken out of the museum in March, and since then it has been running along the bay again.';
const second = 'On Sundays so many people want to ride in it that the driver has to turn some of them away at the market.';
const third = 'The town has now found a second tram of the same kind in a barn, with a tree growing through its roof.';

const dump = (body: string) =>
	`1. Skip to content\n2. Skip to main menu\n3. Skip to more DW sites\nSociety\n\nAn old tram runs again\n\nMay 4, 2022\n\nIt stood in a museum for forty years. Now it takes people to the beach.\n\nhttps://p.dw.com/p/4BxyZ\n\n${body}`;

const related = (article: Article) => article.blocks.flatMap(block => block.type === 'related' ? [`${block.label} → ${block.title}`] : []);
const paragraphs = (article: Article) => article.blocks.flatMap(block => block.type === 'paragraph' ? [plainText(block.text)] : []);

const lines: ReadonlyArray<readonly [line: string, label: string, title: string]> = [
	['Read more:\u{A0} A lighthouse gets a library', 'Read more', 'A lighthouse gets a library'],
	['Read more: A lighthouse \'could not be better\' for books', 'Read more', 'A lighthouse \'could not be better\' for books'],
	['Read more: Books on the move – the future of the tower', 'Read more', 'Books on the move – the future of the tower'],
	['Read moreLighthouse closed for painting: What readers need to know', 'Read more', 'Lighthouse closed for painting: What readers need to know'],
	['Read more - A lighthouse gets a library', 'Read more', 'A lighthouse gets a library'],
	['Read more – A lighthouse gets a library', 'Read more', 'A lighthouse gets a library'],
	['READ MORE: A lighthouse gets a library', 'READ MORE', 'A lighthouse gets a library'],
	['ALSO READ: A lighthouse gets a library', 'ALSO READ', 'A lighthouse gets a library'],
	['READ NEXT: A lighthouse gets a library', 'READ NEXT', 'A lighthouse gets a library'],
	['MORE : A lighthouse gets a library', 'MORE', 'A lighthouse gets a library'],
	['Also read | A lighthouse gets a library', 'Also read', 'A lighthouse gets a library'],
	['Lesen Sie mehr zum Thema Bücher: Ein Leuchtturm liest', 'Lesen Sie mehr zum Thema Bücher', 'Ein Leuchtturm liest'],
	['Mehr dazu: Ein Leuchtturm liest', 'Mehr dazu', 'Ein Leuchtturm liest'],
	['→ siehe auch Ein Leuchtturm liest', 'siehe auch', 'Ein Leuchtturm liest'],
	['>> Ein Leuchtturm liest', '', 'Ein Leuchtturm liest'],
	['À lire aussiPhare : une bibliothèque ouvre', 'À lire aussi', 'Phare : une bibliothèque ouvre'],
	['Lire aussi : Une bibliothèque dans le phare', 'Lire aussi', 'Une bibliothèque dans le phare'],
	['LEIA TAMBÉM: O farol ganha uma biblioteca', 'LEIA TAMBÉM', 'O farol ganha uma biblioteca'],
	['LÄS OCKSÅ: Fyren får ett bibliotek', 'LÄS OCKSÅ', 'Fyren får ett bibliotek'],
	['Читайте также Около 250 – 300 книг стоят в маяке', 'Читайте также', 'Около 250 – 300 книг стоят в маяке'],
	['Читайте також на цю тему: У маяку відкрили бібліотеку', 'Читайте також на цю тему', 'У маяку відкрили бібліотеку'],
	['Читайте більше у статті: У маяку відкрили бібліотеку', 'Читайте більше у статті', 'У маяку відкрили бібліотеку'],
	['আরও পড়ুনবাতিঘরে নতুন গ্রন্থাগার', 'আরও পড়ুন', 'বাতিঘরে নতুন গ্রন্থাগার'],
	['更多内容:灯塔里的图书馆引起哪些反响?', '更多内容', '灯塔里的图书馆引起哪些反响?'],
	['【関連記事】灯台に図書館ができた', '【関連記事】', '灯台に図書館ができた'],
	['[관련기사] 등대에 도서관이 생겼다', '[관련기사]', '등대에 도서관이 생겼다'],
	['>>> Đọc thêm: Ngọn hải đăng có thư viện', 'Đọc thêm', 'Ngọn hải đăng có thư viện'],
	['Soma pia: Mnara wapata maktaba', 'Soma pia', 'Mnara wapata maktaba'],
	['FUNDA OLUNYE UDABA LAPHA | Isibani sinomtapo wezincwadi', 'FUNDA OLUNYE UDABA LAPHA', 'Isibani sinomtapo wezincwadi'],
	['Simak opininya yang berjudul: Mercusuar atau Perpustakaan?', 'Simak opininya yang berjudul', 'Mercusuar atau Perpustakaan?'],
	['Opinion: A dark and quiet tower looms over the bay', '', 'Opinion: A dark and quiet tower looms over the bay'],
	['Kommentar: Der Turm gehört allen', '', 'Kommentar: Der Turm gehört allen'],
	['Read more: Opinion: The tower belongs to everybody', 'Read more', 'Opinion: The tower belongs to everybody'],
	['Click here to follow the latest on the tower on Thursday', '', 'Click here to follow the latest on the tower on Thursday'],
];

for (const [line, label, title] of lines) {
	test(`a line of its own is a related link: ${line}`, t => {
		const article = importPageDump(dump(`${first}\n\n${line}\n\n${second}`));
		t.deepEqual(related(article), [`${label} → ${title}`]);
		t.deepEqual(paragraphs(article), [first, second]);
	});
}

test('a label of any language is known with a colon, in capitals too', t => {
	for (const {tag, relatedLabels, weakLabels} of languages) {
		for (const label of [...relatedLabels ?? [], ...weakLabels ?? []]) {
			t.like(readRelatedLine(`${label}: Xyz abc 123`), {label, title: 'Xyz abc 123'}, `“${tag}”`);
			t.like(readRelatedLine(`${label.toUpperCase()} ： Xyz abc 123`), {title: 'Xyz abc 123'}, `“${tag}”`);
			t.true(isLoneLabel(`${label}:`), `“${tag}”`);
		}
	}
});

test('a link with its address has key and address', t => {
	t.deepEqual(readRelatedLine('Read more: A lighthouse gets a library https://www.dw.com/en/x/a-61234567'), {
		label: 'Read more', title: 'A lighthouse gets a library', url: 'https://www.dw.com/en/x/a-61234567', key: 'dw:61234567',
	});
	t.like(readRelatedLine('Read more: https://www.dw.com/en/a-lighthouse-gets-a-library/a-61234567'), {
		title: 'a lighthouse gets a library',
		key: 'dw:61234567',
	});
});

for (const prose of [
	'Read more about the tram in the book that the town has printed.',
	'More and more people want to ride in it, and the town has bought a second one.',
	'Related to this is the question of who will pay for the second tram.',
	'Mehr Geld für alle: Die Stadt will noch eine zweite Bahn aus der Scheune holen.',
	'Her opinion is clear: the tram should run on Mondays too, she says.',
	'The reader may read more: books about trams lie in the waiting room.',
]) {
	test(`prose stays prose: ${prose}`, t => {
		const article = importPageDump(dump(`${first}\n\n${prose}\n\n${second}`));
		t.deepEqual(related(article), []);
	});
}

test('links glued to the end of a paragraph are taken off', t => {
	t.deepEqual(readGluedLinks('Treni hiyo ilitolewa kwenye jumba la makumbusho.Soma pia: Mnara wa zamani wapata maktaba'), {
		text: 'Treni hiyo ilitolewa kwenye jumba la makumbusho.', links: [{label: 'Soma pia', title: 'Mnara wa zamani wapata maktaba'}],
	});
	t.deepEqual(readGluedLinks('Die Bahn fährt. Lesen Sie auch: Der Turm liestLesen Sie auch: Der Hafen wartet'), {
		text: 'Die Bahn fährt.', links: [{label: 'Lesen Sie auch', title: 'Der Turm liest'}, {label: 'Lesen Sie auch', title: 'Der Hafen wartet'}],
	});
	t.is(readGluedLinks('He said: "The tram runs." She answered: "It does."'), undefined);
	t.is(readGluedLinks('The tram runs. Read more: There is a book about it. It costs ten crowns.'), undefined);
	const article = importPageDump(dump(`${first}Read more: A lighthouse gets a library\n\n${second}`));
	t.deepEqual(article.blocks.map(block => block.type), ['paragraph', 'related', 'paragraph']);
	t.deepEqual(paragraphs(article), [first, second]);
});

test('the title may stand in the line after its label', t => {
	for (const body of [
		'Leggi anche\nIl faro diventa una biblioteca',
		'Leggi anche\n\nIl faro diventa una biblioteca',
		'Read more:\n\nIl faro diventa una biblioteca',
	]) {
		const article = importPageDump(dump(`${first}\n\n${body}\n\n${second}\n\n${third}`));
		t.deepEqual(
			related(article).map(line => line.split(' → ', 2)[1]),
			['Il faro diventa una biblioteca'],
			`“${body}”`,
		);
		t.deepEqual(paragraphs(article), [first, second, third], `“${body}”`);
	}
});

test('a heading opens a list up to the next gap', t => {
	const article = importPageDump(dump(`${first}\n\nRelated Stories\nA lighthouse gets a library\nA harbor is dug\n\n${second}\n\n${third}`));
	t.deepEqual(related(article), ['Related Stories → A lighthouse gets a library', 'Related Stories → A harbor is dug']);
	t.deepEqual(paragraphs(article), [first, second, third]);
});

test('titles, teasers and dates under a heading at the end', t => {
	const article = importPageDump(
		dump(
			`${first}\n\n${second}\n\nMore on this topic\n\nA picture of books\n\nA lighthouse gets a library\n\nSociety 03.05.2022\n\nTwo thousand books were carried up the stairs by the readers.\n\nA harbor is dug\n\n01.05.2022\n\nLarger boats can come in at low tide.\n\n© 2022 Deutsche Welle`,
		),
	);
	t.deepEqual(related(article), ['More on this topic → A lighthouse gets a library', 'More on this topic → A harbor is dug']);
	t.deepEqual(paragraphs(article), [first, second]);
});

test('what stands under a heading in the middle of an article stays the article’s', t => {
	const article = importPageDump(
		dump(`${first}\n\nMehr zum Thema\n\nA lighthouse gets a library\n\n${second}\n\n${third}\n\n${first.replace('March', 'April')}`),
	);
	t.deepEqual(related(article), ['Mehr zum Thema → A lighthouse gets a library']);
	t.is(paragraphs(article).length, 4);
});

test('two bare titles on two lines are neither headings nor lost', t => {
	const article = importPageDump(dump(`${first}\n\nA lighthouse gets a library\nA harbor is dug deeper\n\n${second}`));
	t.deepEqual(paragraphs(article), [first, 'A lighthouse gets a library', 'A harbor is dug deeper', second]);
});
