import reactHooks from 'eslint-plugin-react-hooks';

/** What the types say stands in TypeScript, where the compiler checks it; each of these takes half a second to find no such tags. */
const tagsOfTypes = [
	'check-access', 'check-property-names', 'check-syntax', 'check-template-names', 'check-types', 'check-values',
	'imports-as-dependencies', 'reject-any-type', 'reject-function-type', 'require-next-type', 'require-property',
	'require-property-description', 'require-property-name', 'require-property-type', 'require-param-type',
	'require-returns-type', 'require-yields', 'ts-no-empty-object-type', 'valid-types',
];

/** @type {import('xo').FlatXoConfig} */
const config = [
	{
		rules: {
			// A contract explains each field in one line; three would bury the code under its comments.
			'unicorn/single-line-block-comment-style': ['error', 'single-line'],
			// The same is found by import-x/no-extraneous-dependencies.
			'n/no-extraneous-import': 'off',
			// Four seconds to find none; a pattern that can match nothing fails its test.
			'regexp/no-contradiction-with-assertion': 'off',
			// Finding control characters and escape sequences is what clean.ts and the terminal's edge are for.
			'no-control-regex': 'off',
			'regexp/no-control-character': 'off',
			...Object.fromEntries(tagsOfTypes.map(name => [`jsdoc/${name}`, 'off'])),
			// It knows the files of Node's test runner; here ava runs the tests, and not what is in test/helpers.
			'node-test/no-import-test-files': 'off',
			// A condition stands where it reads best; none of ours costs enough to be moved.
			'unicorn/prefer-simple-condition-first': 'off',
			// Of a list of words as many stand in a line as fit.
			'@stylistic/array-element-newline': 'off',
			// One after the other is meant: pages in the order given, requests with a pause.
			'no-await-in-loop': 'off',
			// Addresses are what dwread is about, of either scheme; namespaces of XML are no addresses at all.
			'unicorn/prefer-https': 'off',
		},
	},
	{
		files: ['**/*.ts', '**/*.tsx'],
		rules: {
			// What the compiler says already: by its module resolution, noUnusedLocals, erasableSyntaxOnly (neither enums nor namespaces) and the scopes of let and const.
			'n/file-extension-in-import': 'off',
			'@typescript-eslint/no-redeclare': 'off',
			'@typescript-eslint/no-unnecessary-qualifier': 'off',
			'@typescript-eslint/no-unsafe-enum-comparison': 'off',
			'@typescript-eslint/no-unused-private-class-members': 'off',
		},
	},
	{
		files: ['test/**'],
		rules: {
			// Addresses that must never be opened are what some tests are about.
			'no-script-url': 'off',
			// A test reads well that says what it waits for in the line that looks at it.
			'unicorn/no-await-expression-member': 'off',
			// Tables of cases, where what is expected differs by a case.
			'ava/no-conditional-assertion': 'off',
			'ava/no-nested-assertions': 'off',
			// Environment variables are named as they are.
			'@typescript-eslint/naming-convention': 'off',
		},
	},
	{
		files: ['articles/**/*.md'],
		rules: {
			// A related link without an address and a picture without a file are how articles are kept; `[dwread]` is a list in front matter.
			'markdown/no-empty-links': 'off',
			'markdown/no-empty-images': 'off',
			'markdown/no-missing-label-refs': 'off',
		},
	},
	{
		files: ['**/*.tsx'],
		plugins: {'react-hooks': reactHooks},
		rules: reactHooks.configs.flat.recommended.rules,
	},
	{
		files: ['package.json'],
		rules: {
			// The ava after 8.0.1 asks for a package that can't be had, the TypeScript after 6.0 is refused by xo.
			'package-json/dependency-version-range': ['error', {range: 'caret', exceptions: ['ava', 'typescript']}],
		},
	},
];

export default config;
