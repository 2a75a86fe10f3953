import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {
	makeHome,
	program,
	removeHome,
	runCommand,
} from '../helpers/program.js';

const dist = path.dirname(program);

/** A built file with all that is loaded together with it, leaving out what is loaded when needed. */
function loadedWith(file: string, found = new Map<string, string>()): ReadonlyMap<string, string> {
	if (!found.has(file)) {
		const code = readFileSync(path.join(dist, file), 'utf8');
		found.set(file, code);
		for (const {groups} of code.matchAll(/^(?:(?:const|let|var) [\w$]+ = )?require\("\.\/(?<other>[^"]+)"\);?$/gmv)) {
			loadedWith(groups!.other!, found);
		}
	}

	return found;
}

/** What comes from a package is marked with its path. */
const hasPackage = (code: string, packageName: string) => code.includes(`node_modules/${packageName}/`);

test('what parses, draws and sets articles is loaded after the first frame', t => {
	for (const name of ['cli.cjs', 'session.cjs']) {
		for (const [file, code] of loadedWith(name)) {
			for (const packageName of ['ink', 'react', 'marked', 'marked-terminal', '@mozilla/readability', 'parse5']) {
				t.false(hasPackage(code, packageName), `${file} of ${name} holds ${packageName}`);
			}
		}
	}
});

test('the reader’s screens come with ink and without the developer tools of React', t => {
	const code = loadedWith('app.cjs').values().toArray().join('\n');
	t.true(hasPackage(code, 'ink'));
	t.false(hasPackage(code, 'react-devtools-core'));
	t.false(code.includes('development.js'));
});

test('the grammars of programming languages and the names of emoji stay out', t => {
	const code = loadedWith('press.cjs').values().toArray().join('\n');
	t.true(hasPackage(code, 'marked-terminal'));
	t.false(hasPackage(code, 'highlight.js'));
	t.false(hasPackage(code, 'emojilib'));
});

test('too old a Node says in one line which it needs, which it is, and how to run it anyway', async t => {
	const home = await makeHome();
	t.teardown(async () => removeHome(home));
	const older = path.join(home, 'older.cjs');
	writeFileSync(older, 'Object.defineProperty(process.versions, \'node\', {value: \'22.9.0\'});');
	const {exitCode, stdout, stderr} = await runCommand(['list'], {home, env: {NODE_OPTIONS: `--require=${older}`}});
	t.is(exitCode, 1);
	t.is(stdout, '');
	t.regex(
		stderr,
		/^dwread needs Node\.js 24\.15 or later, and this is 22\.9\.0\. To run it anyway: npx --yes --package=node@24 -- node "\S+dwread\.cjs"\n$/v,
	);
});
