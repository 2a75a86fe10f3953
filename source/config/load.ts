/** Finds the settings in force. Where there is no file of them, this costs one look for it. */
import {readFileSync} from 'node:fs';
import {homedir} from 'node:os';
import process from 'node:process';
import {UsageError} from '../errors.js';
import {causeOf, codeOf} from '../library/disk-errors.js';
import {libraryFolder} from '../library/folder.js';
import {configFile, type ConfigFile} from './place.js';
import {inForce, type Layer, type Settings} from './settings.js';

export type Given = {
	readonly flags: {readonly config?: string; readonly library?: string; readonly width?: string};
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly platform: NodeJS.Platform;
	readonly home: string;
};

export type Loaded = {
	readonly settings: Settings;
	/** Later ones over earlier ones. */
	readonly layers: readonly Layer[];
	readonly configFile: ConfigFile;
};

/** What this process was given. */
export function givenBy(flags: Given['flags']): Given {
	return {
		flags, env: process.env, platform: process.platform, home: homedir(),
	};
}

/** The settings of the file, the environment and the command line. Throws a UsageError with file and line for what is none. */
export async function loadSettings(given: Given): Promise<Loaded> {
	const place = configFile({...given, flag: given.flags.config});
	const text = readIfThere(place);
	const layers: Layer[] = [];
	if (text !== undefined) {
		const {readConfig} = await import('./read-config.js');
		layers.push(readConfig(text, place.file, given.home));
	}

	layers.push(...environmentLayer(given), ...flagLayer(given));
	return {settings: inForce(layers), layers, configFile: place};
}

function readIfThere({file, isNamed}: ConfigFile): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (codeOf(error) === 'ENOENT' && !isNamed) {
			return undefined;
		}

		throw new UsageError(`the settings ${file} can’t be read: ${causeOf(error) ?? String(error)}`, {cause: error});
	}
}

function environmentLayer({env, platform, home}: Given): readonly Layer[] {
	const {DWREAD_LIBRARY: library = '', DWREAD_BIDI: bidi} = env;
	const values: Partial<Settings> = {
		...(library !== '' && {
			library: libraryFolder({
				flag: library, env, platform, home,
			}),
		}),
		...((bidi === 'visual' || bidi === 'logical') && {bidi}),
	};
	return [{source: 'environment', values, placeOf: name => `DWREAD_${name.toUpperCase()}`}];
}

function flagLayer({flags: {library = '', width}, ...given}: Given): readonly Layer[] {
	const values: Partial<Settings> = {
		...(library !== '' && {library: libraryFolder({...given, flag: library})}),
		...(width !== undefined && {measure: measureOf(width)}),
	};
	return [{source: 'flag', values, placeOf: name => name === 'measure' ? '--width' : `--${name}`}];
}

function measureOf(width: string): number {
	const measure = Number(width);
	if (!Number.isSafeInteger(measure) || measure < 20 || measure > 500) {
		throw new UsageError(`--width takes a number of cells from 20 to 500, not “${width}”`);
	}

	return measure;
}
