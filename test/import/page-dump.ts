import {existsSync, readFileSync} from 'node:fs';
import test, {type ExecutionContext} from 'ava';
import type {Article, Block} from '../../source/article.js';
import {ReaderError} from '../../source/errors.js';
import {importPageDump} from '../../source/import/page-dump.js';
import {plainText} from '../../source/markdown/inline.js';

const skip = '1. Skip to content\n  2. Skip to main menu\n  3. Skip to more DW sites\n';
const first = 'The ferry stopped in the spring, and since then the islanders have rowed to the market on the other side.';
const second = 'A new engine is being built in a shed by the harbor, where six people work on it in the evenings and on Sundays.';
const third = 'They hope that the boat will be ready before the first storms, which come in October in most years.';
const teaser = 'No ferry runs to the island this summer. The people there are building an engine themselves.';

/** A dump of DW's layout since 2022 with this body. */
const dump = (body: string, top = `${skip}Society\n\nIslanders build their own ferry\n\nMay 4, 2022\n\n${teaser}\n\nhttps://p.dw.com/p/4BxyZ\n`) =>
	`${top}\n${body}`;

const texts = (article: Article) => article.blocks.map(block => 'text' in block ? plainText(block.text) : block.type);
const headings = (article: Article) => article.blocks.flatMap(block => block.type === 'heading' ? [plainText(block.text)] : []);
const related = (article: Article) => article.blocks.flatMap(block => block.type === 'related' ? [`${block.label} → ${block.title}`] : []);
const figures = (article: Article) => article.blocks.filter((block): block is Extract<Block, {type: 'figure'}> => block.type === 'figure');
/** What was removed, without the skip links. */
const removed = (article: Article) => article.removed.filter(({reason}) => reason !== 'skip link').map(({reason, text}) => `${reason}: ${text}`);

const seed = new URL('../../../shared/seed/us-may-send-troops.txt', import.meta.url);
const testSeed = existsSync(seed) ? test : test.skip;

testSeed('the real dump beside the project comes out as its article', t => {
	const article = importPageDump(readFileSync(seed, 'utf8'));
	t.like(article, {
		key: 'dw:46049387',
		title: 'US may send troops to border with Mexico',
		kicker: 'Politics',
		published: '2018-10-26',
		language: 'en',
		permalink: 'https://p.dw.com/p/37DY3',
		editors: ['dv', 'amp'],
		agencies: ['AFP', 'AP', 'Reuters'],
		signoff: 'dv/amp (AFP, AP, Reuters)',
	});
	t.deepEqual(headings(article), ['Support only', 'Immigration and midterm elections']);
	t.is(figures(article).length, 1);
	t.like(figures(article)[0], {caption: '', credit: 'Getty Images/AFP/G. Arias'});
	t.true(figures(article)[0]?.alt.startsWith('A truck drives'));
	t.deepEqual(related(article).map(line => line.slice(0, 21)), ['Read more → Migrant c', 'Read more → Caravan o']);
	t.deepEqual(article.removed.map(({reason}) => reason), ['skip link', 'skip link', 'skip link', 'promo']);
});

test('what is no article is refused with the reason', t => {
	for (const text of [
		'',
		'  \n\n \u{A0}\n',
		skip,
		'Advertisement\nShare\nhttps://p.dw.com/p/4BxyZ',
		'A headline and nothing else',
		`${skip}Society\n\nA headline and nothing else\n\nMay 4, 2022\n`,
	]) {
		t.throws(() => importPageDump(text), {instanceOf: ReaderError, message: /^it is no article: .+[^.]$/v}, `“${text}”`);
	}
});

test('a dump without permalink, date or kicker is still an article', t => {
	const article = importPageDump(dump(`${first}\n\n${second}`, `${skip}\nIslanders build their own ferry\n\n${teaser}\n`));
	t.like(article, {
		title: 'Islanders build their own ferry', kicker: undefined, published: undefined, permalink: undefined, teaser,
	});
	t.regex(article.key, /^text:[0-9a-f]{12}$/v);
	t.deepEqual(texts(article), [first, second]);
});

test('the key of a dump without address depends on title and date', t => {
	const keyOf = (title: string, date: string) => importPageDump(`${skip}\n${title}\n\n${date}\n\n${teaser}\n\n${first}`).key;
	t.is(keyOf('Islanders build a ferry', 'May 4, 2022'), keyOf('Islanders  build a “Ferry”', 'May 4, 2022'));
	t.not(keyOf('Islanders build a ferry', 'May 4, 2022'), keyOf('Islanders build a ferry', 'May 5, 2022'));
	t.not(keyOf('Islanders build a ferry', 'May 4, 2022'), keyOf('Islanders build a bridge', 'May 4, 2022'));
});

test('a glued kicker is taken apart, names that are written so are not', t => {
	const kickerOf = (kicker: string) =>
		importPageDump(dump(first, `${skip}${kicker}\n\nIslanders build their own ferry\n\nMay 4, 2022\n\n${teaser}\n`)).kicker;
	t.is(kickerOf('ConflictsUkraine'), 'Conflicts · Ukraine');
	t.is(kickerOf('Wissen & UmweltDeutschland'), 'Wissen & Umwelt · Deutschland');
	t.is(kickerOf('YouTube'), 'YouTube');
	t.is(kickerOf('معاشرہجرمنی'), 'معاشرہجرمنی');
});

const bylines: ReadonlyArray<readonly [byline: string, authors: readonly string[], more?: Partial<Article>]> = [
	['Mara Lind Harbor Town', ['Mara Lind Harbor Town']],
	['Jon Berg in Sandvik, Norway', ['Jon Berg']],
	['Ana Prado | Luis Mar', ['Ana Prado', 'Luis Mar']],
	['Musa Bala Garba KQ', ['Musa Bala Garba'], {editors: ['KQ']}],
	['By Mara Lind and Jon Berg', ['Mara Lind', 'Jon Berg']],
];

for (const [byline, authors, more] of bylines) {
	test(`the byline “${byline}” gives its authors`, t => {
		const article = importPageDump(dump(first, `${skip}Society\n\nIslanders build their own ferry\n\n${byline}\nMay 4, 2022\n\n${teaser}\n`));
		t.like(article, {
			authors, published: '2022-05-04', title: 'Islanders build their own ferry', ...more,
		});
	});
}

test('of two short addresses the one nearer to the text is the article’s, and the other is kept among what was removed', t => {
	const article = importPageDump('https://p.dw.com/p/4BxyZ\n\nTown gets a second tram\n\nhttps://p.dw.com/p/37DY3\n\nIt will run from May, the council says, and on Sundays too.\n');
	t.is(article.permalink, 'https://p.dw.com/p/37DY3');
	t.deepEqual(removed(article), ['navigation: https://p.dw.com/p/4BxyZ']);
});

test('where an author wrote from is kept among what was removed', t => {
	const article = importPageDump(
		dump(first, `${skip}Society\n\nIslanders build their own ferry\n\nJon Berg in Sandvik, Norway\nMay 4, 2022\n\n${teaser}\n`),
	);
	t.deepEqual(removed(article), ['place: in Sandvik, Norway']);
});

test('an author glued to the date is taken off', t => {
	const article = importPageDump(
		'1. ወደ ይዘቱ እለፍ\n2. ወደ ዋናዉ ገፅ እለፍ\n3. ወደ ተጨማሪ የDW ድረ-ገፅ እለፍ\n\nየደሴቱ ነዋሪዎች ጀልባ ሠሩ\n\nአበበ ደስታእሑድ፣ ኅዳር 22 2017\n\nበዚህ በጋ ወደ ደሴቱ የሚሄድ ጀልባ የለም። ነዋሪዎቹ ራሳቸው እየሠሩ ነው።\n\nነዋሪዎቹ በወደቡ አጠገብ በሚገኝ ቤት ውስጥ አዲስ ሞተር እየሠሩ ነው፤ ስድስት ሰዎች ማታ ማታ ይሠራሉ።',
	);
	t.like(article, {authors: ['አበበ ደስታ'], published: '2024-12-01', language: 'am'});
});

test('a liveblog gives the day it was published', t => {
	const article = importPageDump(
		dump(first, `${skip}Society\n\nIslanders build their own ferry\n\nPublished May 4, 2022Last updated May 6, 2022\n\n${teaser}\n`),
	);
	t.is(article.published, '2022-05-04');
	const persian = importPageDump(
		'1. پرش به گزارش\n2. پرش به منوی اصلی\n3. پرش به دیگر صفحات دویچه وله\n\nجزیره‌نشینان قایق می‌سازند\n\nانتشار ۱۴۰۳ دی ۲۴, دوشنبهآخرین به روز رسانی ۱۴۰۳ دی ۲۵, سه‌شنبه\n\nامسال تابستان قایقی به جزیره نمی‌رود و مردم خودشان قایق می‌سازند.\n\nدر کلبه‌ای کنار بندر شش نفر شب‌ها و یکشنبه‌ها روی موتور تازه کار می‌کنند و امید دارند.',
	);
	t.like(persian, {published: '2025-01-13', authors: []});
});

test('how long ago an article appeared is known as such and gives no date', t => {
	const article = importPageDump(
		'1. Zum Inhalt springen\n2. Zur Hauptnavigation springen\n3. Zu weiteren Angeboten der DW springen\nGesellschaft\n\nInsulaner bauen ihre Fähre selbst\n\nMara Lind | Jon Berg\n\nvor 3 Stundenvor 3 Stunden\n\nIn diesem Sommer fährt keine Fähre zur Insel, und die Leute dort bauen selbst einen Motor.\n\nhttps://p.dw.com/p/4BxyZ\n\nIn einem Schuppen am Hafen arbeiten sechs Leute abends und sonntags an einem neuen Motor für das Boot.',
	);
	t.like(article, {
		published: undefined, authors: ['Mara Lind', 'Jon Berg'], title: 'Insulaner bauen ihre Fähre selbst', kicker: 'Gesellschaft',
	});
	t.deepEqual(removed(article), ['relative date: vor 3 Stundenvor 3 Stunden']);
});

test('skip lines of a language that nobody has listed are known by their shape', t => {
	const article = importPageDump(
		'1. Przejdź do treści\n2. Przejdź do menu głównego\n3. Przejdź do innych stron DW\nSpołeczeństwo\n\nWyspiarze budują własny prom\n\n4 maja 2022\n\nTego lata na wyspę nie płynie żaden prom. Mieszkańcy budują silnik sami, bo nie chcą już dłużej czekać.\n\nW szopie przy porcie sześć osób pracuje wieczorami i w niedziele nad nowym silnikiem, który ma być gotowy przed jesienią.',
	);
	t.like(article, {kicker: 'Społeczeństwo', published: '2022-05-04', language: 'pl'});
	t.is(article.removed.filter(({reason}) => reason === 'skip link').length, 3);
});

test('an article that begins with a list of its own keeps it', t => {
	const article = importPageDump(
		`Three things the islanders need\n\nMay 4, 2022\n\n1. An engine that starts\n2. A captain who stays\n3. A harbor that is deep enough\n\n${first}`,
	);
	t.is(article.removed.length, 0);
	t.deepEqual(article.blocks.map(block => block.type), ['list', 'paragraph']);
});

const permalinks = [
	'https://p.dw.com/p/37DY3', 'https://dw.com/p/37DY3', 'https://p.dw.com/p/37DY3?maca=en-Telegram-dwcom',
	'https://p.dw.com/p/37DY3%3Fmaca%3Dde-Twitter-sharing', 'https://proxy.example:443/https/p.dw.com/p/37DY3',
	'Permalink https://p.dw.com/p/37DY3',
];

test('the permalink is found whatever junk is on its line', t => {
	for (const line of permalinks) {
		const article = importPageDump(
			`${skip}Society\n\nIslanders build their own ferry\n\nMay 4, 2022\n\n${teaser}\n\n${line}\nA boat\nImage: DW\n\n${first}`,
		);
		t.like(article, {key: 'dw:46049387', permalink: 'https://p.dw.com/p/37DY3'}, `“${line}”`);
		t.deepEqual(texts(article), ['figure', first], `“${line}”`);
		t.deepEqual(removed(article), [], `“${line}”`);
	}
});

test('a page’s own address gives key and other title', t => {
	const article = importPageDump(
		`https://www.dw.com/en/islanders-build-their-own-boat/a-61234567?maca=x\n\nIslanders build their own ferry\n\nMay 4, 2022\n\n${teaser}\n\n${first}\n`,
	);
	t.like(article, {key: 'dw:61234567', title: 'Islanders build their own ferry'});
	const below = importPageDump(
		`${skip}Society\n\nIslanders build their own ferry\n\nMay 4, 2022\n\n${teaser}\n\nhttps://www.dw.com/en/islanders-build-their-own-boat/a-61234567\n\n${first}\n`,
	);
	t.like(below, {key: 'dw:61234567', otherTitles: ['islanders build their own boat']});
});

test('the hero printed twice is one picture', t => {
	const article = importPageDump(dump(`A boat without an engine\nImage: Lind/DW\nA boat without an engine\nImage: Lind/DW\n\n${first}`));
	t.is(figures(article).length, 1);
	t.deepEqual(removed(article), ['duplicate: A boat without an engine Image: Lind/DW']);
});

const images: ReadonlyArray<readonly [lines: string, alt: string, caption: string, credit: string]> = [
	['A boat without an engine\nImage: Lind/DW', 'A boat without an engine', '', 'Lind/DW'],
	[
		'A boat without an engine\nThe boat has waited since springImage: M. Lind/picture alliance',
		'A boat without an engine',
		'The boat has waited since spring',
		'M. Lind/picture alliance',
	],
	['Image: island.example', '', '', 'island.example'],
	[
		'Deutschland Boot Symbolbild\nThe boat waits. It is still dry.Bild: Lind',
		'Deutschland Boot Symbolbild',
		'The boat waits. It is still dry.',
		'Lind',
	],
	['A boat\nLe bateau attendImage : Lind/AFP', 'A boat', 'Le bateau attend', 'Lind/AFP'],
	['የጀልባ ፎቶ\nምስል DW', 'የጀልባ ፎቶ', '', 'DW'],
	['የጀልባ ፎቶ\nጀልባው ይጠብቃልምስል Lind/DW', 'የጀልባ ፎቶ', 'ጀልባው ይጠብቃል', 'Lind/DW'],
];

for (const [lines, alt, caption, credit] of images) {
	test(`a picture’s lines are told apart: ${lines.replaceAll('\n', ' ⏎ ')}`, t => {
		const article = importPageDump(dump(`${first}\n\n${lines}\n\n${second}`));
		t.deepEqual(article.blocks[1], {
			type: 'figure', alt, caption, credit,
		});
		t.deepEqual(texts(article), [first, 'figure', second]);
	});
}

test('a sentence with a label’s word in it is no picture', t => {
	const sentence = 'The engine makes a strange image: it looks as if someone had put a clock and a kettle into one box.';
	const german = 'Wer die Werkstatt besucht, macht sich ein Bild: überall liegen Schrauben, Federn und alte Zeitungen.';
	const article = importPageDump(dump(`${first}\n\n${sentence}\n\n${german}`));
	t.deepEqual(texts(article), [first, sentence, german]);
});

test('lists are lists, nested ones too, and numbers count on', t => {
	const article = importPageDump(
		dump(
			`${first}\n\n  • Six people\n  • An engine\n    • with two pistons\n    • and a belt\n  • A boat\n\n${second}\n\n  3. Third\n  4. Fourth\n\n${third}`,
		),
	);
	t.deepEqual(
		article.blocks.filter(block => block.type === 'list'),
		[
			{
				type: 'list',
				ordered: false,
				start: 1,
				items: [
					{blocks: [{type: 'paragraph', text: 'Six people'}]},
					{
						blocks: [
							{type: 'paragraph', text: 'An engine'},
							{
								type: 'list',
								ordered: false,
								start: 1,
								items: [
									{blocks: [{type: 'paragraph', text: 'with two pistons'}]},
									{blocks: [{type: 'paragraph', text: 'and a belt'}]},
								],
							},
						],
					},
					{blocks: [{type: 'paragraph', text: 'A boat'}]},
				],
			},
			{
				type: 'list',
				ordered: true,
				start: 3,
				items: [{blocks: [{type: 'paragraph', text: 'Third'}]}, {blocks: [{type: 'paragraph', text: 'Fourth'}]}],
			},
		],
	);
});

test('speech with dashes is no list', t => {
	const article = importPageDump(dump(`${first}\n\n– We build it ourselves, says Mara.\n\n– We have no choice, says Jon.\n\n${second}`));
	t.deepEqual(texts(article), [first, '– We build it ourselves, says Mara.', '– We have no choice, says Jon.', second]);
});

test('a quotation marked as in mail is a quote', t => {
	const article = importPageDump(dump(`${first}\n\n> We build it ourselves.\n\n${second}`));
	t.deepEqual(article.blocks[1], {type: 'quote', blocks: [{type: 'paragraph', text: 'We build it ourselves.'}]});
});

test('text that looks like Markdown stays as it stands', t => {
	const odd = 'The *engine* has_two_parts, [a belt](loose) and `a pin`, and costs < 100 & > 50 in the shop by the harbor.';
	const article = importPageDump(dump(`${first}\n\n${odd}`));
	t.is(texts(article)[1], odd);
});

test('furniture in the body goes, with its reason, and the text stays', t => {
	const article = importPageDump(dump(`${first}

Advertisement

How an engine is built

To view this video please enable JavaScript, and consider upgrading to a web browser that supports HTML5 video

${second}

Watch video 02:23

11:19

This browser does not support the video element.

Sikiliza sauti 39:08

Anúncio

All times in GMT/UTC

21:25 The engine has started for the first time, and people have come out of their houses to listen to it.

${third}

Edited by: Kim Quist

This article was translated from German.

Send us your feedback

Related topics
FerriesIslands

Copy link

Facebook Twitter Whatsapp Web EMail Facebook Messenger Web`));
	t.deepEqual(texts(article), [
		first,
		second,
		'21:25 The engine has started for the first time, and people have come out of their houses to listen to it.',
		third,
	]);
	t.deepEqual(removed(article), [
		'advertisement: Advertisement', 'media box: How an engine is built',
		'media box: To view this video please enable JavaScript, and consider upgrading to a web browser that supports HTML5 video',
		'media box: Watch video 02:23', 'media box: 11:19',
		'media box: This browser does not support the video element.', 'media box: Sikiliza sauti 39:08',
		'advertisement: Anúncio', 'live note: All times in GMT/UTC', 'edited by: Edited by: Kim Quist',
		'origin: This article was translated from German.', 'feedback: Send us your feedback', 'topics: Related topics',
		'topics: FerriesIslands', 'share bar: Copy link',
		'share bar: Facebook Twitter Whatsapp Web EMail Facebook Messenger Web',
	]);
});

test('a page of a film keeps its teaser as text', t => {
	const article = importPageDump(
		`${skip}\nIslanders build their own ferry\n\n11:19\n\nThis browser does not support the video element.\n\nMay 4, 2022\n\n${teaser}\n\nSkip next section Explore more\nExplore more\n\nAnother film about boats\n`,
	);
	t.deepEqual(texts(article), [teaser]);
	t.is(article.published, '2022-05-04');
});

const skipSections = [
	'Skip next section Explore more',
	'Skip next section DW\'s Top Story',
	'Den nächsten Abschnitt Mehr zum Thema überspringen',
	'Пропустить раздел Топ-тема',
	'پرش از قسمت گزارش روز',
	'ቀጣዩን ክፍል ዝለለዉ ስለዚሕ ዝግጅት',
];

test('after the article come other stories: all of that goes', t => {
	for (const line of skipSections) {
		const article = importPageDump(
			dump(
				`${first}\n\n${second}\n\n${line}\n\nA tram runs again\n\nThe tram of the next town runs again, and it is said that it will be painted in a new color every year.\n\nSociety May 2, 2022`,
			),
		);
		t.deepEqual(texts(article), [first, second], `“${line}”`);
		t.is(article.removed.length, 7, `“${line}”`);
	}
});

test('lines that lead past a block are known by their shape in other languages', t => {
	const article = importPageDump(
		dump(
			`${first}\n\n${second}\n\nPreskoči sledeći odeljak Više o temi\nVIŠE O TEMI\n\nOmitir la sección Más historias\nMás historias\nA tram runs again\n\nOmitir la sección Nuestros temas\nNuestros temas\nAnother tram runs`,
		),
	);
	t.deepEqual(texts(article), [first, second]);
});

test('a line of the body that is the title of a story shown below is a link to it', t => {
	const article = importPageDump(
		dump(
			`${first}\n\nA tram runs again in the next town\n\n${second}\n\n${third}\n\nSkip next section Explore more\nExplore more\n\nA tram runs again in the next town\n\nIt had been in a museum for years.`,
		),
	);
	t.deepEqual(related(article), [' → A tram runs again in the next town']);
});

test('invitations to newsletters at the end go', t => {
	for (const promo of [
		'Every evening, DW sends out a selection of the day\'s news and features. Sign up here.',
		'While you\'re here: Every Tuesday, DW editors round up what is happening on the islands. You can sign up here for the weekly email newsletter, Island Briefing',
		'Each morning our editors send out the news of the harbor. You can sign up to receive it directly here.',
	]) {
		const article = importPageDump(dump(`${first}\n\n${second}\n\nml/kq (AFP)\n\n${promo}`));
		t.deepEqual(texts(article), [first, second]);
		t.deepEqual(removed(article), [`promo: ${promo}`]);
		t.is(article.signoff, 'ml/kq (AFP)');
	}
});

test('an author box at the end goes', t => {
	const article = importPageDump(
		dump(`${first}\n\n${second}\n\nMara Lind\nMara Lind Reporter on the coast, writes about boats and the people who build them`),
	);
	t.deepEqual(texts(article), [first, second]);
	t.deepEqual(removed(article).map(line => line.slice(0, 21)), ['author box: Mara Lind', 'author box: Mara Lind']);
});

test('the lead tag of the Chinese pages goes', t => {
	const article = importPageDump(
		'1. 跳转至内容\n2. 跳转至主菜单\n3. 跳转到更多DW网站\n\n岛民自己造渡船\n\n2022年5月4日\n\n今年夏天没有渡船开往小岛。岛上的人自己造发动机。\n\n（德国之声中文网）渡船在春天停航了，从那以后岛民们划船到对岸的市场去，来回要花整整一个上午。',
	);
	t.deepEqual(texts(article), ['渡船在春天停航了，从那以后岛民们划船到对岸的市场去，来回要花整整一个上午。']);
	t.deepEqual(removed(article), ['lead tag: （德国之声中文网）']);
});

test('a sign-off counts near the end only', t => {
	t.is(
		importPageDump(dump(`${first}\n\nml/kq (AFP)\n\n${second}\n\n${second}\n\n${third}\n\n${third}\n\n${first}\n\n${second}\n\n${third}`))
			.signoff,
		undefined,
	);
	t.like(importPageDump(dump(`${first}\n\n${second}ml/kq (AFP, Reuters)`)), {signoff: 'ml/kq (AFP, Reuters)', agencies: ['AFP', 'Reuters']});
});

test('cookie notices, banners and menus above the headline go', t => {
	const article = importPageDump(
		`We use cookies to improve our service for you. You can find more information in our data protection declaration.\n\n${skip}\nLatest videos\n\nRegions\n  • Coast\n  • Islands\n\nTopics\n  • Boats\n  • Trams\n\nIn focus\n  • Engines\n\nSociety\n\nIslanders build their own ferry\n\nMay 4, 2022\n\n${teaser}\n\nhttps://p.dw.com/p/4BxyZ\n\n${first}`,
	);
	t.like(article, {title: 'Islanders build their own ferry', kicker: 'Society', teaser});
	t.true(article.removed.some(({reason}) => reason === 'cookie notice'));
	t.deepEqual(texts(article), [first]);
});

const classic = (body: string) => `Islanders build their ′own′ ferry | Society | DW | 04.05.2022

We use cookies to improve our service for you. You can find more information in our data protection declaration.

  1. Inhalt
  2. Navigation
  3. Weitere Inhalte
  4. Metanavigation
  5. Suche
  6. Choose from 30 Languages

Take a look at the beta version of dw.com. We're not done yet! Your opinion can help us make it better.

Society

Islanders build their 'own' ferry

${teaser}

${body}

© 2022 Deutsche Welle | Privacy Policy | Accessibility Statement | Legal notice | Contact | Mobile version`;

test('the layout before 2023: page title, six skip lines, captions without credit, rows, foot', t => {
	const article = importPageDump(classic(`A boat without an engine in the harbor
The boat without an engine waits in the harbor

${first}

How it is built

${second}

DW recommends

A tram runs again

The tram of the next town runs again, and it is painted in a new color every year.

The library in the tower

Two thousand books were carried up the stairs of the old lighthouse by its readers.

  • Date 04.05.2022

  • Author Mara Lind

  • Related Subjects Islands, Ferries

  • Keywords islands, ferry, engine

  • Feedback: Send us your feedback.

  • Print Print this page

  • Permalink https://p.dw.com/p/4BxyZ

More on this topic

A harbor is dug 03.05.2022

The harbor of the island is dug deeper so that larger boats can come in at low tide.

The last keeper 01.05.2022

He is ninety years old and reads by the window of his tower.

  • Date 04.05.2022

  • Author Mara Lind

  • Related Subjects Islands, Ferries

  • Permalink https://p.dw.com/p/4BxyZ`));
	t.like(article, {
		title: 'Islanders build their \'own\' ferry',
		kicker: 'Society',
		teaser,
		published: '2022-05-04',
		authors: ['Mara Lind'],
		permalink: 'https://p.dw.com/p/4BxyZ',
		otherTitles: [],
	});
	t.deepEqual(figures(article), [{
		type: 'figure', alt: 'A boat without an engine in the harbor', caption: 'The boat without an engine waits in the harbor', credit: '',
	}]);
	t.deepEqual(headings(article), ['How it is built']);
	t.deepEqual(related(article), [
		'DW recommends → A tram runs again',
		'DW recommends → The library in the tower',
		'More on this topic → A harbor is dug',
		'More on this topic → The last keeper',
	]);
	t.is(article.blocks.filter(block => block.type === 'paragraph').length, 2);
	t.deepEqual([...new Set(article.removed.map(({reason}) => reason))].toSorted(), [
		'cookie notice', 'duplicate', 'feedback', 'legal', 'notice', 'page title', 'related teaser', 'share bar',
		'skip link', 'topics',
	]);
});

test('the old layout in German, with rows on two lines', t => {
	const article = importPageDump(
		'Insulaner bauen Fähre | Gesellschaft | DW | 04.05.2022\n\n1. Inhalt\n2. Navigation\n3. Weitere Inhalte\n4. Metanavigation\n5. Suche\n6. Choose from 30 Languages\n\nGesellschaft\n\nInsulaner bauen Fähre\n\nIn diesem Sommer fährt keine Fähre zur Insel, und die Leute dort bauen selbst einen Motor.\n\nIn einem Schuppen am Hafen arbeiten sechs Leute abends und sonntags an einem neuen Motor für das Boot.\n\nDie Redaktion empfiehlt\n\nEine Straßenbahn fährt wieder\n\nJahrelang stand sie im Museum, nun fährt sie wieder durch die Stadt.\n\nEine Bibliothek im Turm\n\nZweitausend Bücher trugen die Leser die Treppe hinauf.\n\nAudio und Video zum Thema\n\nZu Besuch auf der Insel\n\nDatum\n04.05.2022\n\nAutorin/Autor\nMara Lind\n\nThemenseiten\nInseln, Fähren\n\nSchlagwörter\nInsel,\nFähre\n\nFeedback: Schicken Sie uns Ihr Feedback!\n\nDrucken\nSeite drucken\n\nPermalink\nhttps://p.dw.com/p/4BxyZ\n\n© 2022 Deutsche Welle | Datenschutz',
	);
	t.like(article, {
		published: '2022-05-04', authors: ['Mara Lind'], permalink: 'https://p.dw.com/p/4BxyZ', language: 'de', kicker: 'Gesellschaft',
	});
	t.deepEqual(related(article), [
		'Die Redaktion empfiehlt → Eine Straßenbahn fährt wieder',
		'Die Redaktion empfiehlt → Eine Bibliothek im Turm',
		'Audio und Video zum Thema → Zu Besuch auf der Insel',
	]);
	t.is(article.blocks.filter(block => block.type === 'paragraph').length, 1);
});

test('the page’s title in the new layout is known, its date fills in', t => {
	const article = importPageDump(
		`Islanders build their own ferry – DW – 05/04/2022\n${skip}`.replace('05/04/2022', '04.05.2022')
		+ `Society\n\nIslanders build their own ferry\n\n3 hours ago\n\n${teaser}\n\n${first}`,
	);
	t.like(article, {published: '2022-05-04', title: 'Islanders build their own ferry'});
	t.true(removed(article).includes('page title: Islanders build their own ferry – DW – 04.05.2022'));
});

test('a dump without any white space between its blocks is taken apart', t => {
	const article = importPageDump(
		'JamiiMiaka kumi tangu mnara wa bahari uwashwe tena…Rashid Mnara23.02.202423 Februari 2024Ni miaka kumi tangu mnara wa zamani wa bahari uwashwe tena na wavuvi wa pwani.https://p.dw.com/p/4coSNMatangazoWavuvi wanasema kwamba mnara huo umewasaidia sana katika kazi yao ya usiku.Wakazi wa mji pia wamefurahi kwa sababu watalii wanakuja kuona mnara huo kila mwaka.',
	);
	t.like(article, {
		key: 'dw:68355767',
		kicker: 'Jamii',
		title: 'Miaka kumi tangu mnara wa bahari uwashwe tena…',
		authors: ['Rashid Mnara'],
		published: '2024-02-23',
		language: 'sw',
		teaser: 'Ni miaka kumi tangu mnara wa zamani wa bahari uwashwe tena na wavuvi wa pwani.',
	});
	t.is(article.blocks.length, 2);
	t.deepEqual(removed(article), ['advertisement: Matangazo']);
});

test('a mirror’s dump without skip lines is an article', t => {
	const article = importPageDump(
		`Society\n\nIslanders build their own ferry\n\nMay 4, 2022\n\n${teaser}\n\nA boat without an engine\nImage: Lind/DW\n\n${first}\n\n${second}`,
	);
	t.like(article, {
		title: 'Islanders build their own ferry', kicker: 'Society', published: '2022-05-04', teaser, key: article.key,
	});
	t.deepEqual(texts(article), ['figure', first, second]);
});

test('a page of another site works: headline, byline, date, links, menus', t => {
	const menu = Array.from({length: 14}, (_, index) => `Section ${index}`).join('\n');
	const article = importPageDump(
		`Islanders build their own ferry | The Harbor Post\n${menu}\n\nIslanders build their own ferry\n\nBy Mara Lind\n\nPublished 4 May 2022, 10:30 am\n\n${first}\n\nALSO READ: A tram runs again\n\nHow it is built\n\n${second}\n\n${third}\n\nMore news\n${menu}\n© 2022 The Harbor Post`,
	);
	t.like(article, {
		title: 'Islanders build their own ferry',
		authors: ['Mara Lind'],
		published: '2022-05-04',
		language: 'en',
		permalink: undefined,
		otherTitles: [],
	});
	t.deepEqual(texts(article), [first, 'related', 'How it is built', second, third]);
	t.deepEqual(related(article), ['ALSO READ → A tram runs again']);
});

test('line ends of all kinds, a byte order mark, hard spaces and spaces at line ends make no difference', t => {
	const plain = dump(`A boat\nImage: Lind/DW\n\n${first}\n\nHow it is built\n\n${second}`);
	const same = (t_: ExecutionContext, text: string) => {
		t_.deepEqual(importPageDump(text), importPageDump(plain));
	};

	same(t, `\u{FEFF}${plain}`);
	same(t, plain.replaceAll('\n', '\r\n'));
	same(t, plain.replaceAll('\n', ' \t\u{A0}\n'));
	same(t, plain.replaceAll('\n', '\r'));
	same(t, plain.replaceAll(' people ', '\u{A0} people\u{2009}'));
});

test('a dump broken at a fixed width is put together', t => {
	const wrap = (text: string) => text.replaceAll(/(?<line>.{1,60})(?:\s|$)/gv, '$<line>\n').trim();
	const article = importPageDump(
		`Islanders build their own ferry\n\nMay 4, 2022\n\n${[first, second, third, first, second].map(text => wrap(text)).join('\n\n')}`,
	);
	t.deepEqual(texts(article), [first, second, third, first, second]);
});

test('escape sequences and controls in a page reach no field', t => {
	const article = importPageDump(
		`${skip}Soc\u{1B}[31miety\n\nIslanders \u{1B}]0;x\u{7}build a ferry\n\nMay 4, 2022\n\n${teaser}\u{202E}\n\nhttps://p.dw.com/p/4BxyZ\nA bo\u{9B}2Jat\nImage: Li\u{8}nd\n\n${first}\u{1B}c\n\nRead more: A tr\u{0}am\n`,
	);
	t.notRegex(JSON.stringify(article), /\\u00|[\u{7F}-\u{9F}\u{202A}-\u{202E}]/v);
	t.like(article, {kicker: 'Society', title: 'Islanders build a ferry'});
});
