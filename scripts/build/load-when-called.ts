import path from 'node:path';
import {type Plugin} from 'rolldown';

/** A module whose exports are functions, imported statically like any other, and yet loaded with the first call of one: into a file of its own. */
export function loadWhenCalled(file: string, ...functions: readonly string[]): Plugin {
	const name = path.basename(file, '.ts');
	const bundle = `./${name}.cjs`;
	const proxy = `\0${name}`;
	return {
		name: `load ${name} when called`,
		buildStart() {
			this.emitFile({type: 'chunk', id: file, fileName: `${name}.cjs`});
		},
		async resolveId(source, importer, extra) {
			if (source === bundle) {
				return {id: bundle, external: true};
			}

			if (importer === undefined || path.basename(source, '.js') !== name) {
				return undefined;
			}

			const resolved = await this.resolve(source, importer, {...extra, skipSelf: true});
			return resolved?.id === file ? proxy : undefined;
		},
		load: id => id === proxy ? callsOf(bundle, functions) : undefined,
	};
}

/** The same for a module of Node's, of which functions alone are imported. */
export function loadBuiltinWhenCalled(module: string): Plugin {
	const proxy = `\0${module}`;
	return {
		name: `load ${module} when called`,
		resolveId: (source, _importer, {kind}) => source === module && kind === 'import-statement' ? proxy : undefined,
		async load(id) {
			if (id !== proxy) {
				return undefined;
			}

			// Those in capitals are classes, which a call can't stand for.
			const exports = Object.entries(await import(module) as Readonly<Record<string, unknown>>);
			return callsOf(module, exports.filter(([name, value]) => typeof value === 'function' && /^[a-z]/v.test(name)).map(([name]) => name));
		},
	};
}

function callsOf(module: string, functions: readonly string[]): string {
	// `require` looks its module up with every call.
	return [
		'let loaded;',
		`const load = () => loaded ??= require('${module}');`,
		...functions.map(name => `export const ${name} = (...given) => load().${name}(...given);`),
	].join('\n');
}
