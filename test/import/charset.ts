/* eslint-disable unicorn/max-nested-calls -- Text, encoded, decoded, compared. */
import {Buffer} from 'node:buffer';
import test from 'ava';
import fc from 'fast-check';
import {ReaderError} from '../../source/errors.js';
import {decode, decodeText, headOf} from '../../source/import/charset.js';
import {isBinary} from '../../source/import/charset/binary.js';
import {encode} from '../helpers/encode.js';

const text = 'Türme – ابراج – 塔';
const utf8 = (given: string) => new TextEncoder().encode(given);

/** A sentence or two of news in the letters of each encoding. */
const russian =
	'Старая башня у реки снова открыта. Читатели принесли туда две тысячи книг, и по вечерам в окнах горит свет. Городской совет обещал починить крышу до первого снега.';
const samples: ReadonlyMap<string, string> = new Map([
	['windows-1251', russian],
	['koi8-r', russian],
	['iso-8859-5', russian],
	[
		'windows-1252',
		'Der alte Turm am Fluß ist wieder geöffnet. Die Leser haben zweitausend Bücher über die Treppe getragen, und während der Nacht brennt Licht für späte Gäste – „nur für sie“.',
	],
	[
		'shift_jis',
		'川のそばの古い塔がふたたび開きました。読者たちは二千冊の本を階段で運び、夜になると窓に明かりがともります。市は雪の前に屋根を直すと約束しました。',
	],
	[
		'euc-jp',
		'川のそばの古い塔がふたたび開きました。読者たちは二千冊の本を階段で運び、夜になると窓に明かりがともります。市は雪の前に屋根を直すと約束しました。',
	],
	['iso-2022-jp', '川のそばの古い塔がふたたび開きました。読者たちは二千冊の本を階段で運びました。'],
	['gb18030', '河边的老塔重新开放了。读者们把两千本书搬上楼梯，晚上窗户里亮着灯。市政府答应在下雪之前修好屋顶，让人们冬天也能来读书。'],
	['big5', '河邊的老塔重新開放了。讀者們把兩千本書搬上樓梯，晚上窗戶裡亮著燈。市政府答應在下雪之前修好屋頂，讓人們冬天也能來讀書。'],
	[
		'euc-kr',
		'강가의 오래된 탑이 다시 문을 열었습니다. 독자들은 책 이천 권을 계단으로 옮겼고, 밤이면 창에 불이 켜집니다. 시는 눈이 오기 전에 지붕을 고치겠다고 약속했습니다.',
	],
	[
		'windows-1256',
		'فتح البرج القديم على ضفة النهر أبوابه من جديد. حمل القراء ألفي كتاب على الدرج، وفي الليل يضيء النور في النوافذ. وعدت المدينة بإصلاح السقف قبل الشتاء.',
	],
	[
		'windows-1253',
		'Ο παλιός πύργος δίπλα στο ποτάμι άνοιξε ξανά. Οι αναγνώστες ανέβασαν δύο χιλιάδες βιβλία από τη σκάλα και τη νύχτα καίει φως στα παράθυρα.',
	],
	[
		'windows-1255',
		'המגדל הישן ליד הנהר נפתח מחדש. הקוראים העלו אלפיים ספרים במדרגות, ובלילה דולק אור בחלונות. העירייה הבטיחה לתקן את הגג לפני החורף.',
	],
]);

/** A page of that text, with more English in its markup than there is of the text. */
const page = (body: string, head = '') =>
	`<!doctype html>\n<html><head>${head}<title>Tower</title><script>var settings = {"open": true, "close": false};</script><style>.tower, .river {margin: 0 auto}</style></head>\n<body class="front page"><div id="menu"><a href="/home">Home</a> <a href="/sport">Sport</a></div>\n<p>${body}</p></body></html>\n`;

/** A page in an encoding. */
const pageIn = (label: string, body: string, head = ''): Uint8Array => {
	const html = page(body, head);
	return encode(html, label);
};

test('a byte order mark wins over all that is said', t => {
	t.is(decode(utf8(`\u{FEFF}${text}`), 'text/html; charset=koi8-r'), text);
	for (const label of ['utf-16le', 'utf-16be']) {
		t.is(decode(encode(`\u{FEFF}${page(text)}`, label), 'text/html; charset=utf-8'), page(text));
		t.is(decodeText(encode(`\u{FEFF}${text}`, label)), text);
	}
});

test('UTF-16 without a mark is seen by its zeros, pages of Chinese too', t => {
	for (const label of ['utf-16le', 'utf-16be']) {
		for (const body of ['The tower is open.', russian, '一座老塔一直开放。一千本书。']) {
			t.is(decode(pageIn(label, body)), page(body));
			t.is(decode(pageIn(label, body), 'text/html; charset=iso-8859-1'), page(body));
			t.is(decodeText(encode(`${body} 2026\n`, label)), `${body} 2026\n`);
		}
	}
});

for (const [label, sample] of samples) {
	test(`${label}: by the header, by the page’s own word, by its looks`, t => {
		t.is(decode(pageIn(label, sample), `text/html; charset=${label}`), page(sample));
		t.is(decode(pageIn(label, sample), `text/html;charset="${label.toUpperCase()}"`), page(sample));
		for (const head of [
			`<meta charset="${label}">`,
			`<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=${label}'>`,
			`<!-- <meta charset=utf-8> --><meta name="a" content="b"/><meta charset=${label}/>`,
		]) {
			t.is(decode(pageIn(label, sample, head)), page(sample, head));
		}

		const xml = `<?xml version="1.0" encoding="${label}"?>\n<rss><channel><title>${sample}</title></channel></rss>`;
		t.is(decode(encode(xml, label)), xml);
		t.is(decode(pageIn(label, sample)), page(sample));
		t.is(decodeText(encode(sample, label)), sample);
	});
}

test('a header wins over the page’s own word', t => {
	const head = '<meta charset="iso-8859-5">';
	t.is(decode(pageIn('koi8-r', russian, head), 'text/html; charset=koi8-r'), page(russian, head));
});

test('well-formed UTF-8 is that, whatever it is said to be', t => {
	for (const label of ['iso-8859-1', 'windows-1251', 'gb2312', 'shift_jis', 'utf-16', 'us-ascii', 'nonsense']) {
		t.is(decode(utf8(page(text)), `text/html; charset=${label}`), page(text));
		const head = `<meta charset="${label}">`;
		t.is(decode(utf8(page(text, head))), page(text, head));
	}
});

test('what claims to be UTF-8 and is none is read as the next that fits', t => {
	const german = samples.get('windows-1252')!;
	t.is(decode(pageIn('windows-1252', german), 'text/html; charset=utf-8'), page(german));
	const head = '<meta charset="windows-1251">';
	t.is(decode(pageIn('windows-1251', russian, head), 'text/html; charset=utf-8'), page(russian, head));
	const wrong = '<meta charset="utf-8">';
	t.is(decode(pageIn('windows-1251', russian, wrong)), page(russian, wrong));
});

test('a header that cannot be gives way to the page’s word', t => {
	const chinese = samples.get('gb18030')!;
	const head = '<meta charset="gb2312">';
	for (const label of ['utf-16', 'utf8', 'hz-gb-2312', 'x-unknown', '']) {
		t.is(decode(pageIn('gbk', chinese, head), `text/html; charset=${label}`), page(chinese, head));
	}
});

test('UTF-8 with a few bytes lost stays UTF-8', t => {
	const bytes = utf8(page(russian));
	const cut = bytes.slice(0, bytes.indexOf(0xD0, 500) + 1);
	t.true(decode(cut).endsWith('\u{FFFD}'));
	t.true(decode(cut).includes('Старая башня'));
	t.true(decode(cut, 'text/html; charset=utf-8').includes('Старая башня'));
});

test('a page’s own word counts below the first kilobyte too', t => {
	const head = `<script>${'var nothing = 0; '.repeat(200)}</script><meta charset="windows-1257">`;
	const body = 'Vecais tornis pie upes atkal ir atvērts.';
	t.is(decode(pageIn('windows-1257', body, head)), page(body, head));
});

test('every label of the Encoding standard is understood, in a header and in a page', t => {
	const labels = [
		'866', 'cp866', 'ibm866', 'latin2', 'l3', 'iso-ir-110', 'cyrillic', 'arabic', 'greek8', 'visual', 'logical',
		'l6', 'iso-8859-13', 'iso8859-14', 'l9', 'iso-8859-16', 'koi8', 'koi8-ru', 'macintosh', 'tis-620', 'x-cp1250',
		'cp1251', 'ascii', 'windows-1253', 'latin5', 'cp1255', 'x-cp1256', 'windows-1257', 'cp1258', 'x-mac-ukrainian',
		'gb_2312-80', 'gbk', 'gb18030', 'cn-big5', 'x-x-big5', 'x-euc-jp', 'ms_kanji', 'windows-31j', 'ks_c_5601-1987',
		'korean',
	];
	for (const label of labels) {
		const letter = [...'éšжعλאāṫçกñяă塔カ탑'].find(each => {
			try {
				return encode(each, label).length > 0;
			} catch {
				return false;
			}
		})!;
		const body = letter.repeat(20);
		t.is(decode(pageIn(label, body), `text/html; charset=${label}`), page(body), label);
		const head = `<meta charset="${label}">`;
		t.is(decode(pageIn(label, body, head)), page(body, head), label);
	}
});

test('a text without any sign is windows-1252', t => {
	t.is(decode(Uint8Array.from([0x54, 0xFC, 0x72, 0x6D, 0x65, 0x20, 0x96, 0x20, 0x93, 0x61, 0x94])), 'Türme – “a”');
	t.is(decode(new Uint8Array()), '');
	for (const single of ['Café', 'Café in town', 'One “word']) {
		t.is(decode(encode(single, 'windows-1252')), single);
		t.is(decode(encode(single, 'windows-1252'), 'text/html; charset=utf-8'), single);
	}
});

test('what is no text is refused', t => {
	for (const bytes of [
		[0x25, 0x50, 0x44, 0x46, 0x2D, 0x31],
		[0x89, 0x50, 0x4E, 0x47],
		[0x50, 0x4B, 0x03, 0x04],
		[0x1F, 0x8B, 0x08],
		[0x61, 0x00, 0x62],
		[0x7F, 0x45, 0x4C, 0x46],
		[0x01, 0x00, 0x02, 0x00, 0x20, 0x00],
		Array.from({length: 300}, (_, index) => index % 32),
	]) {
		t.true(isBinary(Uint8Array.from(bytes)));
		t.throws(() => decodeText(Uint8Array.from(bytes)), {instanceOf: ReaderError, message: /binary/v});
	}
});

test('text with a few stray controls is text', t => {
	t.false(isBinary(utf8(`${'The tower is open. '.repeat(20)}\u{1B}[31m\u{8}\u{C}\u{1}`)));
});

test('any text without controls comes back as it was', t => {
	fc.assert(fc.property(fc.string({unit: 'grapheme'}), text_ => {
		const given = text_.replaceAll(/[\p{Control}\u{FEFF}]/gv, '');
		t.is(decodeText(utf8(given)), given);
	}));
});

test('any bytes give some text', t => {
	fc.assert(fc.property(fc.uint8Array({maxLength: 200}), fc.string(), (bytes, header) => {
		t.is(typeof decode(bytes, `text/html; charset=${header}`), 'string');
	}));
});

test('a megabyte of unclosed scripts and comments is decoded at once', t => {
	const bytes = Buffer.concat([Buffer.from('<script <!-- <meta '.repeat(50_000)), encode(' später für Fluß', 'windows-1252')]);
	t.true(decode(bytes).endsWith(' später für Fluß'));
});

test('the head of a source is text without mark and white space', t => {
	t.is(headOf(utf8('\u{FEFF} \n<rss>')), '<rss>');
	t.is(headOf(encode('\u{FEFF}\n<rss/> ', 'utf-16be')), '<rss/> ');
	t.is(headOf(utf8('é'.repeat(5000))).replaceAll('é', ''), '');
});
/* eslint-enable unicorn/max-nested-calls */
