import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import packageJson from '../../package.json' with {type: 'json'};
import {queryForms} from '../../source/search/query-help.js';
import {parseQuery} from '../../source/search/query.js';
import {manPage} from '../../source/subcommands/man-page.js';
import {forms} from '../../source/subcommands/options.js';
import {subcommands} from '../../source/subcommands/index.js';
import {version} from '../../source/subcommands/version.js';
import {runCommand} from '../helpers/program.js';

const page = manPage(version());

test('the manual page has every command, option and value of the table', t => {
	const text = page.replaceAll(String.raw`\-`, '-');
	const choices = Object.values(forms).flatMap(form => 'choices' in form ? form.choices : []);
	for (const word of [...subcommands.map(({name}) => `dwread ${name}`), ...Object.keys(forms).map(name => `--${name}`), ...choices]) {
		t.true(text.includes(word), `“${word}”`);
	}
});

test('nothing in the manual page is an order to who sets it but what is meant as one', t => {
	t.notRegex(page, /[^\n\u{20}-\u{7E}]/v);
	for (const line of page.split('\n')) {
		t.regex(line, /^(?:\.\\" .*|\.(?:TH|SH|SS) .+|\.(?:TP|PP|br)|[^'.].*)?$/v);
		// What follows a backslash is known.
		t.notRegex(line.replace(/^\.\\"/v, ''), /\\(?![&\-e]|fB|fR|\((?:dq|aq|ti|ha)|\[u[\dA-F]{4,6}\])/v);
	}
});

test('dwread man prints the page that npm installs', async t => {
	// Of a page that isn't in a list, npm 11 makes no link.
	const installed = path.join(import.meta.dirname, '../..', packageJson.man[0]!);
	t.is(readFileSync(installed, 'utf8'), page);
	const {stdout, exitCode} = await runCommand(['man']);
	t.is(stdout, page);
	t.is(exitCode, 0);
});

const hasMandoc = spawnSync('mandoc', ['-Tutf8'], {input: ''}).status === 0;
(hasMandoc ? test : test.skip)(`mandoc finds nothing wrong with the manual page${hasMandoc ? '' : ' (there is no mandoc here)'}`, t => {
	// A date would be another in every build.
	const {stdout} = spawnSync('mandoc', ['-Tlint', '-Wwarning'], {input: page, encoding: 'utf8'});
	t.deepEqual(stdout.split('\n').filter(line => line !== '' && !line.includes('missing date')), []);
});

const hasGroff = existsSync('/usr/bin/groff');
(hasGroff ? test : test.skip)(
	`groff sets the manual page without a warning, and nothing is lost${hasGroff ? '' : ' (there is no groff here)'}`,
	t => {
		const {stdout, stderr} = spawnSync('groff', ['-man', '-Tutf8', '-P-cbou', '-ww', '-rLL=300n'], {input: page, encoding: 'utf8'});
		t.is(stderr, '');
		for (const [form, meaning] of queryForms) {
			t.true(stdout.includes(form), form);
			t.true(stdout.includes(meaning), meaning);
		}
	},
);

test('what the help says of queries means something in a query', t => {
	for (const [form] of queryForms) {
		const {terms, without, conditions, ignored} = parseQuery(`${form} `);
		// What a name stands for, only a library knows.
		t.deepEqual(ignored.filter(part => !part.startsWith('in:')), [], form);
		t.true(/^in:|:$/v.test(form) || terms.length + without.length + conditions.length > 0, form);
	}
});
