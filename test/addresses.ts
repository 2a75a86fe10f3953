import test from 'ava';
import fc from 'fast-check';
import {
	dwCode,
	dwId,
	keyOfAddress,
	keyOfText,
	permalinkIn,
	slugWords,
} from '../source/addresses.js';
import {anyText, webAddress} from './helpers/arbitrary-text.js';

test('codes and numbers', t => {
	for (const [code, id] of [
		['37DY3', 46_049_387],
		['5HV5X', 78_052_763],
		['40Jt8', 59_181_798],
		['41801', 59_374_425],
		['1Cdcs', 17_788_598],
		['Jkri', 4_708_386],
		['0', 0],
		['zzzzz', 916_132_831],
		['10000', 14_776_336],
	] as const) {
		t.is(dwId(code), id);
		t.is(dwCode(id), code);
	}
});

test('a code is read in its own case, and what is none is refused', t => {
	t.not(dwId('37dy3'), dwId('37DY3'));
	for (const code of ['', '1234567', '37DY-', 'ä', ' 37DY3']) {
		t.is(dwId(code), undefined, `“${code}”`);
	}

	t.throws(() => dwCode(-1), {instanceOf: RangeError});
	t.throws(() => dwCode(1.5), {instanceOf: RangeError});
});

test('number → code → number is the same number', t => {
	fc.assert(fc.property(fc.integer({min: 0, max: (62 ** 6) - 1}), id => {
		t.is(dwId(dwCode(id)), id);
	}));
});

const id = '46049387';

/** Every form of an address of one article. */
const forms = [
	`https://www.dw.com/en/old-tower/a-${id}`,
	`https://dw.com/en/old-tower/a-${id}`,
	`http://www.dw.com/en/old-tower/a-${id}`,
	`//www.dw.com/en/old-tower/a-${id}`,
	`www.dw.com/en/old-tower/a-${id}`,
	`dw.com/en/old-tower/a-${id}`,
	`https://WWW.DW.COM/en/old-tower/a-${id}`,
	`https://www.dw.com:443/en/old-tower/a-${id}`,
	`<https://www.dw.com/en/old-tower/a-${id}>`,
	`https://www.dw.com/en/old-tower/a-${id}/`,
	`https://www.dw.com/en/old-tower/a-${id}.html`,
	`https://www.dw.com/en/old-tower/a-${id}?maca=en-rss-en-top-1022-xml-atom`,
	`https://www.dw.com/en/old-tower/a-${id}#comments`,
	`https://www.dw.com/en/old-tower/a-${id}?zhongwen=trad`,
	`https://www.dw.com/de/alter-türm/a-${id}`,
	`https://www.dw.com/ru/старый-маяк/a-${id}`,
	`https://www.dw.com/ru/%D0%BC%D0%B0%D1%8F%D0%BA/a-${id}`,
	`https://www.dw.com/ur/%25D9%2585%25DB%258C/a-${id}`,
	`https://www.dw.com/en/100%-wrong/a-${id}`,
	...['a', 'av', 'video', 'audio', 'g', 'live'].map(kind => `https://www.dw.com/pt-br/torre/${kind}-${id}`),
	`https://amp.dw.com/en/old-tower/a-${id}`,
	`https://m.dw.com/en/old-tower/a-${id}`,
	`https://www.dw.de/old-tower/a-${id}`,
	`https://www.dw.com/a-${id}`,
	`/a-${id}`,
	`/en/old-tower/a-${id}`,
	`http://www.dw-world.de/dw/article/0,,${id},00.html`,
	`https://www.dw-world.de/dw/article/0,,${id},00.html?maca=en-rss`,
	`https://www.dw-world.de/dw/article/0,2144,${id},00.html`,
	`https://www.dw-world.de/popups/popup_printcontent/0,,${id},00.html`,
	`https://www.dw-world.de/popups/popup_single_mediaplayer/0,,${id}_type_video_struct_1432,00.html`,
	`https://www.dw-world.de/dw/function/0,,12356_cid_${id},00.html`,
	`https://www.dw-world.com/dw/article/0,,${id},00.html`,
	`https://www.dw.com/overlay/media/de/alter-turm/12345678/${id}`,
	`https://www.dw.com/overlay/image/article/${id}/12345678`,
	`https://learngerman.dw.com/en/old-tower/l-${id}`,
	`https://learngerman.dw.com/en/old-tower/c-${id}`,
	`https://corporate.dw.com/en/old-tower/a-${id}`,
	`https://akademie.dw.com/en/old-tower/a-${id}`,
	`https://ll.dw.de/old-tower/a-${id}`,
	`https://betrifft.de/en/old-tower/a-${id}`,
	`https://inspiredminds.de/en/old-tower/a-${id}`,
	`https://api.dw.com/api/detail/article/${id}`,
	`https://api.dw.com/api/detail/video/${id}?x=1`,
	...['article', 'image-gallery', 'video', 'audio', 'liveblog'].map(kind => `https://www.dw.com/graph-api/en/content/${kind}/${id}`),
	`https://wufengqin.com/dw/en/old-tower/a-${id}`,
	`https://tiue.org/dw/fa-ir/x/a-${id}`,
	`https://mirror.example:8443/dw/zh-hant/x/a-${id}`,
	`https://proxy.example:443/https/www.dw.com/en/old-tower/a-${id}`,
	`https://proxy.example/https/proxy.example/https/www.dw.com/en/x/a-${id}`,
	`https://archive.example/web/20181026/https://www.dw.com/en/old-tower/a-${id}`,
	`https://archive.example/web/2018/http://www.dw.com/en/old-tower/a-${id}`,
	`https://www-dw-com.translate.goog/en/old-tower/a-${id}?_x_tr_sl=en`,
	'https://p-dw-com.translate.goog/p/37DY3',
	`https://search.example/url?q=https://www.dw.com/en/old-tower/a-${id}&sa=U`,
	'https://p.dw.com/p/37DY3',
	'http://p.dw.com/p/37DY3',
	'p.dw.com/p/37DY3',
	'https://dw.com/p/37DY3',
	'https://www.dw.com/p/37DY3',
	'https://dw.de/p/37DY3',
	'https://p.dw.com/p/37DY3/',
	'https://p.dw.com/p/37DY3?maca=amh-RED-Telegram-dwcom',
	'https://p.dw.com/p/37DY3%3Fmaca%3Dde-Twitter-sharing',
	'https%3A%2F%2Fp.dw.com%2Fp%2F37DY3%3Fmaca%3Dx',
	'https://proxy.example:443/https/p.dw.com/p/37DY3',
	'Permalink https://p.dw.com/p/37DY3',
	`tag:dw.com,2026:${id}`,
];

for (const address of forms) {
	test(`the key of ${address}`, t => {
		t.is(keyOfAddress(address), `dw:${id}`);
	});
}

for (const address of [
	'https://www.dw.com/en/old-tower/t-46049387', 'https://www.dw.com/s-10037?maca=x',
	'https://www.dw.com/de/mara-lind/person-46049387', 'https://www.dw.com/en/program/harbor-news/s-3232-9798',
	'https://www.dw.com/en/live-tv/channel-english', 'https://www.dw.com/en/headlines', 'https://www.dw.com',
	'https://static.dw.com/image/46049387_604.jpg', 'https://www.dw.com/image/0,,46049387_301,00.jpg',
	'https://www.dw.com/image/46049387', 'https://www.dw.com/graph-api/en/content/navigation/46049387',
	'https://www.dw.com/graph-api/en/content/auto-topic/46049387', 'https://learngerman.dw.com/en/tower/s-46049387', '',
	'old tower', 'data:text/plain,tower', 'mailto:tower@dw.com', 'file:///a-46049387',
	`https://dw.com/${'x'.repeat(9000)}`,
	'not a-46049387',
]) {
	test(`no key for ${address.slice(0, 80)}`, t => {
		t.is(keyOfAddress(address), undefined);
	});
}

test('the address of another site is its key, without what changes from copy to copy', t => {
	const key = 'url:example.org/news/tower?page=2&topic=a';
	for (const address of [
		'https://example.org/news/tower?page=2&topic=a', 'https://www.example.org/news/tower?topic=a&page=2',
		'https://m.example.org/news/tower/?topic=a&page=2#top',
		'https://amp.example.org/news/tower?utm_source=x&page=2&topic=a&fbclid=1&gclid=2&maca=3',
		'https://EXAMPLE.org:443/news/tower?page=2&topic=a', 'example.org/news/tower?page=2&topic=a',
		'https://user:pw@example.org/news/tower?page=2&topic=a',
	]) {
		t.is(keyOfAddress(address), key, `“${address}”`);
	}

	t.not(keyOfAddress('https://example.org/News/Tower?page=2&topic=a'), key);
	t.is(keyOfAddress('https://example.org/'), 'url:example.org');
	t.is(keyOfAddress('https://example.org/a-46049387'), 'url:example.org/a-46049387');
	t.is(keyOfAddress('https://dw.com.example.org/en/x/a-46049387'), 'url:dw.com.example.org/en/x/a-46049387');
	t.is(keyOfAddress('https://notdw.com/p/37DY3'), 'url:notdw.com/p/37DY3');
	t.is(keyOfAddress('https://m.com/x'), 'url:m.com/x');
	t.is(keyOfAddress('https://example.org/%d8%a7'), keyOfAddress('https://example.org/ا'));
});

test('any string has a key or none, without an error', t => {
	const addresses = fc.oneof(anyText(), webAddress({hasFragments: true}));
	fc.assert(fc.property(addresses, address => {
		t.regex(keyOfAddress(address) ?? 'url:', /^(?:dw:\d+$|url:)/v);
	}));
});

test('the key of a text is that of its words and its date', t => {
	t.is(keyOfText('Old tower', '2021-03-07'), keyOfText('“OLD  tower”', '2021-03-07'));
	t.not(keyOfText('Old tower', '2021-03-07'), keyOfText('Old tower', undefined));
	t.regex(keyOfText('古い塔', undefined), /^text:[0-9a-f]{12}$/v);
});

test('permalinks in text, words of slugs', t => {
	t.is(permalinkIn('see https://p.dw.com/p/37DY3?maca=x, please'), 'https://p.dw.com/p/37DY3');
	t.is(permalinkIn('https://p.dw.com/p/37DY3Advertisement'), undefined);
	t.is(permalinkIn('no address'), undefined);
	t.is(slugWords('https://www.dw.com/en/old-tower-gets-a-library/a-46049387?x=1'), 'old tower gets a library');
	t.is(slugWords('https://www.dw.com/a-46049387'), undefined);
});
