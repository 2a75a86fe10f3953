/** The settings in force, each with where it comes from: as a file of settings, or as data. */
import {standardStyles} from '../screens/text.js';
import {contexts} from '../state/keymap.js';
import {bindings, keys as standardKeys, type Keymap} from '../state/keys.js';
import {inWords, styleNames} from './colours.js';
import {keysOfPreset} from './read-keys.js';
import {type Layer, type Settings} from './settings.js';

export type Described = {
	/** The table that it stands in; none for the settings at the top. */
	readonly table: readonly string[];
	readonly name: string;
	readonly value: string | number | readonly string[];
	/** `default`, `preset less`, `environment DWREAD_BIDI`, `file …/config.toml:3`, `flag --width`. */
	readonly from: string;
};

const topSettings = ['library', 'measure', 'dates', 'columns', 'order', 'bidi'] as const;

/** All settings in force; `library` is the folder that is used in the end. */
export function describe(settings: Settings, layers: readonly Layer[], library: string): readonly Described[] {
	const origin = (setting: keyof Settings, ...path: readonly string[]) => {
		const layer = layers.findLast(({values}) => values[setting] !== undefined);
		return layer ? `${layer.source} ${layer.placeOf(...path)}` : 'default';
	};

	const values = {...settings, library};
	const top = topSettings.map(name => ({
		table: [], name, value: values[name], from: origin(name, name),
	}));
	const colours = Array.from(styleNames, ([name, style]) => {
		const own = settings.styles?.[style];
		return {
			table: ['colours'],
			name,
			value: inWords(own ?? standardStyles[style]),
			from: own === undefined ? 'default' : origin('styles', 'colours', name),
		};
	});
	const preset = settings.preset === undefined
		? []
		: [{
			table: ['keys'], name: 'preset', value: settings.preset, from: origin('preset', 'keys', 'preset'),
		}];
	return [...top, ...colours, ...preset, ...describeKeys(settings, (...path) => origin('keys', ...path))];
}

function describeKeys({preset, keys}: Settings, placeOf: (...path: readonly string[]) => string): readonly Described[] {
	const ofPreset = keysOfPreset(preset);
	const keysIn = (keymap: Keymap, context: (typeof contexts)[number], command: string) =>
		bindings(context, keymap).find(binding => binding.command === command)?.keys ?? [];
	return contexts.flatMap(context => bindings(context).map(({command}) => {
		const value = keysIn(keys, context, command);
		const isAs = (keymap: Keymap) => keysIn(keymap, context, command).join(' ') === value.join(' ');
		return {
			table: ['keys', context],
			name: command,
			value,
			from: isAs(standardKeys) ? 'default' : (isAs(ofPreset) ? `preset ${preset!}` : placeOf('keys', context, command)),
		};
	}));
}

/** As a file of settings says it, each line with its origin. */
export function asToml(described: readonly Described[]): string {
	let text = '';
	let table = '';
	for (const {table: names, name, value, from} of described) {
		if (names.join('.') !== table) {
			table = names.join('.');
			text += `\n[${table}]\n`;
		}

		text += `${`${name} = ${tomlOf(value)}`.padEnd(40)} # ${from}\n`;
	}

	return text;
}

function tomlOf(value: Described['value']): string {
	return typeof value === 'object' ? `[${value.map(item => JSON.stringify(item)).join(', ')}]` : JSON.stringify(value);
}
