import path from 'node:path';
import {lstatSync, readdirSync} from 'node:fs';
import {type Entry} from '../article.js';
import {cleanLine} from '../clean.js';
import {type Library} from '../library/library.js';
import {openToRead} from './open-to-read.js';
import {print} from './print.js';
import {type Asked} from './asked.js';

/** Counts what the library holds, and how much room it takes. */
export async function run(asked: Asked): Promise<number> {
	const library = openToRead(asked);
	const counted = count(library);
	const bytes = Object.fromEntries([
		'articles', 'images', 'originals', 'journal', 'trash',
	].map(name => [name, sizeOf(path.join(library.folder, name))]));
	const all = {
		library: library.folder, ...counted, removed: library.trash().length, unreadable: library.unreadable().length, bytes,
	};
	await print(asked.values.json ? JSON.stringify(all) : inWords(all));
	return 0;
}

function count(library: Library) {
	const sums = {
		articles: 0, unread: 0, starred: 0, started: 0, minutes: 0, unreadMinutes: 0,
	};
	const [languages, kickers, sites, years, tags] = [
		new Map<string, number>(),
		new Map<string, number>(),
		new Map<string, number>(),
		new Map<string, number>(),
		new Map<string, number>(),
	];
	for (const entry of library.walk()) {
		const reading = library.reading(entry.key);
		sums.articles++;
		sums.minutes += entry.minutes;
		sums.starred += Number(reading.starred);
		sums.started += Number((reading.percent ?? 0) > 0 && !reading.finished);
		if (!reading.read) {
			sums.unread++;
			sums.unreadMinutes += entry.minutes;
		}

		add(languages, entry.language);
		add(kickers, entry.kicker);
		add(sites, siteOf(entry));
		add(years, entry.published?.slice(0, 4));
		for (const tag of reading.tags) {
			add(tags, tag);
		}
	}

	return {
		...sums, languages: sorted(languages), kickers: sorted(kickers), sites: sorted(sites), years: sorted(years), tags: sorted(tags),
	};
}

function add(counts: Map<string, number>, name: string | undefined): void {
	if (name !== undefined) {
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
}

/** Most first. */
function sorted(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
	const byName = [...counts].toSorted(([a], [b]) => a < b ? -1 : 1);
	return Object.fromEntries(byName.toSorted(([, first], [, second]) => second - first));
}

function siteOf({key, url}: Entry): string | undefined {
	const host = url === undefined ? undefined : URL.parse(url)?.hostname.replace(/^www\./v, '');
	return host ?? (key.startsWith('dw:') ? 'dw.com' : undefined);
}

function sizeOf(folder: string): number {
	try {
		return readdirSync(folder, {recursive: true, withFileTypes: true})
			.filter(child => child.isFile())
			.reduce((sum, child) => sum + (lstatSync(path.join(child.parentPath, child.name), {throwIfNoEntry: false})?.size ?? 0), 0);
	} catch {
		return 0;
	}
}

export type Stats = ReturnType<typeof count> & {
	readonly library: string;
	readonly removed: number;
	readonly unreadable: number;
	readonly bytes: Readonly<Record<string, number>>;
};

/** So many of each kind are told to a person. */
const most = 10;

function inWords(all: Stats): string {
	const kinds = (['languages', 'kickers', 'sites', 'tags'] as const).flatMap(name => {
		const counts = Object.entries(all[name]);
		const more = counts.length > most ? ` · ${counts.length - most} more` : '';
		return counts.length === 0 ? [] : [[name, `${counts.slice(0, most).map(([of, number]) => `${of} ${number}`).join(' · ')}${more}`]];
	});
	const rows: ReadonlyArray<readonly string[]> = [
		['library', all.library],
		['articles', `${all.articles} · ${all.unread} unread · ${all.started} begun · ${all.starred} starred`],
		['to read', `${hours(all.unreadMinutes)} of ${hours(all.minutes)}`],
		...kinds,
		...(all.removed > 0 ? [['trash', String(all.removed)]] : []),
		...(all.unreadable > 0 ? [['unreadable', String(all.unreadable)]] : []),
		['size', Object.entries(all.bytes).filter(([, bytes]) => bytes > 0).map(([name, bytes]) => `${name} ${megabytes(bytes)}`).join(' · ')],
	];
	return rows.map(([name = '', text = '']) => `${name.padEnd(12)}${cleanLine(text)}`).join('\n');
}

function hours(minutes: number): string {
	return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

function megabytes(bytes: number): string {
	return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
