import test from 'ava';
import {UsageError} from '../../source/errors.js';
import {readArguments} from '../../source/subcommands/arguments.js';
import {limitOf, queryOf} from '../../source/subcommands/entries.js';
import {subcommands} from '../../source/subcommands/index.js';
import {operandsOf} from '../../source/subcommands/operands.js';

const given = (line: string) => line.split(' ');

test('a command’s name, its options in any place, and its operands are told apart', t => {
	const {subcommand, values, positionals} = readArguments(given('--library here list --json kicker:sports -n 5 --order=oldest -- --keys'));
	t.is(subcommand?.name, 'list');
	t.deepEqual({...values}, {
		library: 'here', json: true, limit: '5', order: 'oldest',
	});
	t.deepEqual(positionals, ['kicker:sports', '--keys']);
	t.is(readArguments([]).subcommand, undefined);
	t.is(readArguments(['--', 'list']).subcommand, undefined);
	t.deepEqual(readArguments(given('tag x --add one --add two')).values.add, ['one', 'two']);
});

test('every command refuses an option that it doesn’t have, and one without its value', t => {
	for (const {name} of subcommands) {
		t.throws(() => readArguments([name, '--nonsense']), {
			instanceOf: UsageError,
			message: `dwread ${name} has no option --nonsense; dwread ${name} --help lists what there is`,
		});
		t.throws(() => readArguments([name, '--library']), {instanceOf: UsageError, message: '--library wants a value: --library DIR'});
		t.throws(() => readArguments([name, '--debug=yes']), {instanceOf: UsageError, message: '--debug takes no value'});
	}
});

test('every command refuses too many operands, too few, and names of nothing', t => {
	for (const {name, operands: usage} of subcommands) {
		const operands = operandsOf(usage);
		const fitting = operands.map(({name: operand, choices}) => choices[0] ?? operand);
		t.notThrows(() => readArguments([name, ...fitting]));
		if (operands.at(-1)?.isRepeated !== true) {
			t.throws(() => readArguments([name, ...fitting, 'more']), {instanceOf: UsageError, message: /“more” is too much$/v});
		}

		if (operands[0]?.isOptional === false) {
			t.throws(() => readArguments([name]), {instanceOf: UsageError, message: `nothing named; use: dwread ${name} ${usage}`});
		}

		if (operands[0] === undefined || operands[0].name === 'QUERY') {
			continue;
		}

		t.throws(() => readArguments([name, '']), {instanceOf: UsageError, message: /“”/v});
		t.throws(() => readArguments([name, ...fitting, '']), {instanceOf: UsageError, message: /“”/v});
	}
});

test('what is mistyped is answered with what is nearest to it', t => {
	const cases: ReadonlyArray<readonly [line: string, message: RegExp]> = [
		['lisst', /^“lisst” is neither a command nor a file; the nearest command is “list”$/v],
		['list --jsn', /; the nearest is --json$/v],
		['feeds lst', /“lst” is none of these; the nearest is “list”$/v],
		['completions elvish', /“elvish” is none of these; there is bash, zsh or fish$/v],
		['list --order upwards', /^--order is one of newest, .* or relevance, not “upwards”$/v],
		['export x --format pdf', /^--format is one of markdown, text, json or html, not “pdf”$/v],
		['', /^“” names nothing; /v],
	];
	for (const [line, message] of cases) {
		t.throws(() => readArguments(given(line)), {instanceOf: UsageError, message}, `“${line}”`);
	}
});

test('a query of which a part means nothing is refused, one of nothing asks for all', t => {
	t.is(queryOf([]), '');
	t.is(queryOf(['']), '');
	t.is(queryOf(['harbour', 'kicker:sports']), 'harbour kicker:sports ');
	t.is(queryOf(['note:', 'x']), 'note: x ');
	for (const query of ['date:never', 'lang:', '-is:', 'harbour title:', '…', '-', '""']) {
		t.throws(() => queryOf([query]), {instanceOf: UsageError}, `“${query}”`);
	}
});

test('a limit is a whole number from 1 on', t => {
	t.is(limitOf(undefined), Infinity);
	t.is(limitOf('12'), 12);
	for (const limit of ['0', '-1', '1.5', 'many', '', ' ']) {
		t.throws(() => limitOf(limit), {instanceOf: UsageError}, `“${limit}”`);
	}
});
