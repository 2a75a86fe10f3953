/**
Articles as they come from newsrooms, made up: some 600 words, one in three in another script, with related links to others
before them. The same number always makes the same article.
*/
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const scripts = {
	en: 'the a of in harbour ferry storm island council vote strike sailor captain market bridge school winter price budget minister court letter water energy train road teacher doctor garden museum election protest talks border river village coast festival report study science climate forest fire flood engine ship crew cargo tax union wage worker factory software network energy festival morning evening promise question answer history memory language'.split(
		' ',
	),
	de: 'der die das und Hafen Fähre Sturm Insel Rat Streik Kapitän Markt Brücke Schule Winter Preis Haushalt Ministerin Gericht Brief Wasser Strom Bahn Straße Lehrer Ärztin Garten Museum Wahl Protest Gespräche Grenze Fluss Dorf Küste Bericht Studie Klima Wald Feuer Flut Schiff Ladung Steuer Gewerkschaft Lohn Arbeit Fabrik Netz Morgen Abend Frage Antwort Geschichte Sprache'.split(
		' ',
	),
	ru: 'порт паром буря остров совет забастовка капитан рынок мост школа зима цена бюджет министр суд письмо вода энергия поезд дорога учитель врач сад музей выборы протест переговоры граница река деревня берег доклад наука климат лес огонь корабль груз налог союз рабочий завод сеть утро вечер вопрос ответ история язык'.split(
		' ',
	),
	ar: 'الميناء العبّارة العاصفة الجزيرة المجلس الإضراب القبطان السوق الجسر المدرسة الشتاء السعر الميزانية الوزيرة المحكمة الرسالة الماء الطاقة القطار الطريق المعلّم الطبيبة الحديقة المتحف الانتخابات الاحتجاج المحادثات الحدود النهر القرية الساحل التقرير العلم المناخ الغابة النار السفينة الضريبة النقابة العامل المصنع الشبكة الصباح المساء السؤال الجواب التاريخ اللغة'.split(
		' ',
	),
	hi: 'बंदरगाह नौका तूफ़ान द्वीप परिषद हड़ताल कप्तान बाज़ार पुल विद्यालय सर्दी क़ीमत बजट मंत्री न्यायालय पत्र पानी ऊर्जा रेल सड़क शिक्षक चिकित्सक बग़ीचा संग्रहालय चुनाव विरोध वार्ता सीमा नदी गाँव तट रिपोर्ट विज्ञान जलवायु जंगल आग जहाज़ कर संघ मज़दूर कारख़ाना सुबह शाम प्रश्न उत्तर इतिहास भाषा'.split(
		' ',
	),
	zh: '港口 渡轮 风暴 岛屿 议会 罢工 船长 市场 大桥 学校 冬天 价格 预算 部长 法院 书信 饮水 能源 火车 道路 老师 医生 花园 博物馆 选举 抗议 会谈 边境 河流 村庄 海岸 报告 研究 科学 气候 森林 大火 船只 货物 税收 工会 工人 工厂 网络 早晨 傍晚 问题 回答 历史 语言 的 在 了 和'.split(
		' ',
	),
} as const;

export type Language = keyof typeof scripts;

/** Each script once. */
export const oneOfEachScript = ['en', 'ru', 'ar', 'hi', 'zh'] as const satisfies readonly Language[];

export type Kind = {
	/** All in one language. */
	readonly language?: Language;
	/** Of some 60 words each. */
	readonly paragraphs?: number;
};

const languages: readonly Language[] = ['en', 'en', 'en', 'en', 'en', 'en', 'de', 'de', 'ru', 'ar', 'hi', 'zh'];
const kickers = ['Politics', 'Business', 'Culture', 'Science', 'Sports', 'Environment', 'Europe', 'Asia', 'Africa'];
const syllables =
	'ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo vu'.split(
		' ',
	);

/** Numbers from 0 to 1, the same for the same start (mulberry32). */
function numbers(start: number): () => number {
	/* eslint-disable no-bitwise -- A generator mixes bits. */
	let state = Math.imul(start + 1, 2_654_435_761);
	return () => {
		state = Math.trunc(state + 0x6D_2B_79_F5);
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	/* eslint-enable no-bitwise */
}

type Maker = {readonly next: () => number; readonly language: Language};

/** Common words often, rare ones rarely; and now and then a name that hardly another article has. */
function word({next, language}: Maker): string {
	const words = scripts[language];
	return next() < 0.04 && language !== 'zh' ? name(next) : words[Math.floor((next() ** 1.7) * words.length)]!;
}

function name(next: () => number): string {
	const made = Array.from({length: 2 + Math.floor(next() * 3)}, () => syllables[Math.floor(next() * syllables.length)]!).join('');
	return made.charAt(0).toUpperCase() + made.slice(1);
}

function sentence(maker: Maker, count: number): string {
	const gap = maker.language === 'zh' ? '' : ' ';
	const words = Array.from({length: count}, () => word(maker)).join(gap);
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Which language an article has, and the generator of all that is in it. */
function makerOf(number: number, wanted?: Language): Maker {
	const next = numbers(number);
	const language = languages[Math.floor(next() * languages.length)]!;
	return {next, language: wanted ?? language};
}

function titleOf(number: number, wanted?: Language): string {
	const {next, language} = makerOf(number, wanted);
	return `${sentence({next, language}, 5)}${language === 'zh' ? '' : ' '}${name(next)} ${name(next)}`;
}

/** Where an article lies below the library's articles, and its text. Number 1 is the newest. */
export function articleFile(number: number, {language: wanted, paragraphs: length = 10}: Kind = {}): {readonly path: string; readonly text: string} {
	const maker = makerOf(number, wanted);
	const {next, language} = maker;
	const stop = language === 'zh' ? '。' : (language === 'hi' ? '। ' : '. ');
	// Some twenty a day.
	const published = new Date(Date.UTC(2026, 10, 20) - (number * 72 * 60_000)).toISOString();
	const paragraphs = Array.from({length}, (_, index) => {
		const text = Array.from({length: 4}, () => sentence(maker, 10 + Math.floor(next() * 11)) + stop).join('').trim();
		const link = index % 10 === 4 || index % 10 === 8 ? `\n\nRead more: [${titleOf(number + 1 + Math.floor(next() * 200), wanted)}]()` : '';
		return (index % 10 === 5 ? `## ${sentence(maker, 3)}\n\n` : '') + text + link;
	});
	const head = [
		`key: bench:${number}`,
		`title: ${JSON.stringify(titleOf(number, wanted))}`,
		`kicker: ${kickers[Math.floor(next() * kickers.length)]!}`,
		`teaser: ${JSON.stringify(sentence(maker, 18))}`,
		`authors: [${name(next)} ${name(next)}]`,
		`published: ${JSON.stringify(`${published.slice(0, 16)}Z`)}`,
		`language: ${language}`,
		`url: https://news.example.org/${language}/article-${number}`,
	];
	const picture = next() < 0.5 ? `![${sentence(maker, 6)}](<> "${sentence(maker, 5)}. Image: bench")\n\n` : '';
	return {
		path: `${published.slice(0, 4)}/${published.slice(5, 7)}/article-${number}.md`,
		text: `---\n${head.join('\n')}\n---\n\n${picture}${paragraphs.join('\n\n')}\n`,
	};
}

/** Writes so many articles into a library's folder. */
export function fillLibrary(library: string, count: number, kind?: Kind): void {
	const made = new Set<string>();
	for (let number = 1; number <= count; number++) {
		const {path: file, text} = articleFile(number, kind);
		const place = path.join(library, 'articles', file);
		const folder = path.dirname(place);
		if (!made.has(folder)) {
			mkdirSync(folder, {recursive: true});
			made.add(folder);
		}

		writeFileSync(place, text);
	}
}
