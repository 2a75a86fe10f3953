/**
Checks a library whole: files, journal, index, links, trash; mends what needs no decision, deletes nothing that somebody wrote, and says what is left.
It looks at every file itself, whatever the index says.
*/
import path from 'node:path';
import {type Entry} from '../../article.js';
import {ReaderError} from '../../errors.js';
import {deviceId} from '../device.js';
import {makeFinder} from '../find-article.js';
import {openJournal} from '../journal.js';
import {emptyTrash, readTrash} from '../trash.js';
import {goneCaches} from './caches.js';
import {
	mendConflicts,
	mendDuplicates,
	mendReturned,
	unreadableFiles,
} from './files.js';
import {counted, mending, type Finding} from './finding.js';
import {mendJournal} from './journal.js';
import {mendLeftovers} from './leftovers.js';
import {survey, type Surveyed} from './survey.js';

export type {Finding} from './finding.js';

/** What an index has to offer. */
export type IndexCheck = {
	/** What is wrong with it, in one sentence; `undefined`: nothing. */
	readonly check: () => Promise<string | undefined> | string | undefined;
	readonly rebuild: () => Promise<void> | void;
};

export type DoctorOptions = {
	/** The library's folder, and that of its articles. */
	readonly folder: string;
	readonly articles: string;
	readonly deviceFolder: string;
	readonly now: () => Date;
	readonly emptyTrash: boolean;
	readonly index?: IndexCheck;
	/** The folder of caches, of this library and of others; whether those of libraries that are gone are to be deleted. */
	readonly caches?: {readonly folder: string; readonly isToBeCleared: boolean};
};

export type Report = {
	readonly articles: number;
	readonly findings: readonly Finding[];
	/** Whether something needs the person. */
	readonly needsPerson: boolean;
};

export async function examine(options: DoctorOptions): Promise<Report> {
	const {folder, articles, now} = options;
	const journalFolder = path.join(folder, 'journal');
	const journal = openJournal({folder: journalFolder, device: () => deviceId(options.deviceFolder), now});
	let files = survey(articles);
	const place = {folder, articles};
	const mended: Finding[] = [];
	for (const mend of [mendConflicts, mendDuplicates]) {
		const found = mend(place, files);
		mended.push(...found);
		files = found.length === 0 ? files : survey(articles);
	}

	mended.push(...mendReturned(place, files, key => journal.value(key, 'removed') === true));
	files = mended.some(({kind}) => kind === 'returned') ? survey(articles) : files;
	const entries = files.flatMap(({entry}) => entry ? [entry] : []);
	const findings = [
		...mended,
		...unreadableFiles(files),
		...mendLeftovers(folder, now()),
		...mendJournal(journalFolder, journal, now()),
		...await mendIndex(options.index),
		...(options.caches ? goneCaches(options.caches.folder, options.caches.isToBeCleared) : []),
		...links(entries),
		...pictures(files),
		...trash(folder, options.emptyTrash),
	];
	return {articles: entries.length, findings, needsPerson: findings.some(({outcome}) => outcome === 'person')};
}

async function mendIndex(index: IndexCheck | undefined): Promise<readonly Finding[]> {
	const problem = await index?.check();
	if (index === undefined || problem === undefined) {
		return [];
	}

	const left = await leftAfterRebuilding(index);
	return [
		{
			area: 'index',
			kind: 'rebuilt',
			outcome: left === undefined ? 'mended' : 'person',
			count: 1,
			text: left === undefined ? `the index was built anew: ${problem}` : `the index can’t be mended: ${left}`,
			details: [],
		},
	];
}

async function leftAfterRebuilding(index: IndexCheck): Promise<string | undefined> {
	try {
		await index.rebuild();
		return await index.check();
	} catch (error) {
		if (error instanceof ReaderError) {
			return error.message;
		}

		throw error;
	}
}

/** Links whose target isn't stored are no fault: they come alive when it is. */
function links(entries: readonly Entry[]): readonly Finding[] {
	const find = makeFinder(entries);
	const dead = entries.flatMap(entry => entry.related.filter(link => !find(link, entry)).map(link => `${entry.path}: ${link.title}`));
	return dead.length === 0
		? []
		: [
			{
				area: 'links',
				kind: 'not-stored',
				outcome: 'left',
				count: dead.length,
				text: `${counted(dead.length, 'related link')} of ${counted(
					entries.reduce((sum, {related}) => sum + related.length, 0),
					'link',
				)} lead${dead.length === 1 ? 's' : ''} to ${dead.length === 1 ? 'an article that isn’t' : 'articles that aren’t'} stored`,
				details: dead,
			},
		];
}

function pictures(files: readonly Surveyed[]): readonly Finding[] {
	const dead = files.flatMap(({path: file, deadPictures}) => deadPictures.map(picture => `${file}: ${picture}`));
	return dead.length === 0
		? []
		: [
			{
				area: 'links',
				kind: 'dead-picture',
				outcome: 'left',
				count: dead.length,
				text: `${counted(dead.length, 'picture')} ${dead.length === 1 ? 'isn’t' : 'aren’t'} where the articles say`,
				details: dead,
			},
		];
}

function trash(folder: string, isToBeEmptied: boolean): readonly Finding[] {
	const trashed = readTrash(folder);
	if (trashed.length === 0) {
		return [];
	}

	const size = `${counted(trashed.length, 'file')}, ${counted(Math.ceil(trashed.reduce((sum, file) => sum + file.size, 0) / 1000), 'kilobyte')}`;
	const details = trashed.map(({path: file}) => file);
	return isToBeEmptied
		? mending({area: 'trash', kind: 'emptied'}, () => {
			emptyTrash(folder);
			return {
				area: 'trash',
				kind: 'emptied',
				outcome: 'mended',
				count: trashed.length,
				text: `the trash is empty now; it held ${size}`,
				details,
			};
		})
		: [
			{
				area: 'trash',
				kind: 'trash',
				outcome: 'left',
				count: trashed.length,
				text: `the trash holds ${size}; --empty-trash deletes them for good`,
				details,
			},
		];
}
