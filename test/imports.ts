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
	clean: [],
	languages: [],
	'package-folder': [],
	markdown: ['addresses', 'article', 'errors', 'clean', 'languages'],
	import: ['addresses', 'article', 'errors', 'clean', 'languages', 'markdown'],
	importer: ['import'],
	search: [],
	library: ['addresses', 'article', 'clean', 'errors', 'languages', 'markdown', 'search'],
	fetch: ['clean', 'errors'],
	collect: ['addresses', 'article', 'errors', 'fetch', 'import', 'importer', 'library', 'markdown', 'state'],
	render: ['article', 'clean', 'languages', 'markdown'],
	state: ['addresses', 'article', 'clean', 'render'],
	screens: ['article', 'render', 'state'],
	press: ['article', 'library', 'render'],
	terminal: ['state'],
	effects: ['article', 'clean', 'collect', 'errors', 'library', 'press', 'render', 'state'],
	app: ['screens', 'state'],
	subcommands: ['addresses', 'article', 'clean', 'collect', 'errors', 'fetch', 'import', 'importer', 'library', 'markdown', 'package-folder', 'press', 'render', 'state', 'terminal'],
	linear: ['article', 'clean', 'errors', 'library', 'render', 'state', 'subcommands'],
	session: ['app', 'article', 'effects', 'errors', 'library', 'linear', 'press', 'screens', 'state', 'subcommands', 'terminal'],
	cli: ['clean', 'errors', 'session', 'subcommands'],
	dwread: ['cli'],
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
