import fs from 'node:fs';
import {homedir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {cleanLine} from '../clean.js';
import {ReaderError} from '../errors.js';
import {indexCheck} from '../library/doctor/check-index.js';
import {examine, type Finding} from '../library/doctor/doctor.js';
import {cacheFolder, stateFolder} from '../library/folder.js';
import {openLibraryFor, type Asked} from './asked.js';

const words: Readonly<Record<Finding['outcome'], string>> = {
	fine: 'fine', mended: 'mended', left: 'left', person: 'needs you',
};

/** So many details of a finding are printed; `--json` has them all. */
const shown = 10;

/** Checks the library and mends what it can. 1 where something is left that only a person can mend. */
export async function run(asked: Asked): Promise<number> {
	if (asked.positionals.length > 0) {
		throw new ReaderError('dwread doctor looks at the whole library; nothing is to be named');
	}

	// Opening makes the library where there is none, and says what is wrong where it can't be opened.
	const library = openLibraryFor(asked);
	const {folder, readOnly} = library;
	await library.close();
	if (readOnly !== undefined) {
		throw new ReaderError(readOnly);
	}

	const articles = path.join(folder, 'articles');
	const surroundings = {env: process.env, platform: process.platform, home: homedir()};
	const report = await examine({
		folder,
		articles,
		deviceFolder: stateFolder(surroundings),
		index: indexCheck(fs.realpathSync(articles), cacheFolder(surroundings)),
		now: () => new Date(),
		caches: {folder: cacheFolder(surroundings), isToBeCleared: asked.values['clear-caches'] === true},
		emptyTrash: asked.values['empty-trash'] === true,
	});
	if (asked.values.json) {
		process.stdout.write(`${JSON.stringify({
			library: folder, articles: report.articles, needsPerson: report.needsPerson, findings: report.findings,
		})}\n`);
	} else {
		const lines = report.findings.flatMap(({area, outcome, text, details}) => [
			`${area.padEnd(8)} ${words[outcome].padEnd(9)} ${cleanLine(text)}`,
			...(outcome === 'person' ? details.slice(0, shown) : []).map(detail => `${' '.repeat(19)}${cleanLine(detail)}`),
		]);
		const ending = report.findings.some(({outcome}) => outcome !== 'left') ? [] : ['all is well'];
		process.stdout.write([cleanLine(`${report.articles} articles in ${folder}`), ...lines, ...ending].map(line => `${line}\n`).join(''));
	}

	return report.needsPerson ? 1 : 0;
}
