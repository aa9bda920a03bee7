// Rules that guard something a test or the compiler would not notice; formatting is Prettier's.
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';

// Components are then one program for the rules that know types, which takes a fifth of the time; read when it loads.
process.env.SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK = '1';
const { default: svelte } = await import('eslint-plugin-svelte');

const typed = ['src-main/**/*.ts', 'src-renderer/**/*.ts', 'test/**/*.ts'];
const components = ['**/*.svelte', '**/*.svelte.ts'];

/** The oldest Electron that the program runs on brings Node 20.18, whatever the types promise. */
const newerThanNode20 = [
	...['withResolvers', 'try'].map((property) => ({ object: 'Promise', property })),
	...['Object', 'Map'].map((object) => ({ object, property: 'groupBy' })),
	{ object: 'Array', property: 'fromAsync' },
	{ object: 'Iterator', property: 'from' },
	{ object: 'Error', property: 'isError' },
	{ object: 'RegExp', property: 'escape' },
].map((one) => ({ ...one, message: 'Electron 33 (Node 20.18) does not have it.' }));

const setMethods = 'union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom';
const newerMethods = {
	selector: `CallExpression > MemberExpression[property.name=/^(${setMethods})$/][object.name!='z']`,
	message: 'Electron 33 (Node 20.18) has no such methods of Set.',
};
const rawHtml = {
	selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
	message: 'Text from a model or a document becomes HTML in src-renderer/ui/Markdown.svelte only.',
};

const network = ['net', 'http', 'https', 'http2', 'tls', 'dgram', 'dns'].flatMap((name) => [
	`node:${name}`,
	name,
]);
const onlyIn = (folder, names) => ({
	paths: names.map((name) => ({ name, message: `Only ${folder} imports it.` })),
});

export default defineConfig(
	{ ignores: ['node_modules/**', 'out/**', 'dist/**', 'test/**/fixtures/**'] },
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	{
		files: ['**/*.{js,mjs,cjs}'],
		extends: [js.configs.recommended],
		languageOptions: { globals: globals.node },
		rules: { eqeqeq: 'error', 'prefer-const': 'error', 'no-var': 'error' },
	},
	{
		files: [...typed, '**/*.svelte'],
		extends: [js.configs.recommended, typescript.configs.recommended, svelte.configs.recommended],
		languageOptions: {
			parserOptions: {
				projectService: true,
				extraFileExtensions: ['.svelte'],
				tsconfigRootDir: import.meta.dirname,
			},
		},
		rules: {
			// The compiler tells about these.
			'no-undef': 'off',
			'no-unused-vars': 'off',
			'@typescript-eslint/no-unused-vars': 'off',

			// A promise that nobody waits for loses its error.
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
			'@typescript-eslint/only-throw-error': 'error',
			'@typescript-eslint/prefer-promise-reject-errors': 'error',

			// A union that grows must not be forgotten anywhere.
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true, allowDefaultCaseForExhaustiveSwitch: true },
			],

			// Where types stop helping.
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unsafe-return': 'error',
			'@typescript-eslint/no-unsafe-call': 'error',
			'@typescript-eslint/no-base-to-string': 'error',
			'@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
			'@typescript-eslint/no-unnecessary-type-assertion': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-implied-eval': 'error',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-console': 'error',
			'no-restricted-properties': ['error', ...newerThanNode20],
			'no-restricted-syntax': ['error', newerMethods, rawHtml],

			'svelte/require-each-key': 'error',
			'svelte/no-at-html-tags': 'error',
			'svelte/no-target-blank': 'error',
			'svelte/button-has-type': 'error',
			'svelte/no-navigation-without-resolve': 'off',
			'svelte/prefer-svelte-reactivity': 'off',
			// It compiles without our settings and misses warnings that svelte-check does see.
			'svelte/no-unused-svelte-ignore': 'off',
		},
	},
	// What these hand to a page runs in it.
	{ files: ['tools/{demo,drive,bench}/**'], languageOptions: { globals: globals.browser } },
	{ files: components, languageOptions: { globals: globals.browser } },
	{
		files: ['**/*.svelte'],
		languageOptions: { parserOptions: { parser: typescript.parser } },
		// An assignment to a rune is read by the markup.
		rules: { 'prefer-const': 'off', 'svelte/prefer-const': 'error', 'no-useless-assignment': 'off' },
	},
	{ files: ['**/*.svelte.ts'], languageOptions: { parser: typescript.parser } },
	{ files: ['src-renderer/ui/Markdown.svelte'], rules: { 'svelte/no-at-html-tags': 'off' } },
	{
		files: ['src-main/**/*.ts'],
		ignores: ['src-main/net/**'],
		rules: {
			'no-restricted-imports': ['error', onlyIn('src-main/net', network)],
			'no-restricted-globals': ['error', 'fetch', 'WebSocket', 'EventSource', 'navigator'],
		},
	},
	{
		files: ['src-renderer/**/*.{ts,svelte}'],
		rules: {
			'no-restricted-globals': [
				'error',
				'fetch',
				'WebSocket',
				'EventSource',
				'XMLHttpRequest',
				'localStorage',
				'alert',
				'confirm',
				'prompt',
			],
		},
	},
	{
		files: [
			'src-main/shell/**/*.ts',
			'src-main/engine/process.ts',
			'src-main/engine/worker.ts',
			'src-main/base/**/*.ts',
		],
		rules: { 'no-console': 'off' },
	},
	{ files: ['test/**/*.ts'], rules: { 'no-console': 'off', '@typescript-eslint/no-unsafe-call': 'off' } },
);
