/** Packages in the bundles that are replaced, whole or in part, because loading them costs most of the time to the first frame. */
import {Buffer} from 'node:buffer';
import path from 'node:path';
import {type Plugin} from 'rolldown';
import {edit} from './edit.js';

const shim = (name: string): string => path.join(import.meta.dirname, 'shims', `${name}.ts`);

const importShim = (names: string, name: string): string => `import ${names} from ${JSON.stringify(shim(name))};`;

/** Modules that are replaced whole, where they are imported and not required: the older string-width, a function by itself, is another. */
const replacedModules: Plugin = {
	name: 'replaced modules',
	resolveId: {
		filter: {id: /^(?:string-width|terminal-size|node:process|cli-highlight|node-emoji)$/v},
		handler: (id, _importer, {kind}) => kind === 'import-statement' ? shim(id.replace('node:', '')) : undefined,
	},
};

const yogaBinary = /"data:application\/octet-stream;base64,(?<base64>[^"]+)"/v;

export const slimmerPackages: readonly Plugin[] = [
	replacedModules,
	// The first segmenter of a process costs over 20 ms.
	edit(
		/\/(?:ink\/build\/line-update|wrap-ansi\/index|slice-ansi\/tokenize-ansi|cli-truncate\/index|ansi-tokenize\/build\/tokenize)\.js$/v,
		[/new Intl\.Segmenter\([^\)]*\)/v, 'new GraphemeSegmenter()'],
		[/^/v, importShim('{GraphemeSegmenter}', 'segmenter')],
	),
	// The types of characters in a map of them all, made with the first line from right to left, take as long as a third of a bare start.
	edit(
		/\/bidi-js\/dist\/bidi\.m?js$/v,
		[/(?<= {2})map = new Map\(\);/v, 'map = new Uint32Array(0x110000);'],
		['map.set(j, TYPES[type]);', 'map[j] = TYPES[type];'],
		['map.get(char.codePointAt(0))', 'map[char.codePointAt(0)]'],
	),
	// Ink's connection to React's developer tools holds its only top-level await.
	edit(/\/ink\/build\/reconciler\.js$/v, [/process\.env\['DEV'\] === 'true'/gv, 'false'], ['await import(\'./devtools.js\');', '']),
	// It checks its parameters with an assertion, and needs nothing else of that module.
	edit(/\/signal-exit\/index\.js$/v, ['require(\'assert\')', '{equal() {}}']),
	// Yoga's own way to its WebAssembly is a top-level await of a `fetch` of a `data:` address, which loads all of Node's HTTP client.
	edit(/\/yoga-layout\/dist\/src\/index\.js$/v, ['await loadYoga()', 'loadAtOnce(loadYoga)'], [/^/v, importShim('{loadAtOnce}', 'yoga')]),
	{
		name: 'yoga.wasm',
		transform: {
			filter: {id: /\/yoga-wasm-base64-esm\.js$/v},
			handler(code) {
				const {base64} = yogaBinary.exec(code)!.groups!;
				this.emitFile({type: 'asset', fileName: 'yoga.wasm', source: Buffer.from(base64!, 'base64')});
			},
		},
	},
	edit(/\/yoga-wasm-base64-esm\.js$/v, [yogaBinary, '"data:application/octet-stream;base64,"'], ['import.meta.url', '""']),
];
