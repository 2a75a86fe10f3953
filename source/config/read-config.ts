/** The file of settings: TOML, in which every name and value must be known. */
import path from 'node:path';
import {parse} from 'smol-toml';
import {UsageError} from '../errors.js';
import {suggestion} from '../nearest.js';
import {lineOf} from './line-of.js';
import {isTable, type Refuse} from './refuse.js';
import {type Layer, type Settings} from './settings.js';
import {isSetting, settingNames, table} from './table.js';

/** The settings in a file's text. Throws a UsageError with file, line and what is wrong. */
export function readConfig(text: string, file: string, home: string): Layer {
	const placeOf = (...names: readonly string[]) => {
		const line = lineOf(text, names);
		return line === undefined ? file : `${file}:${line}`;
	};

	const refuse: Refuse = (names, sentence) => {
		throw new UsageError(`${placeOf(...names)}: ${sentence}`);
	};

	let values: Partial<Settings> = {};
	const given = parsed(text, file);
	for (const [name, value] of Object.entries(given)) {
		if (!isSetting(name)) {
			return refuse([name], `there is no setting “${name}”${suggestion(name, settingNames)}`);
		}

		values = {...values, ...table[name].read(value, {refuse, home, folder: path.dirname(file)})};
	}

	return {source: 'file', values, placeOf};
}

function parsed(text: string, file: string): Readonly<Record<string, unknown>> {
	try {
		const given: unknown = parse(text.replace(/^\u{FEFF}/v, ''));
		return isTable(given) ? given : {};
	} catch (error) {
		const {line, message} = error as Error & {readonly line?: number};
		const [sentence = ''] = message.replace('Invalid TOML document: ', '').split('\n', 1);
		throw new UsageError(`${file}${line === undefined ? '' : `:${line}`}: this is no TOML: ${sentence}`, {cause: error});
	}
}
