/** The pictures of an article: those that came with it, and those that are fetched from the web. */
import {mapFigures, walkBlocks, type Article} from '../article.js';
import {type Picture} from '../import/forms/form.js';
import {type Library} from '../library/library.js';
import {hasPicture, keepPicture} from '../library/pictures.js';
import {type Visits} from '../library/visits.js';
import {ReaderError} from '../errors.js';
import {type Fetcher} from '../fetch/fetcher.js';
import {pictureCandidates} from '../fetch/picture-candidates.js';
import {pictureHeader} from '../fetch/picture-header.js';
import {addArticle} from './add-article.js';

/** More are a gallery, which would keep its host busy for minutes. */
const mostPictures = 40;
/** A picture that was not to be had is asked for again after so many milliseconds. */
const refusedFor = 7 * 24 * 3600 * 1000;

/** The article with the files of the pictures that came with it. */
export function withOwnPictures(library: string, article: Article, pictures: readonly Picture[] = []): Article {
	const files = new Map<string, string>();
	for (const {address, bytes} of pictures) {
		const header = pictureHeader(bytes);
		if (header) {
			files.set(address, keepPicture(library, bytes, header.type));
		}
	}

	return files.size === 0 ? article : withFiles(article, files);
}

function withFiles(article: Article, files: ReadonlyMap<string, string>): Article {
	return {
		...article,
		blocks: mapFigures(article.blocks, figure => {
			const file = figure.file ?? files.get(figure.source ?? '');
			return file === undefined ? figure : {...figure, file};
		}),
	};
}

/** The addresses of pictures that the library doesn't have. */
export function missingPictures({blocks}: Article): readonly string[] {
	const addresses = walkBlocks(blocks).flatMap(block =>
		block.type === 'figure' && block.file === undefined && block.source !== undefined ? [block.source] : [],
	);
	return [...new Set(addresses.filter(address => /^https?:\/\/(?!picture\.invalid\/)/iv.test(address)))].slice(0, mostPictures);
}

export type PictureContext = {
	readonly library: Library;
	readonly visits: Visits;
	readonly fetcher: Fetcher;
	/** Pictures that are on their way, by address. */
	readonly coming: Map<string, Promise<string | undefined>>;
	readonly now: () => number;
	readonly signal: AbortSignal;
};

/** Fetches the pictures that a stored article lacks, and stores them with it. One that can't be had is left out. */
export async function fetchPictures(
	key: string,
	addresses: readonly string[],
	from: string | undefined,
	context: PictureContext,
): Promise<{readonly count: number; readonly refused: number}> {
	const {library, signal} = context;
	const files = new Map<string, string>();
	let refused = 0;
	for (const address of addresses) {
		if (signal.aborted) {
			break;
		}

		// Mostly they are of one host, which is asked for one thing at a time.
		const coming = context.coming.get(address) ?? pictureAt(address, from, context);
		context.coming.set(address, coming);
		const file = await coming;
		if (file === undefined) {
			refused++;
		} else {
			files.set(address, file);
		}
	}

	if (files.size > 0) {
		addArticle(library, withFiles(library.read(key), files));
	}

	return {count: files.size, refused: signal.aborted ? 0 : refused};
}

async function pictureAt(
	address: string,
	from: string | undefined,
	{library, visits, fetcher, now, signal}: PictureContext,
): Promise<string | undefined> {
	const known = visits.get(address);
	if (known?.file !== undefined && hasPicture(library.folder, known.file)) {
		return known.file;
	}

	if (known?.refused !== undefined && now() - known.at < refusedFor) {
		return undefined;
	}

	try {
		const picture = await fetcher.fetchPicture(pictureCandidates(address), {...(from !== undefined && {from}), signal});
		const file = keepPicture(library.folder, picture.bytes, picture.type);
		visits.note({address, at: now(), file});
		return file;
	} catch (error) {
		if (error instanceof ReaderError) {
			visits.note({address, at: now(), refused: error.message});
		} else if (!signal.aborted) {
			throw error;
		}

		return undefined;
	}
}
