/** Loads yoga-layout's WebAssembly from a file beside the bundle, and at once. */
import {readFileSync} from 'node:fs';
import path from 'node:path';

type Names = Readonly<Record<string, unknown>>;
type Instance = {readonly exports: Names};
type Library = {
	instantiateWasm: (imports: Names, receive: (instance: Instance) => void) => Names;
};

// TypeScript has its types among the browser's only.
const {WebAssembly: webAssembly} = globalThis as unknown as {
	readonly WebAssembly: {
		readonly Module: new (bytes: Uint8Array) => Record<string, unknown>;
		readonly Instance: new (module: Record<string, unknown>, imports: Names) => Instance;
	};
};

/** What `load`, yoga's own loader, resolves to. With this hook all is there when it returns, so nobody need wait for its promise. */
export function loadAtOnce(load: (library: Library) => Promise<unknown>): Library {
	const library: Library = {
		instantiateWasm(imports, receive) {
			// The build takes it out of the package.
			const bytes = readFileSync(path.join(import.meta.dirname, 'yoga.wasm'));
			const instance = new webAssembly.Instance(new webAssembly.Module(bytes), imports);
			receive(instance);
			return instance.exports;
		},
	};
	void load(library);
	return library;
}
