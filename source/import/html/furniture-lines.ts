/** Lines of a page that are none of the article's, told by their words. Whole short lines only; what only ends an article is asked for at its end. */
import {furnitureReason, isPromo} from '../page-dump/furniture.js';
import {isListLabel, isLoneLabel} from '../page-dump/labels.js';
import {trimSigns} from './text.js';
import {proseLength} from './weights.js';

type Saying = readonly [reason: string, pattern: RegExp];

/** What is furniture wherever it stands. */
const anywhere: readonly Saying[] = [
	[
		'advertisement',
		/^[\s\(\-\[]*(?:advert(?:s|isements?|ising)?|ad|ads|sponsored(?: content)?|promoted|anzeige|werbung|publicidade?|pubblicità|publicité|reklam[ae]?|annons|annonse|iklan|story continues below.{0,20}|article continues (?:below|after).{0,40}|continue reading (?:below|the main story)|scroll (?:down )?to continue.{0,20}|(?:artikel|text) (?:wird|geht) .{0,20}weiter.{0,20})[\s\)\-.:\]]*$/iv,
	],
	[
		'comments',
		/^(?:[\d,.]*\s?(?:comments?|kommentare?|comentarios?|comentários?|commentaires?|commenti|reacties|komentar(?:ze|e)?|yorum(?:lar)?|комментари(?:и|ев|й)|コメント)(?:\s?\(\s?[\d+]*\s?\))?|(?:leave|post|write|add|view|show|see|read|hide|load|join)\s(?:an?\s|the\s|all\s|your\s|more\s)?(?:comments?|reply|conversation|discussion)\b.{0,30}|tell us what you think.{0,20}|what do you think\?.{0,60})$/iv,
	],
	[
		'share bar',
		/^(?:share (?:this|on|with|via|your)\b.{0,40}|(?:click|tap) to (?:share|tweet|print).{0,40}|(?:share|tweet|like|pin|email|print|save)(?: (?:it|this|article|story|page))?|\d+ shares?|text size|font size|listen to (?:this )?(?:article|story).{0,30}|copy(?: article)? link|gift (?:this )?article)$/iv,
	],
	[
		'newsletter',
		/^(?:(?:click here to |please )?(?:sign[ \-]?up|subscribe|register)\b.{1,200}(?:newsletter|inbox|alerts?|updates|channel|podcast|briefing|here|email|e-mail|free)\b.{0,80}|get (?:the|our|all) .{0,100}(?:inbox|newsletter|to your phone|e-?mail|delivered|app\b).{0,120}|.{0,80}\bnewsletter\b.{1,40}(?:subscribe|sign[ \-]?up|abonnieren|anmelden|bestellen|registr|inscr).{0,100}|(?:jetzt|hier) .{0,60}newsletter.{0,80}|download (?:the|our) .{0,40}\bapp\b.{0,60})$/iv,
	],
	[
		'social links',
		/^(?:follow|like|join|find|connect with|subscribe to|add)\s(?:us|him|her|them|me|@\w+|[\p{Letter} ]{2,40})\s(?:on|via|at|as)\s(?:our\s)?(?:twitter|facebook|instagram|x|linkedin|youtube|telegram|whatsapp|tiktok|threads|google|bluesky|flipboard|social media|a preferred source)\b.{0,120}$/iv,
	],
	[
		'contact',
		/^(?:(?:do you )?(?:have|got) (?:an?|any)(?: \p{Letter}+){0,3} (?:tips?|story|stories|question|information)\b.{0,300}|get in touch with .{0,200}|(?:e-?mail|contact|reach|write to) (?:us|me|the (?:author|reporter|writer)|\p{Uppercase_Letter}[\p{Letter} .]{2,40})\b.{0,60}(?:@|\bat\b).{0,80}|for more (?:stories|news) like this.{0,80}|(?:read|see|find|view) (?:more|all) (?:stories|news|articles|posts)?\s?(?:from|by|in|on|about|of|at)\b.{0,60})$/iv,
	],
	[
		'affiliate note',
		/^.{0,200}\b(?:affiliate (?:and\/or referral )?(?:links?|commissions?|partners?)|(?:earn|receive|get|paid) (?:an?|some|any)?\s?(?:small |affiliate )?commission|affiliate-links?)\b.{0,200}$/iv,
	],
	[
		'video notice',
		/^(?:(?:to view this video|your browser (?:does not|doesn['’]t) support|please enable javascript|javascript (?:is|must)).{0,160}|(?:loading|lädt|cargando|chargement)\s?(?:\.{2,3}|…)?|(?:play|watch|now playing|up next|pause|mute|unmute|fullscreen)(?: video)?|video unavailable.{0,60})$/iv,
	],
	[
		'embed notice',
		/^(?:ein klick für den datenschutz|datenschutzeinstellungen anpassen|(?:externer|externe) inhalte?.{0,80}|an dieser stelle (?:finden|sehen) sie .{0,200}|empfohlener (?:externer |redaktioneller )?inhalt.{0,60}|view this post on instagram|a post shared by .{0,100}|view (?:on|this .{0,20}on) (?:twitter|x|instagram|facebook).{0,20})$/iv,
	],
	[
		'player',
		/^(?:(?:image|photo|picture|slide|bild|foto|imagen?) \d{1,3} (?:of|von|de|di|sur|\/) \d{1,3}|\d{1,3}\s?\/\s?\d{1,3}|\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}:\d{2}\s?\/\s?\d{1,2}:\d{2})$/iv,
	],
	[
		'navigation',
		/^(?:(?:go |jump )?back(?: to (?:top|home|.{0,20}))?|zurück(?: zur? .{0,20})?|voltar(?: ao .{0,20})?|volver(?: a .{0,20})?|retour(?: à .{0,20})?|indietro|terug|tilbage|tillbaka|tilbake|home ?page|next(?: (?:page|post|article|story))?|previous(?: (?:page|post|article|story))?|prev|[<«‹←]\s?\S.{0,80}|page \d{1,3}(?: of \d{1,3})?)$/iv,
	],
	[
		'reading time',
		/^(?:(?:estimated )?(?:reading|read) time|lesezeit|lesedauer|tempo de leitura|tempo di lettura|tiempo de lectura|temps de lecture|leestijd|läsetid|læsetid|lesetid|читать|время (?:на )?чтени[ея]|読了時間)\s?[:：]?\s.{0,30}$|^\d{1,3}\s?(?:[\-\/]\s?)?min(?:ute|uti|utos|uten|uut)?s?\.? (?:read|reading time|lesezeit|de lectura|de leitura|di lettura|de lecture|lästid|lesetid|læsetid)$/iv,
	],
	[
		'newsletter',
		/^(?:subscribe|sign up|log ?in|register|abonnieren|anmelden|suscribirse|s['’]abonner|iscriviti|inscreva-se|assine)(?: now| here| today| jetzt)?!?$/iv,
	],
	[
		'paywall',
		/^(?:register|sign in|log in|subscribe|create an account|already (?:a|have)|jetzt|weiterlesen).{1,60}\b(?:unlock|continue|keep reading|read (?:the )?(?:full|more|on)|access|articles|subscriber|einloggen|testen|abo)\b.{0,80}$/iv,
	],
	[
		'highlights label',
		/^(?:highlights|key (?:points|takeaways)|at a glance|in short|caption|photos?|image|gallery|view gallery|open image in gallery|show caption|hide caption|toggle caption|enlarge(?: this)? image|bild vergrößern|inhalt)$/iv,
	],
	[
		'related links',
		/^(?:you (?:may|might) (?:also )?(?:like|be interested in|enjoy|have missed).{0,40}|(?:don['’]?t|do not) miss.{0,30}|(?:read|see|also read|related|recommended|trending|popular|more|latest)(?: (?:more|also|next|stories|articles|news|posts|reading|content|coverage|topics|now|video|videos|from .{1,40}|on .{1,40}|about .{1,40}))?:?|more (?:from|on|about) .{1,50}:?|more .{1,30} stories:?|(?:top|most|must|latest) (?:read|stories|popular|viewed|news|articles).{0,20}|das könnte (?:sie|dich|ihnen) auch .{0,30}|(?:lesen|sehen) sie (?:auch|mehr|hier).{0,40}|mehr (?:zum thema|dazu|aus|von|über|zu).{0,40}|weitere (?:themen|artikel|nachrichten|meldungen).{0,30}|auch interessant.{0,20}|te (?:puede|podría) interesar.{0,20}|lee también.{0,20}|(?:à )?lire aussi.{0,20}|leggi anche.{0,20}|leia (?:também|mais).{0,20}|おすすめ情報|関連記事|関連リンク|関連ニュース|カテゴリーをフォローする|あわせて読みたい|相关阅读|延伸阅读)$/iv,
	],
];

/** What is furniture before the article's first prose or after its last. */
const atEnds: readonly Saying[] = [
	[
		'legal',
		/^(?:©|\(c\)\s|copyright\b|all rights reserved|alle rechte vorbehalten|todos los derechos).{0,300}$|^.{0,80}(?:©|copyright)\s?\d{4}\b.{0,120}$|^.{0,200}(?:all rights reserved|alle rechte vorbehalten|todos los derechos reservados|tous droits réservés)\.?$/iv,
	],
	[
		'byline',
		/^(?:(?:by|von|por|par|text|autor(?:in)?|author|written by|story by|posted by|published by|reported by|words by)\s?:?\s(?:\p{Uppercase_Letter}|\p{Other_Letter}).{1,80}|(?:first |originally |last )?(?:published|updated|posted|modified|created|aktualisiert|veröffentlicht|stand|publicado|actualizado|publié|mis à jour|pubblicato|aggiornato|publicerad|uppdaterad|publisert|oppdatert)(?: (?:on|at|le|el|am|il))?\s?:?\s.{0,80}|.{0,60}\b\d{1,3}[ \-]?(?:min(?:ute)?s?|minuten|minutos)\.? (?:read|lesezeit|de lectura|to read)?.{0,20})$/iv,
	],
	[
		'topics',
		/^(?:filed under|tags?|tagged(?: with| as| in)?|topics?|categories|category|posted in|keywords|schlagw(?:ö|oe)rter|schlagworte|themen|etiquetas|mots[ \-]clés|temas|argomenti|ämnen|emner|Теги|タグ|标签)\s?[:：].{0,300}$/iv,
	],
	['source', /^(?:source|sources|quelle|quellen|fuente|fonte|sumber|kilde|källa|via|Источник|出典|来源|來源)\s?[:：].{1,120}$|^via\s\S{3,40}$/iv],
	[
		'credits',
		/^[\s\(*\[]*(?:(?:with )?(?:additional |further )?(?:reporting|editing|writing|edited|compiled|translated|translation|research|photos?|reported|written|production|produced|redaktion|faktencheck|foto(?:\(s\)|s)?|bilder|mit material|mitarbeit|rédaction)(?:,? (?:and |und )?(?:additional )?(?:reporting|editing|writing))?(?: by| von| from|\s?[:：]|\sin\s\p{Uppercase_Letter})|with (?:reports?|files|inputs?|agency inputs?) (?:from|by)).{1,300}$/iv,
	],
	['credits', /^.{2,120}\b(?:contributed to this (?:report|story|article)|contributed reporting)\b.{0,60}$/iv],
	['contact', /^.{0,260}\b(?:news tips?|tip, correction)\b.{0,160}$/iv],
	[
		'byline',
		/^.{0,60}\b(?:publicado por|publicado em|publicado el|publié par|pubblicato da|posted by|published by|geschrieben von|veröffentlicht von)\b.{0,120}$/iv,
	],
	[
		'origin',
		/^(?:this (?:article|story|post|report|piece) (?:(?:was|has been) )?(?:\p{Letter}+ )?(?:originally |first )?(?:appeared|published|posted|updated|translated|corrected).{0,200}|dieser (?:artikel|text|beitrag) .{0,30}(?:erschien|veröffentlicht|übersetzt).{0,200}|(?:read|see) (?:the )?(?:original|full) (?:article|story|post)\b.{0,100}|the post .{0,200} appeared first on .{0,60})$/iv,
	],
	['author box', /^(?:about the author|über (?:den autor|die autorin)|sobre el autor|à propos de l['’]auteur)s?\b.{0,60}$/iv],
	[
		'feedback',
		/^(?:fehler gefunden\?.{0,60}|(?:report|spotted|found) an? (?:error|typo|mistake).{0,80}|(?:was this|war dieser|ist dieser).{0,40}(?:helpful|hilfreich|useful|article)\b.{0,30})$/iv,
	],
	['more', /^(?:more|mehr)\s[\p{Letter} ]{2,20}:\s?https?:\S+.{0,80}$|^follow .{0,80}\b(?:coverage|live|blog)\b.{0,120}$/iv],
];

const longest = 420;
const find = (sayings: readonly Saying[], text: string): string | undefined => sayings.find(([, pattern]) => pattern.test(text))?.[0];

/** Why a line is left out, wherever it stands. */
export function reasonAnywhere(text: string): string | undefined {
	return text.length > longest ? undefined : furnitureReason(text) ?? find(anywhere, text);
}

/** Why a line is left out before the first or after the last prose of an article. */
export function reasonAtEnds(text: string): string | undefined {
	return text.length > longest ? undefined : reasonAnywhere(text) ?? find(atEnds, text) ?? (isPromo(text) ? 'newsletter' : undefined);
}

const opens = /^(?:você (?:também )?pode gostar.{0,20}|também (?:pode )?.{0,20}interessar.{0,10}|te puede interesar.{0,10}|(?:ti potrebbe|potrebbe) interessar.{0,20}|vous aimerez.{0,20}|à lire.{0,20}|dit vind je.{0,20}|関連.{1,10}|あわせて.{1,10}|こちらも.{1,10}|相关.{1,10}|похожие.{1,30}|читайте.{1,20}|you (?:may|might) (?:also )?(?:like|be interested).{0,40}|related(?: (?:stories|articles|posts|news|coverage|content|topics|links?))?.{0,30}|recommended.{0,40}|read (?:more|next|also).{0,30}|more (?:from|on|about|stories|news|articles).{0,50}|more .{1,30} (?:stories|articles|news|posts)|see also|don['’]?t miss.{0,30}|must[ \-]read.{0,20}|(?:most|top|latest|trending|popular) (?:read|stories|news|popular|articles|viewed|posts).{0,30}|mehr (?:zum|zu|dazu|aus|von|über).{0,60}|lesen sie (?:auch|mehr).{0,30}|weitere .{0,40}|das könnte .{0,40}|comments?|kommentare?)$/iv;

/** Whether a line opens a list of other stories. */
export const isOpening = (text: string): boolean =>
	proseLength(text) < 70 && (isListLabel(text) || isLoneLabel(text) || opens.test(trimSigns(text, /[\s:：]/v)));
