/** The table of who may import whom: the shortest description of the architecture, and what keeps it so. */
import {globSync, readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';

const source = path.join(import.meta.dirname, '..', 'source');

/** Each room and the rooms that it may import from; files at the top are rooms of their own. */
const allowed: Readonly<Record<string, readonly string[]>> = {
	article: [],
	addresses: [],
	errors: [],
	nearest: [],
	config: ['errors', 'library', 'nearest', 'render', 'screens', 'state'],
	clean: ['units'],
	languages: [],
	'package-folder': [],
	remembering: [],
	units: [],
	markdown: ['addresses', 'article', 'errors', 'clean', 'languages'],
	import: ['addresses', 'article', 'errors', 'clean', 'languages', 'markdown'],
	importer: ['import'],
	search: ['units'],
	library: ['addresses', 'article', 'clean', 'errors', 'languages', 'markdown', 'remembering', 'search', 'units'],
	fetch: ['clean', 'errors'],
	collect: ['addresses', 'article', 'clean', 'errors', 'fetch', 'import', 'importer', 'library', 'markdown', 'state'],
	render: ['article', 'clean', 'languages', 'markdown'],
	state: ['addresses', 'article', 'clean', 'render', 'search'],
	screens: ['article', 'render', 'search', 'state'],
	press: ['article', 'library', 'render'],
	terminal: ['render', 'state'],
	effects: ['article', 'clean', 'collect', 'errors', 'library', 'press', 'remembering', 'render', 'search', 'state'],
	app: ['screens', 'state'],
	'before-ink': ['screens', 'state', 'terminal'],
	subcommands: [
		'addresses', 'article', 'clean', 'collect', 'config', 'errors', 'fetch', 'import', 'importer', 'languages',
		'library', 'markdown', 'nearest', 'package-folder', 'press', 'render', 'search', 'state', 'terminal',
	],
	linear: ['article', 'clean', 'config', 'errors', 'library', 'render', 'state', 'subcommands'],
	ending: [],
	'first-frame': ['library'],
	interact: [
		'app', 'article', 'before-ink', 'config', 'effects', 'ending', 'first-frame', 'library', 'press', 'render',
		'screens', 'state', 'subcommands', 'terminal', 'watch',
	],
	session: ['article', 'ending', 'errors', 'first-frame', 'interact', 'linear', 'render', 'subcommands', 'terminal'],
	watch: ['effects', 'library', 'state'],
	cli: ['clean', 'config', 'errors', 'session', 'subcommands'],
	dwread: ['cli', 'library'],
};

/** What only the edge may touch: the rest is plain functions on plain data. */
const pureRooms = new Set(['addresses', 'article', 'errors', 'clean', 'languages', 'markdown', 'import', 'render', 'search', 'state', 'screens']);
const worldly = /^(?:ink|react|node:(?:fs|child_process|os|process|net|http|https|readline|timers))(?:\/|$)/v;

const room = (file: string) => path.relative(source, file).split(path.sep)[0]!.replace(/\.tsx?$/v, '');

const imports = globSync('**/*.{ts,tsx}', {cwd: source}).flatMap(name => {
	const file = path.join(source, name);
	const code = readFileSync(file, 'utf8');
	return code.matchAll(/(?:from|import\()\s*'(?<target>[^']+)'/gv).map(({groups}) => ({file, target: groups!.target!})).toArray();
});

test('imports point one way', t => {
	const wrong = imports
		.filter(({target}) => target.startsWith('.') && !target.endsWith('package.json'))
		.map(({file, target}) => ({file, from: room(file), to: room(path.resolve(path.dirname(file), target.replace(/\.js$/v, '.ts')))}))
		.filter(({from, to}) => from !== to && allowed[from]?.includes(to) !== true);
	t.deepEqual(wrong.map(({file, to}) => `${path.relative(source, file)} must not import ${to}`), []);
});

test('nothing pure touches the outside', t => {
	const wrong = imports.filter(({file, target}) => pureRooms.has(room(file)) && worldly.test(target));
	t.deepEqual(wrong.map(({file, target}) => `${path.relative(source, file)} must not import ${target}`), []);
});
