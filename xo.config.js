import reactHooks from 'eslint-plugin-react-hooks';

/** @type {import('xo').FlatXoConfig} */
const config = [
	{
		rules: {
			// A contract explains each field in one line; three would bury the code under its comments.
			'unicorn/single-line-block-comment-style': ['error', 'single-line'],
			// Finding control characters and escape sequences is what clean.ts and the terminal's edge are for.
			'no-control-regex': 'off',
			'regexp/no-control-character': 'off',
			// The type says what a generator yields.
			'jsdoc/require-yields': 'off',
			// It knows the files of Node's test runner; here ava runs the tests, and not what is in test/helpers.
			'node-test/no-import-test-files': 'off',
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
