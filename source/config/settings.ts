/** What can be set, and what holds where nothing is. */
import {type Column, standardView} from '../state/settings.js';
import {type Keymap} from '../state/keys.js';
import {type DateStyle} from '../render/dates.js';
import {measures, type Order} from '../state/state.js';

export const presetNames = ['newsboat', 'less', 'w3m'] as const;
export type PresetName = typeof presetNames[number];

export type Settings = {
	/** The library's folder; `undefined`: the platform's place for it. */
	readonly library?: string;
	/** The width of the text, in cells. */
	readonly measure: number;
	readonly dates: DateStyle;
	/** The list's details. */
	readonly columns: readonly Column[];
	/** The list's order at start. */
	readonly order: Order;
	/** Who puts right-to-left text in order; `auto`: as the terminal seems to need it. */
	readonly bidi: 'auto' | 'visual' | 'logical';
	/** SGR parameters by the style's name, those that aren't standard. */
	readonly styles?: Readonly<Record<string, string>>;
	readonly preset?: PresetName;
	readonly keys: Keymap;
};

export const standardSettings: Settings = {
	measure: measures.standard, order: 'newest', bidi: 'auto', ...standardView,
};

/** Settings that one place gives, and where exactly: `DWREAD_BIDI`, `--width`, `…/config.toml:3`. */
export type Layer = {
	readonly source: 'file' | 'environment' | 'flag';
	readonly values: Partial<Settings>;
	readonly placeOf: (...path: readonly string[]) => string;
};

/** The settings of all layers, later ones over earlier ones. */
export function inForce(layers: readonly Layer[]): Settings {
	let settings = standardSettings;
	for (const {values} of layers) {
		settings = {...settings, ...values};
	}

	return settings;
}
