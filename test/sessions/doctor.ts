import fs from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {makeHome, removeHome, runCommand} from '../helpers/program.js';

test('dwread doctor says what it found and mended, and whether it needs the person', async t => {
	const home = await makeHome();
	t.teardown(async () => removeHome(home));
	const ask = async (...words: readonly string[]) => runCommand(['doctor', ...words], {home});
	const sound = await ask();
	t.is(sound.exitCode, 0);
	t.regex(sound.stdout, /^\d+ articles in .+dwread\n/v);
	t.true(sound.stdout.endsWith('all is well\n'));

	const listed = await runCommand(['list', '--json'], {home});
	const {key} = JSON.parse(listed.stdout.split('\n', 1)[0]!) as {readonly key: string};
	await runCommand(['remove', key], {home});
	const {stdout} = await ask('--json');
	const report = JSON.parse(stdout) as {
		readonly needsPerson: boolean;
		readonly findings: ReadonlyArray<{readonly kind: string; readonly count: number}>;
	};
	t.false(report.needsPerson);
	t.is(report.findings.find(({kind}) => kind === 'trash')?.count, 1);
	const emptied = await ask('--empty-trash');
	t.regex(emptied.stdout, /^trash {4}mended {4}the trash is empty now; it held 1 file, /mv);
	t.is(emptied.exitCode, 0);

	fs.writeFileSync(path.join(home, 'data/dwread/articles/broken\u{1B}[31m.md'), '---\ntitle: A\n');
	const broken = await ask();
	t.is(broken.exitCode, 1);
	t.true(
		broken.stdout.includes(
			'files    needs you 1 file can’t be read as an article; edit or remove it\n                   broken.md: the front matter is not closed',
		),
	);
	t.false(broken.stdout.includes('\u{1B}'));
	t.is(broken.stderr, '');

	const wrong = await ask('something');
	t.is(wrong.exitCode, 2);
	t.regex(wrong.stderr, /^dwread: dwread doctor takes no operands/v);
});
