/** The words around a date that are no part of anything else: weekdays, times, “Published”, “last updated”. */

import {anyOf} from '../pattern.js';
import {foldWithOrigins} from './fold.js';
import {dateNames} from './names.js';

// Words before and after a date that say what date it is, folded.
const dateWords = [
	'first published', 'last updated', 'last update', 'published on', 'published', 'updated on', 'updated', 'posted on',
	'posted', 'modified', 'date', 'zuletzt aktualisiert', 'aktualisiert am', 'aktualisiert', 'veroffentlicht am',
	'veroffentlicht', 'erschienen am', 'stand', 'datum', 'uhr', 'um', 'am', 'fecha', 'publicado el', 'publicado em',
	'publicado', 'ultima actualizacion', 'actualizado el', 'actualizado', 'ultima atualizacao', 'atualizado em',
	'atualizado', 'data', 'publie le', 'mis a jour le', 'modifie le', 'mise a jour', 'a', 'le', 'pubblicato il',
	'pubblicato', 'aggiornato il', 'aggiornato', 'ore', 'gepubliceerd', 'bijgewerkt', 'laatste update', 'om',
	'publisert', 'oppdatert', 'publicerad', 'uppdaterad', 'opdateret', 'julkaistu', 'paivitetty', 'publikacja',
	'opublikowano', 'aktualizacja', 'publikovano', 'aktualizovano', 'diterbitkan', 'terbit', 'diperbarui',
	'imechapishwa', 'ilichapishwa', 'yayinlanma', 'guncelleme', 'guncellendi', 'objavljeno', 'azurirano', 'publicat',
	'actualizat', 'опубликовано', 'обновлено', 'дата', 'г', 'в', 'опубліковано', 'оновлено', 'о', 'р', 'публикувано',
	'обновено', 'објављено', 'تاریخ النشر', 'نشر فی', 'نشر', 'اخر تحدیث', 'انتشار', 'اخرین به روز رسانی',
	'اخرین بهروزرسانی', 'به روز رسانی', 'تاریخ انتشار', 'تاریخ', 'شائع', 'اشاعت', 'اپ ڈیٹ', 'परकाशित', 'अपडट',
	'पनः सशोधित', '发布', '發布', '发表', '發表', '更新', '最后更新', '最後更新', '公開', '掲載', 'at', 'on', 'utc', 'gmt', 'cet', 'cest',
	'et', 'est', 'edt', 'ist', 'am', 'pm', 'a.m', 'p.m', 'h', 'wib',
];

type Ends = {readonly start: RegExp; readonly end: RegExp};

const ends = new Map<string, Ends>();

function endsOf(language: string): Ends {
	let known = ends.get(language);
	if (!known) {
		const weekdays = new Set([...dateNames(language).weekdays, ...dateNames('en').weekdays]);
		const words = anyOf([...weekdays, ...dateWords]);
		// A weekday may be glued to a name before it: `Tsehay Filatieእሑድ፣`.
		const glued = anyOf(weekdays.values().filter(word => word.length > 5 || /^\P{ASCII}{2,}$/v.test(word)));
		const time = String.raw`\d{1,2}[:.h]\d\d(?::\d\d)?(?!\d)`;
		const space = String.raw`[^\p{Letter}\p{Mark}\p{Decimal_Number}]`;
		known = {
			start: new RegExp(String.raw`^(?:${space}|${time}|(?:${words})(?![\p{Letter}\p{Mark}])|${glued})+`, 'v'),
			end: new RegExp(String.raw`(?:(?!\))${space}|(?<!\d)${time}|(?<![\p{Letter}\p{Mark}])(?:${words})|${glued})+$`, 'v'),
		};
		ends.set(language, known);
	}

	return known;
}

/** What is left of the text beside a date (a short one) when weekdays, times and words such as “Published” are taken off its ends. */
export function withoutDateWords(text: string, language: string | undefined): string {
	const {start, end} = endsOf(language ?? 'en');
	const {text: folded, origins} = foldWithOrigins(text);
	const from = start.exec(folded)?.[0].length ?? 0;
	const to = end.exec(folded)?.index ?? folded.length;
	return from < to ? text.slice(origins[from], origins[to]) : '';
}
