/** The line at an article's end: initials of author and editor, agencies used. `dv/amp (AFP, AP, Reuters)`. */

export type SignOff = {
	/** As it stands. */
	readonly line: string;
	/** Initials, as written: dv, amp. */
	readonly editors: readonly string[];
	/** As written: AFP, dpa, Рейтер. */
	readonly agencies: readonly string[];
};

const knownAgencies = new Set([
	'AFP', 'AFPE', 'AP', 'APTN', 'DPA', 'DPAE', 'Reuters', 'RTR', 'RTRE', 'EPD', 'KNA', 'SID', 'AFX', 'DJ', 'Dow Jones',
	'EFE', 'EP', 'Europa Press', 'Interfax', 'TASS', 'ITAR-TASS', 'RIA', 'RIA Novosti', 'UNIAN', 'Ukrinform', 'ANSA',
	'APA', 'SDA', 'ATS', 'Keystone', 'PAP', 'CTK', 'ČTK', 'MTI', 'Tanjug', 'Beta', 'FoNet', 'HINA', 'SRNA', 'FENA',
	'BTA', 'Agerpres', 'Mediafax', 'Anadolu', 'AA', 'DHA', 'IHA', 'Xinhua', 'Kyodo', 'Jiji', 'Yonhap', 'CNA', 'PTI',
	'ANI', 'IANS', 'UNB', 'BSS', 'Antara', 'APP', 'Lusa', 'Agência Brasil', 'ABR', 'Notimex', 'Belga', 'ANP', 'NTB',
	'TT', 'Ritzau', 'STT', 'Bloomberg', 'CNN', 'BBC', 'NYT', 'VOA', 'RFI', 'RFE/RL', 'DW', 'ots', 'nd', 'ISNA', 'IRNA',
	'Mehr', 'Fars', 'Tasnim', 'WAM', 'SPA', 'MENA', 'SANA', 'Petra', 'KUNA', 'PA', 'PA Media', 'AAP', 'SAPA', 'NAN',
	'Рейтер', 'АФП', 'АП', 'ДПА', 'ТАСС', 'Интерфакс', 'РИА', 'РИА Новости', 'УНИАН', 'Укринформ', 'رويترز', 'أ ف ب',
	'أ.ف.ب', 'د ب أ', 'د.ب.أ', 'أ ب', 'أ.ب', 'رویترز', 'روئٹرز', 'اے ایف پی', 'اے پی', 'ڈی پی اے', 'रॉयटर्स', 'एएफपी',
	'एपी', 'डीपीए', '法新社', '路透社', '美联社', '美聯社', '德新社', '德通社', '新华社', '新華社', '中央社', '彭博社', '综合报道', '綜合報導', '时事通信社',
	'共同社', '韩联社',
].map(agency => agency.toLowerCase()));

const isAgency = (name: string) => knownAgencies.has(name.toLowerCase());

const bracketed = /^(?:(?<initials>[\p{Letter}\p{Mark}][\p{Letter}\p{Mark}.]{0,4}(?:(?:\/|,\s?|\s\/\s)[\p{Letter}\p{Mark}][\p{Letter}\p{Mark}.]{0,4}){0,4})\s?)?[\(（](?:(?:with|mit|con|com|avec|с)\s)?(?<agencies>[^\(\)（）]{2,120})[\)）]$/v;
const slashed = /^[\p{Letter}\-]{2,12}(?:\s?\/\s?[\p{Letter}\-]{2,12}){1,6}$/v;

/**
The sign-off that a short line is, or `undefined`. Agencies in brackets, with or without initials before them; or a row
of initials and agencies with slashes. Only a known agency, or initials in the form `dv/amp`, tells it from prose in brackets.
*/
export function readSignOff(text: string): SignOff | undefined {
	if (text.length > 160) {
		return undefined;
	}

	const groups = bracketed.exec(text)?.groups;
	if (groups) {
		const agencies = groups.agencies!.split(/\s?[,\/;،、，]\s?/v).map(name => name.trim()).filter(name => name !== '');
		const editors = groups.initials?.split(/\s?[,\/]\s?/v) ?? [];
		const areNames =
			agencies.length > 0
			&& agencies.every(name => /^\p{Letter}[\p{Letter}\p{Mark}\-.]*(?:\s[\p{Letter}\p{Mark}\-.]+){0,2}$/v.test(name) && name.length < 22);
		// `dv/amp (AFP, XYZ)`: a slash between initials says what the line is even where no agency is known.
		const isSure =
			agencies.some(name => isAgency(name))
			|| (editors.length > 1 && /^[\p{Letter}\/]+$/v.test(groups.initials!) && agencies.every(name => /^\p{Letter}+$/v.test(name)));
		return areNames && isSure ? {line: text, editors, agencies} : undefined;
	}

	if (!slashed.test(text)) {
		return undefined;
	}

	const parts = text.split(/\s?\/\s?/v);
	const agencies = parts.filter(part => isAgency(part));
	const editors = parts.filter(part => !isAgency(part));
	const areInitials = editors.every(part => /^\p{Letter}{2,4}$/v.test(part));
	const isRow = agencies.length > 0 || parts.every(part => /^\p{Lowercase_Letter}{2,4}$/v.test(part));
	return areInitials && isRow ? {line: text, editors, agencies} : undefined;
}

/** A sign-off glued to the end of the last paragraph: `…the lamp.dv/amp (AFP, AP)`. */
export function splitSignOff(text: string): {readonly text: string; readonly signOff: SignOff} | undefined {
	const match = /(?<=[!.?…。！？]["'»’”]?\s?)[\p{Letter}\/]{0,19}\s?[\(（][^\(\)（）]{2,120}[\)）]$/v.exec(text.slice(-200));
	const signOff = match ? readSignOff(match[0].trim()) : undefined;
	return match && signOff ? {text: text.slice(0, text.length - match[0].length).trim(), signOff} : undefined;
}
