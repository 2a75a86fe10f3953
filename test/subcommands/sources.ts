import {
	mkdirSync,
	mkdtempSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'ava';
import {readSources} from '../../source/subcommands/sources.js';
import {page, sentences} from '../helpers/sources.js';
import {runCommand} from '../helpers/program.js';
import {zipOf} from '../helpers/zip.js';

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
	const root = mkdtempSync(path.join(tmpdir(), 'dwread-sources-'));
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(root, name);
		mkdirSync(path.dirname(file), {recursive: true});
		writeFileSync(file, content);
	}

	return root;
}

const named = async (root: string, ...names: readonly string[]) => {
	const items = await Array.fromAsync(readSources(names));
	return items.map(item =>
		'bytes' in item
			? path.relative(root, item.name)
			: (item.type === 'refused'
				? `refused ${path.relative(root, item.name)}: ${item.reason}`
				: item.type),
	);
};

test('a folder is walked by path; hidden files, links and a page’s parts are left out', async t => {
	const root = folder({
		'b.html': 'b',
		'a/two.txt': '2',
		'a/one.txt': '1',
		'.hidden.txt': 'x',
		'.git/config': 'x',
		'a.html': 'a',
		'b_files/frame.html': 'x',
		'b_files/style.css': 'x',
		'picture.png': 'x',
		'z/deep/er/end.md': 'z',
	});
	t.teardown(() => {
		rmSync(root, {recursive: true});
	});
	symlinkSync(path.join(root, 'a'), path.join(root, 'linked'));
	symlinkSync('/etc/passwd', path.join(root, 'passwd.txt'));
	symlinkSync('.', path.join(root, 'z/circle'));
	t.deepEqual(await named(root, root), ['a.html', 'a/one.txt', 'a/two.txt', 'b.html', 'z/deep/er/end.md']);
	t.deepEqual(await named(root, path.join(root, 'linked')), ['linked/one.txt', 'linked/two.txt']);
});

test('what can’t be read is refused in its place, with the reason', async t => {
	const root = folder({'a.txt': 'a', 'empty/.keep': ''});
	t.teardown(() => {
		rmSync(root, {recursive: true});
	});
	t.deepEqual(await named(root, path.join(root, 'none.txt'), path.join(root, 'a.txt'), path.join(root, 'a.txt/b'), path.join(root, 'empty')), [
		'refused none.txt: no such file',
		'a.txt',
		'refused a.txt/b: no such file',
		'refused empty: there is no file in this folder that could be an article',
	]);
	t.regex((await named('', 'ftp://example.org/a'))[0]!, /only http and https/v);
	t.deepEqual(await named('', 'https://example.org/a'), ['address']);
});

test('a file without an end is refused', async t => {
	t.regex((await named('/', '/dev/zero'))[0]!, /too large/v);
});

const dump = `Old tower opens\n\nMay 4, 2022\n\n${sentences}\n\n${sentences}\n`;

test('parse prints a line for each page, in the order given, and an error for what is none', async t => {
	const root = folder({
		'page.html': page('First tower opens'),
		'dump.txt': dump,
		'empty.txt': '',
		'two.zip': zipOf([
			['b.html', page('Third tower opens')],
			['a.html', page('Second tower opens')],
		]),
		'feed.xml':
			'<rss version="2.0"><channel><title>x</title><item><title>Fifth tower opens</title><link>https://example.org/5</link><description>It is open.</description></item></channel></rss>',
		'folder/x.html': page('Sixth tower opens'),
	});
	t.teardown(() => {
		rmSync(root, {recursive: true});
	});
	const {stdout, stderr, exitCode} = await runCommand([
		'parse', '--json', 'page.html', 'empty.txt', 'two.zip', 'dump.txt', 'none.txt', 'feed.xml', 'folder', '-',
	], {cwd: root, input: page('Last tower opens')});
	const lines = stdout.trimEnd().split('\n').map(line => JSON.parse(line) as {readonly title?: string; readonly error?: string});
	t.deepEqual(lines.map(({title, error}) => title ?? error), [
		'First tower opens', 'empty.txt: it is empty', 'Third tower opens', 'Second tower opens', 'Old tower opens',
		'none.txt: no such file', 'Fifth tower opens', 'Sixth tower opens', 'Last tower opens',
	]);
	t.is(stderr, 'dwread: empty.txt: it is empty\ndwread: none.txt: no such file\n');
	t.is(exitCode, 1);
});

test('add stores all that a folder and an archive hold', async t => {
	const root = folder({
		'in/page.html': page('First tower opens'),
		'in/dump.txt': dump,
		'two.zip': zipOf([
			['b.html', page('Third tower opens')],
			['../a.html', page('Second tower opens')],
		]),
	});
	t.teardown(() => {
		rmSync(root, {recursive: true});
	});
	const {stdout, stderr, exitCode} = await runCommand(['add', 'in', 'two.zip', '--library', path.join(root, 'library')], {cwd: root});
	t.deepEqual(
		stdout
			.trimEnd()
			.split('\n')
			.map(line => line.replace(/ \(.*$/v, ''))
			// Pages are stored side by side, each as soon as it is whole.
			.toSorted(),
		['stored: First tower opens', 'stored: Old tower opens', 'stored: Third tower opens'],
	);
	t.is(stderr.split('\n', 1)[0], 'dwread: refused: two.zip: ../a.html: its name leads out of the archive');
	t.is(exitCode, 1);
});
