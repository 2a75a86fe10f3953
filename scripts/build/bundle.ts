import {chmod, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import {build, type OutputOptions} from 'rolldown';
import {edit} from './edit.js';
import {loadBuiltinWhenCalled, loadWhenCalled} from './load-when-called.js';
import {slimmerPackages} from './slimmer-packages.js';

/** CommonJS has none. */
const withoutTopLevelAwait = edit(/\/source\/cli\.tsx$/v, ['\nawait runToEnd();', '\nvoid runToEnd();']);

/** Bundles the program whose sources lie in `root/source` into `root/dist`: `dwread.cjs`, and what it loads as it needs it. */
export async function bundleProgram(root: string): Promise<void> {
	const source = path.join(root, 'source');
	const dist = path.join(root, 'dist');
	// Beside it, so that nobody meets it half built, or gone because the build failed.
	const unfinished = path.join(root, 'dist.new');
	const output: OutputOptions = {
		dir: unfinished,
		format: 'cjs',
		entryFileNames: '[name].cjs',
		chunkFileNames: '[name].cjs',
	};
	await rm(unfinished, {recursive: true, force: true});

	// The first file runs on any Node, as far as its message.
	await build({
		input: {dwread: path.join(source, 'dwread.ts')},
		platform: 'node',
		transform: {target: 'es2018'},
		external: './cli.cjs',
		makeAbsoluteExternalsRelative: false,
		plugins: [edit(/\/dwread\.ts$/v, ['import(\'./cli.js\')', 'require(\'./cli.cjs\')'])],
		output: {...output, banner: '#!/usr/bin/env node', paths: id => id.replace(/^node:/v, '')},
	});
	await chmod(path.join(unfinished, 'dwread.cjs'), 0o755);

	// CommonJS loads faster than modules, and what is imported dynamically becomes a file of its own.
	await build({
		// What runs in a worker is started by its file's name.
		input: {
			cli: path.join(source, 'cli.tsx'),
			'import-worker': path.join(source, 'importer/import-worker.ts'),
			'index-worker': path.join(source, 'library/index/worker.ts'),
		},
		platform: 'node',
		// It would have an import of types alone load the module.
		tsconfig: false,
		onLog(level, log, report) {
			// Such as a dynamic import of what is imported statically as well.
			report(level === 'warn' ? 'error' : level, log);
		},
		transform: {
			target: 'node24',
			define: {'process.env.NODE_ENV': '"production"'},
			inject: {performance: [path.join(import.meta.dirname, 'shims/clock.ts'), 'clock']},
		},
		plugins: [
			...slimmerPackages,
			withoutTopLevelAwait,
			// The list is drawn without the Markdown parser, unless a file is such that only that can tell its title.
			loadWhenCalled(path.join(source, 'library/parse-article.ts'), 'parseArticle'),
			// Where no file changed, the index has all that the first frame needs.
			loadWhenCalled(path.join(source, 'library/entry.ts'), 'readEntry', 'readCleanEntry', 'readHeadEntry'),
			loadWhenCalled(path.join(source, 'library/snippet.ts'), 'snippetIn'),
			loadWhenCalled(path.join(source, 'library/storing.ts'), 'storingIn'),
			loadWhenCalled(path.join(source, 'markdown/yaml.ts'), 'readYaml'),
			// Each takes some milliseconds, and the first frame needs neither.
			loadBuiltinWhenCalled('node:child_process'),
			loadBuiltinWhenCalled('node:crypto'),
		],
		makeAbsoluteExternalsRelative: false,
		output: {...output, minify: {compress: true, mangle: false, codegen: false}},
	});

	await rm(dist, {recursive: true, force: true});
	await rename(unfinished, dist);
}
