/** Lines that a page holds beside its article. Whole lines only: none of these says anything about a line of prose. */

import {lineKey} from './text.js';

/** Lines as they stand, by the reason for which they are left out, in the languages they were seen or are usual in. */
const wholeLines: Readonly<Record<string, string>> = {
	advertisement:
		'Advertisement|Advertising|Ad|Anzeige|Werbung|Anúncio|Publicidade|Publicidad|Anuncio|Publicité|Pubblicità|Advertentie|Annonse|Annons|Annonce|Mainos|Reklama|Reklám|Publicitate|Reklamë|Oglas|Reklam|Iklan|Matangazo|Tangazo|Talla|Реклама|Διαφήμιση|إعلان|آگهی|تبلیغات|اعلان|اشتہار|פרסומת|विज्ञापन|বিজ্ঞাপন|ማስታወቂያ|广告|廣告|広告|광고|Advertisement - Continue reading below|Story continues below advertisement',
	feedback:
		'Send us your feedback|Your feedback|Feedback|Schicken Sie uns Ihr Feedback|Ihr Feedback|Envíenos su opinión|Envíenos sus comentarios|Envoyez-nous vos commentaires|Envie seu feedback|Отправить отзыв|Bize görüş gönderin|Kirim masukan Anda',
	topics: 'Related topics|Related Subjects|Topics|Themenseiten|Ähnliche Themen|Temas relacionados|Thèmes associés|Assuntos relacionados|Tópicos relacionados|Povezane teme|Темы|Похожие темы|Schlagwörter|Keywords|Tags|相关话题|相关主题',
	'share bar':
		'Copy link|Share|Share this article|Share on Facebook|Share on Twitter|Share on X|Share via Email|Tweet|Print|Print this page|Email|E-Mail|Save|Comments|Link kopieren|Teilen|Beitrag teilen|Drucken|Seite drucken|Facebook|Twitter|X|WhatsApp|Whatsapp|Telegram|LinkedIn|Reddit|Pinterest|Copiar enlace|Compartir|Compartilhar|Copiar link|Copier le lien|Partager|Condividi|Delen|Поделиться|Скопировать ссылку|Paylaş|Bagikan|Salin tautan|分享|复制链接|複製連結|مشاركة|نسخ الرابط|Facebook Messenger|Web|EMail',
	'media box':
		'This browser does not support the video element.|This browser does not support the audio element.|Watch video|Listen to audio|Play video|Video abspielen|Audio abspielen',
	notice: 'You need to enable JavaScript to run this app.|Please enable JavaScript|Visit the new DW website|Take a look at the beta version of dw.com. We\'re not done yet! Your opinion can help us make it better.|Go to the new dw.com|Wrong language? Change it here',
	'live note':
		'Updates in Universal Coordinated Time (UTC/GMT)|All updates in Universal Coordinated Time (UTC/GMT)|All times in GMT/UTC|All times are in GMT/UTC|All times in UTC/GMT|All updates in UTC/GMT|Alle Zeitangaben in UTC/GMT',
	'cookie notice': 'Mehr Infos|Okay|More info|OK|Accept|Accept all|Akzeptieren|Alle akzeptieren',
	navigation:
		'Regions|Categories|In focus|Regionen|Themen|Ressorts|Im Fokus|Menu|Menü|Home|Search|Suche|Navigation|Metanavigation|Inhalt|Weitere Inhalte|Live TV|Live-TV|Latest videos|Neueste Videos|Neueste Audios|Latest audio|Zur Startseite|Go to homepage|Show more stories|Weitere Beiträge anzeigen|More stories from DW|DW\'s Top Story|Top-Thema|Explore more|Weitere Themen|DW in 30 languages|DW.COM in 30 languages|Continue reading|Skip to content|Skip to main content|Skip to navigation|Back to top|Nach oben',
};

const reasons = new Map(Object.entries(wholeLines).flatMap(([reason, lines]) => lines.split('|').map(line => [lineKey(line), reason] as const)));

/** What a block of the page is named after the line that leads past it. */
const skipSection = /^(?:Skip next section\s|Den nächsten Abschnitt .+ überspringen$|Пропустить раздел\s|پرش از قسمت\s|ቀጣዩን ክፍል ዝለለ|ቀጣዩን ክፍል እለፍ|Saltar la siguiente sección|Pular a seção|Ir a la siguiente sección|Ignorer la section|Passer la section|Pomiń sekcję|Preskoči sledeći odeljak|跳过|跳過|تخطي القسم|تجاوز القسم)/v;

const patterns: ReadonlyArray<readonly [string, RegExp]> = [
	['media box', /^To view this (?:video|audio) please enable JavaScript/v],
	[
		'media box',
		/^(?:(?:Watch|Listen to|Play) (?:video|audio)|(?:Video|Audio) (?:ansehen|anhören)|Sikiliza sauti|Tazama video|Tazama vidio|Ver (?:el )?v[ií]deo|Assistir ao vídeo|Escuchar audio|Смотреть видео|Слушать аудио|Tonton video|Dengarkan audio|收看视频|مشاهدة الفيديو|استمع)\s?(?:\p{Decimal_Number}{1,3}:\p{Decimal_Number}{2}(?::\p{Decimal_Number}{2})?)?$/v,
	],
	['media box', /^\p{Decimal_Number}{1,2}:\p{Decimal_Number}{2}(?::\p{Decimal_Number}{2})?(?:\s(?:Min\.|min\.?|minutes|minutos))?$/v],
	[
		'cookie notice',
		/^(?:we use cookies|this (?:web)?site uses cookies|wir verwenden cookies|diese (?:website|seite) verwendet cookies|utilizamos cookies|usamos cookies|nous utilisons des cookies|Мы используем (?:файлы )?cookie)/iv,
	],
	['legal', /^(?:©|\(c\)|copyright)\s?(?:\d{4}|by\s|\p{Uppercase_Letter})/iv],
	[
		'edited by',
		/^\*?\s?(?:edited by|editing by|redaktion|editor[ae]?s?|editado por|edição|adaptation|adapted by|Редактор|mhariri|mhariri wa makala|edita)\s?[:：]\s?\S.{0,79}$/iv,
	],
	[
		'origin',
		/^(?:\*?\s?this (?:article|report|story|text) (?:was|has been|is) (?:\p{Letter}+ ){0,3}(?:translated|adapted|published|written)|adaptado do (?:inglês|alemão)|dieser (?:artikel|text|beitrag) (?:ist|wurde) (?:\p{Letter}+ ){0,8}(?:übersetzt|adaptiert|erschienen)|este artículo fue (?:traducido|publicado)|este artigo foi (?:traduzido|publicado))/iv,
	],
	[
		'promo',
		/^(?:while you['’]re here\b|follow (?:us|dw|@\p{Letter}+) on (?:twitter|x|facebook|instagram|telegram|youtube|whatsapp)|folgen sie uns auf|síganos en|sigue (?:a dw|nos)|siga(?:-nos)? (?:a dw|no)|Подпис(?:ывайтесь|аться) на|subscribe to (?:our|the|dw)|sign up (?:for|to|here)|abonnieren sie)/iv,
	],
];

/** Words of share bars that stand several in a row: `Facebook Twitter WhatsApp Web EMail`. */
const shareWords = new Set(
	'facebook twitter whatsapp web email e-mail mail messenger telegram linkedin reddit xing pinterest tumblr digg newsvine google+ google plus send print share x copy link vk instapaper pocket flipboard'.split(
		' ',
	),
);

function isShareBar(text: string): boolean {
	const words = text.toLowerCase().split(/[\s,\|·]+/v).filter(word => word !== '');
	return words.length > 1 && words.every(word => shareWords.has(word));
}

/** Whether a line leads past the next block of the page: “Skip next section Explore more”. What follows is no more of the article. */
export const isSkipSection = (text: string): boolean => text.length < 160 && skipSection.test(text);

/** Why a line is left out, if it is furniture whatever stands around it. */
export function furnitureReason(text: string): string | undefined {
	return text.length > 400
		? undefined
		: (reasons.get(lineKey(text)) ?? (isShareBar(text) ? 'share bar' : patterns.find(([, pattern]) => pattern.test(text))?.[0]));
}

/** An invitation to a newsletter and the like: such words, and a last “here” to press or an imperative. Meant for the last paragraphs. */
export function isPromo(text: string): boolean {
	const isAsks =
		/\bsign(?:ing)? up\b|\bnewsletter|dw['’]s editors|\bdw editors|\bdw sends|\bsubscribe\b|\bfollow (?:us|dw)\b|suscr[ií]b|abonn|inscreva-se|assine|подпи(?:ш|с)|iscriviti|berlangganan|jarida la habari|اشترك|خبرنامه|订阅|訂閱/iv.test(
			text,
		);
	const isCloses =
		/\b(?:here|hier|aquí|aqui|ici|здесь|qui|hapa|di sini|burada|tutaj|aici)[!.:]?$|\b(?:newsletter|briefing)\b|اینجا[.:]?$|هنا[.:]?$|这里[.。]?$/iv.test(
			text,
		);
	return text.length < 500 && isAsks && isCloses;
}
