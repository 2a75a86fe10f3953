/** Which language a dump is in: from DW's own lines where there are any, else from the script and a vote of common words. */

import {languages} from '../../languages.js';
import {lineKey} from './text.js';

const skipLineLanguages = new Map(languages.flatMap(language => (language.skipLines ?? []).map(line => [lineKey(line), language.tag] as const)));

/** The language of a skip line that is in the table. */
export const languageOfSkipLine = (text: string): string | undefined => skipLineLanguages.get(lineKey(text));

/** Words that few other languages of the same script share. Short ones, so that a paragraph or two suffice. */
const commonWords: Readonly<Record<string, string>> = {
	en: 'the of and to in is that for was with are said have from which this has been were they',
	de: 'der die das und ist nicht den von mit dem ein eine auch sich für wird werden nach bei einen auf',
	es: 'el los las una por con para más pero fue está son según también del y que como su entre',
	fr: 'le les des une est dans pour qui sur avec pas cette sont aux ont mais par selon du et au',
	pt: 'os uma não com mais mas foi ao pelo pela são também está seu ele em na do da dos',
	it: 'il gli della di che non una sono con nel più anche per alla dei delle ha è si',
	nl: 'het een van niet zijn voor met maar ook werd wordt heeft naar door bij uit de dat aan',
	nb: 'og ikke som har til av er på det jeg ble fra etter også etterpå mellom være skal',
	sv: 'och inte som har till av är på det jag från efter också att ett mellan vara ska',
	da: 'og ikke som har til af er på det jeg blev fra efter også mellem være skal',
	fi: 'ja ei on että mutta myös hän olla ovat oli kuin sekä mukaan',
	is: 'og ekki sem hefur til er á það ég frá eftir að við því verið þess',
	pl: 'się nie jest na że do przez jak oraz tym było który która są także został',
	cs: 'se není je že na do pro jak také které jsou podle byl řekl který',
	sk: 'sa nie je že na do pre ako aj ktoré sú podľa bol povedal ktorý',
	hu: 'a az és nem hogy egy van is volt szerint mint csak meg ezt után',
	ro: 'și nu este în că pentru cu din care mai sunt fost prin după',
	sq: 'dhe nuk është në që për me nga një të janë ka do më si',
	bs: 'i nije je u da za sa na od koji koja su će kako takođe prije vrijeme dvije lijep riječ šta ko općina hiljada',
	hr: 'i nije je u da za s na od koji koja su će kako također prije vrijeme dvije lijep riječ što tko općina tisuća tijekom',
	sr: 'i nije je u da za sa na od koji koja su će kako takođe pre vreme dve lep reč šta ko opština hiljada',
	tr: 've bir bu için ile olarak da de daha çok olan gibi ancak sonra değil',
	id: 'yang dan di dari untuk dengan tidak ini itu pada adalah akan juga telah oleh karena kepada bahwa',
	sw: 'na ya wa kwa ni katika la za kuwa hiyo huo yake baada hayo kwamba pia cha hizo watu',
	ha: 'da na a ta ya ne ba ke su wannan shi kuma domin cewa cikin kasar daga wata',
	vi: 'và của là không có được trong cho người những một với này đã',
	zu: 'ukuthi futhi kanye ngoba uma nje kakhulu kodwa le lo nokuthi',
	bg: 'на да и се за от не са това като ще че по със беше през както',
	mk: 'на да и се за од не се ова како ќе дека со беше во што',
	serbian: 'на да и се за од не су ово као ће је са био у што који',
	ru: 'и в не на что с по это как его но из был для также года она от',
	uk: 'і в не на що з по це як його але із був для також року вона від та',
	ar: 'في من على أن إلى التي عن هذا الذي كان مع ما بعد قال هذه كما',
	fa: 'و در به از که این را با است برای آن شده می یک خود های کرده بود',
	ps: 'د په او چې له کې دی ته هم سره دا يې شوي وو یو نه',
	ur: 'کے کی میں ہے اور سے کا کو نے پر کہ یہ ہیں اس بھی تھا',
	hi: 'के में है की और से का को ने पर कि यह हैं इस भी था',
	mr: 'आहे आणि या च्या ला हे नाही होते केली त्या',
};

/** Languages with a script of their own, or with letters that tell them from the others of their script. */
const scripts: ReadonlyArray<readonly [string, RegExp]> = [
	['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gv],
	['ko', /\p{Script=Hangul}/gv],
	['am', /\p{Script=Ethiopic}/gv],
	['el', /\p{Script=Greek}/gv],
	['he', /\p{Script=Hebrew}/gv],
	['bn', /\p{Script=Bengali}/gv],
	['gu', /\p{Script=Gujarati}/gv],
	['ta', /\p{Script=Tamil}/gv],
	['th', /\p{Script=Thai}/gv],
	['ka', /\p{Script=Georgian}/gv],
	['hy', /\p{Script=Armenian}/gv],
	['zh', /\p{Script=Han}/gv],
	['arabic', /\p{Script=Arabic}/gv],
	['devanagari', /\p{Script=Devanagari}/gv],
	['cyrillic', /\p{Script=Cyrillic}/gv],
	['latin', /\p{Script=Latin}/gv],
];

const ofScript: Readonly<Record<string, readonly string[]>> = {
	arabic: ['ar', 'fa', 'ps', 'ur'],
	devanagari: ['hi', 'mr'],
	cyrillic: ['bg', 'mk', 'serbian', 'ru', 'uk'],
};
const inLatin = Object.keys(commonWords).filter(tag => Object.values(ofScript).every(tags => !tags.includes(tag)));

// Characters written differently in traditional and simplified Chinese, both common.
const traditional = /[來個們國報學實對導後從應時會東樣為無現當發經網聞與話該語說請讓車這過還長門開間關際電馬點]/gv;
const simplified = /[与东个为从们会关发后国学实对导应开当报无时来样点现电经网让话该语说请车过还这长门间闻际马]/gv;

function vote(text: string, candidates: readonly string[]): string | undefined {
	const counts = new Map<string, number>();
	for (const [word] of text.toLowerCase().matchAll(/[\p{Letter}\p{Mark}]+/gv)) {
		counts.set(word, (counts.get(word) ?? 0) + 1);
	}

	const scores = candidates
		.map(tag => {
			const words = new Set(commonWords[tag]!.split(' '));
			return {tag, score: words.values().reduce((sum, word) => sum + Math.min(counts.get(word) ?? 0, 20), 0)};
		})
		.toSorted((a, b) => b.score - a.score);
	const [first, second] = scores;
	// A few words more than the next one, or it is a guess.
	const isClear = first !== undefined && first.score >= 3 && first.score > (second?.score ?? 0) * 1.08;
	return isClear ? first.tag.replace('serbian', 'sr') : undefined;
}

/** Malay and Indonesian share their common words, but for a few. */
const isMalay = (text: string) =>
	(text.match(/\b(?:daripada|kerana|bahawa|ialah|boleh)\b/giv)?.length ?? 0) > (text.match(/\b(?:karena|bahwa|adalah|bisa)\b/giv)?.length ?? 0);

/** The language of a text (BCP 47), judged by its first 20,000 characters; `undefined` where it isn't clear. */
export function languageOfText(text: string): string | undefined {
	const sample = text.slice(0, 20_000);
	const shares = scripts.map(([name, pattern]) => ({name, count: sample.match(pattern)?.length ?? 0}));
	const letters = sample.match(/\p{Letter}/gv)?.length ?? 0;
	// Japanese is the one that mixes: a third in its own letters is much, a tenth enough.
	const kana = shares[0]!.count;
	const main = kana > letters / 10 ? shares[0]! : shares.toSorted((a, b) => b.count - a.count)[0]!;
	if (letters < 4 || (main.count < letters / 2 && main.name !== 'ja')) {
		return undefined;
	}

	if (main.name === 'zh') {
		return (sample.match(traditional)?.length ?? 0) > (sample.match(simplified)?.length ?? 0) ? 'zh-Hant' : 'zh';
	}

	if (main.name === 'latin') {
		const found = vote(sample, inLatin);
		return found === 'id' && isMalay(sample) ? 'ms' : found;
	}

	const candidates = ofScript[main.name];
	return candidates ? vote(sample, candidates) : main.name;
}
