// Builds the program into out/: main process and its workers, preload, and the two pages.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { cp, mkdir, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compileAhead } from './build/compile-ahead.mjs';
import { lexiconFile } from './names.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = (...parts) => path.join(root, 'out', ...parts);
const source = (...parts) => path.join(root, ...parts);

/** Native packages stay outside the bundle; everything else is in it. */
const external = ['electron', 'better-sqlite3', 'node-llama-cpp', ...builtinModules, /^node:/];

const shared = (development) => ({
	configFile: false,
	root,
	logLevel: 'warn',
	define: { __DEVELOPMENT__: JSON.stringify(development) },
});

const forNode = (development, rollupOptions) => ({
	...shared(development),
	build: {
		ssr: true,
		outDir: out('main'),
		emptyOutDir: false,
		target: 'node20',
		minify: !development,
		sourcemap: development,
		rollupOptions: { external, ...rollupOptions },
	},
	ssr: { noExternal: true },
});

/** The process of the window, as CommonJS: its program is loaded with code that was compiled ahead. */
export const mainConfig = (development = false) =>
	forNode(development, {
		input: {
			main: source('src-main/shell/main.ts'),
			program: source('src-main/shell/run.ts'),
		},
		output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunk-[name]-[hash].cjs' },
	});

/** The other processes and threads. */
export const workersConfig = (development = false) =>
	forNode(development, {
		input: {
			'engine-process': source('src-main/engine/process.ts'),
			'engine-worker': source('src-main/engine/worker.ts'),
			'text-worker': source('src-main/documents/text-worker.ts'),
			'retrieval-worker': source('src-main/documents/retrieval/retrieval-worker.ts'),
			'file-worker': source('src-main/catalog/files/file-worker.ts'),
			'database-worker': source('src-main/db/database-worker.ts'),
		},
		output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
	});

/** One CommonJS file per preload: sandboxed preloads cannot load modules. */
export const preloadConfig = (name, development = false) => ({
	...shared(development),
	build: {
		outDir: out('preload'),
		emptyOutDir: false,
		target: 'chrome130',
		minify: false,
		lib: {
			entry: source(`src-main/shell/preload/${name}.ts`),
			formats: ['cjs'],
			fileName: () => `${name}.cjs`,
		},
		rollupOptions: { external: ['electron'] },
	},
});

export const rendererConfig = (development = false) => ({
	...shared(development),
	root: source('src-renderer'),
	plugins: [svelte({ configFile: false })],
	base: './',
	resolve: { alias: { 'iconv-lite': source('src-renderer/reader/mail/iconv-lite.ts') } },
	build: {
		outDir: out('renderer'),
		emptyOutDir: true,
		target: 'chrome130',
		modulePreload: { polyfill: false },
		assetsInlineLimit: 0,
		chunkSizeWarningLimit: 6000,
		rollupOptions: {
			input: {
				index: source('src-renderer/index.html'),
				reader: source('src-renderer/reader/reader.html'),
			},
		},
	},
});

/** What pdf.js loads at run time; it is served from the program's own folder. */
async function copyReaderAssets() {
	const from = source('node_modules/pdfjs-dist');
	await mkdir(out('renderer/pdfjs'), { recursive: true });
	for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
		await cp(path.join(from, folder), out('renderer/pdfjs', folder), {
			recursive: true,
			filter: (file) => !notNeeded.test(path.basename(file)),
		});
	}
}

/** Text recognition: its worker, the cores for processors with and without SIMD, and two languages. */
async function copyRecognition() {
	const to = out('renderer/tesseract.files');
	const modules = source('node_modules');
	await mkdir(to, { recursive: true });
	await cp(path.join(modules, 'tesseract.js/dist/worker.min.js'), path.join(to, 'worker.min.js'));
	for (const core of ['', '-simd', '-relaxedsimd']) {
		const file = `tesseract-core${core}-lstm.wasm.js`;
		await cp(path.join(modules, 'tesseract.js-core', file), path.join(to, file));
	}
	for (const language of ['eng', 'deu']) {
		const file = `${language}.traineddata.gz`;
		await cp(path.join(modules, '@tesseract.js-data', language, '4.0.0_best_int', file), path.join(to, file));
	}
}

/**
 * Not copied: the Liberation fonts, which are under the GPL (text is read without them), and an engine for scripts in
 * PDF files, which are never run.
 */
const notNeeded = /^(Liberation|LICENSE_LIBERATION$|quickjs|LICENSE_(PDFJS_)?QUICKJS$)/u;

export async function buildAll(development = false) {
	for (const folder of ['main', 'preload']) await rm(out(folder), { recursive: true, force: true });
	await build(mainConfig(development));
	await build(workersConfig(development));
	if (!development) await compileAhead(out('main', 'program.cjs'));
	await cp(await lexiconFile(), out('main/personal-words.bin'));
	for (const name of ['window', 'reader']) await build(preloadConfig(name, development));
	await build(rendererConfig(development));
	await copyReaderAssets();
	await copyRecognition();
}

if (process.argv[1] === fileURLToPath(import.meta.url))
	await buildAll(process.argv.includes('--development'));
