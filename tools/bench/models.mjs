/** Fetching, hashing, reading headers and switching models. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { forkEngineWithNode } from '../../src-main/engine/fork-node.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { readGgufHeader } from '../../src-main/catalog/gguf/header.ts';
import { administratorFile, houseModel } from '../../test/support/house-catalog.ts';
import { gemmaModelPath } from '../../test/support/model-files/gemma-model.ts';
import { gguf, numberValue, tensor, textValue, texts } from '../../test/support/gguf-bytes.ts';
import { electronPath, root, starterModelPath } from '../setup/places.mjs';
import { openDirect } from './direct.mjs';
import { ask } from './host.mjs';
import { startHub } from './hub.mjs';
import { proportionalBytes } from './memory.mjs';
import { figure, median } from './statistics.mjs';

/** Of the file that is fetched and hashed. */
const fileBytes = 2_000_000_000;

export async function downloads() {
	const hub = await startHub(fileBytes);
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-'));
	const seconds = { ours: [], curl: [], check: [], sha256sum: [] };
	const more = [];
	const delays = [];
	try {
		for (let round = 0; round < 3; round += 1) {
			const file = path.join(folder, 'curl');
			seconds.curl.push(
				timed(() => {
					execFileSync('curl', ['--silent', '--output', file, `${hub.origin}/file`]);
					execFileSync('sha256sum', [file]);
				}),
			);
			seconds.sha256sum.push(timed(() => execFileSync('sha256sum', [file])));
			await rm(file);
			const seen = await fetchWithProgram(hub, path.join(folder, `data-${round}`));
			seconds.ours.push(seen.fetched);
			seconds.check.push(seen.checked);
			more.push(seen.moreBytes);
			delays.push(seen.delay);
		}
	} finally {
		hub.close();
		await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	}
	const show = (values) => values.map((value) => value.toFixed(2)).join(', ');
	console.log(`    fetched in ${show(seconds.ours)} s, curl and sha256sum ${show(seconds.curl)} s`);
	console.log(`    hashed in ${show(seconds.check)} s, sha256sum ${show(seconds.sha256sum)} s`);
	const ratio = (direct, ours) => median(direct) / median(ours);
	return [
		figure(
			'download from loopback, against curl and sha256sum',
			ratio(seconds.curl, seconds.ours),
			'×',
			1,
			'higher',
		),
		figure('hashing 2 GB, against sha256sum', ratio(seconds.sha256sum, seconds.check), '×', 0.9, 'higher'),
		figure('event loop of main while hashing, p99 delay', median(delays), 'ms', 20, 'lower'),
		figure('memory while downloading and hashing, above idle', median(more) / 1e6, 'MB', 60, 'lower'),
	];
}

/** Through the window, as a person does it: get, then check the file. */
async function fetchWithProgram(hub, data) {
	await writeFile(`${data}.keep`, '');
	const env = administratorFile(
		path.dirname(data),
		{ mirror: hub.origin },
		{
			files: [
				{
					repository: 'house/model',
					file: 'house.gguf',
					bytes: fileBytes,
					sha256: hub.sha256,
					source: 'https://example.org/',
					checked: '2026-11',
				},
			],
		},
	);
	const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
	const app = await _electron.launch({
		executablePath: electronPath(),
		args: [...asRoot, root],
		env: { ...process.env, ...env, INDOORS_DATA_FOLDER: data, INDOORS_STARTER_MODEL: '', LANGUAGE: 'en' },
	});
	try {
		const page = await app.firstWindow();
		await page.getByTestId('open-models').click();
		await page.getByTestId('all-models').click();
		await page.getByTestId('catalog-search').fill('House');
		const get = page.locator(`[data-testid=catalog-item][data-model-id=${houseModel}]`).getByTestId('get');
		await get.waitFor();
		const idle = await settledBytes(app.process().pid);
		let most = 0;
		const watch = setInterval(() => (most = Math.max(most, proportionalBytes(app.process().pid))), 250);
		const began = performance.now();
		await get.click();
		await page.getByTestId('open-models').click();
		const model = page.locator(`[data-testid=model][data-model-id=${houseModel}]`);
		await model.waitFor({ timeout: 120_000 });
		const fetched = (performance.now() - began) / 1000;
		await app.evaluate(() => {
			const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
			globalThis.delay = monitorEventLoopDelay({ resolution: 5 });
			globalThis.delay.enable();
		});
		await model.getByTestId('model-details').click();
		const checking = performance.now();
		await model.getByTestId('model-check').click();
		const job = page.locator('[data-testid=job][data-kind=checking-model]');
		await job.waitFor();
		await job.waitFor({ state: 'detached', timeout: 120_000 });
		const checked = (performance.now() - checking) / 1000;
		clearInterval(watch);
		const delay = await app.evaluate(() => globalThis.delay.percentile(99) / 1e6);
		return { fetched, checked, delay, moreBytes: Math.max(0, most - idle) };
	} finally {
		await app.close();
		await rm(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	}
}

/** What it holds once it has stopped growing. */
async function settledBytes(pid) {
	let last = 0;
	for (let tries = 0; tries < 20; tries += 1) {
		const now = proportionalBytes(pid);
		if (Math.abs(now - last) < 1e6) return now;
		last = now;
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
	return last;
}

export async function header() {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-'));
	const file = path.join(folder, 'large.gguf');
	const vocabulary = Array.from({ length: 150_000 }, (_, index) => `token${index}`);
	const layers = 40;
	const rows = 32_000;
	await writeFile(
		file,
		gguf(
			[
				textValue('general.architecture', 'llama'),
				numberValue('llama.context_length', 32_768),
				numberValue('llama.block_count', layers),
				numberValue('llama.embedding_length', 4096),
				numberValue('llama.attention.head_count', 32),
				texts('tokenizer.ggml.tokens', vocabulary),
			],
			Array.from({ length: layers * 9 }, (_, at) =>
				tensor({
					name: `blk.${at}.weight`,
					dimensions: [4096, rows / 100],
					type: 0,
					offset: at * 4096 * 320 * 4,
				}),
			),
		),
	);
	await truncate(file, 15e9);
	const ms = [];
	for (let round = 0; round < 9; round += 1) ms.push(await timedAsync(() => readGgufHeader(file)));
	await rm(folder, { recursive: true, force: true });
	return [figure('header of a 15 GB file read and judged', median(ms.slice(1)) * 1000, 'ms', 50, 'lower')];
}

export async function switching() {
	const threads = os.availableParallelism();
	const other = await gemmaModelPath();
	if (other === null) console.log('    a second model is not to be had: the same file is loaded each time');
	const files = [starterModelPath(), other ?? starterModelPath()];
	const host = new EngineHost({
		fork: forkEngineWithNode,
		loadOptions: () => ({ contextTokens: 4096, gpu: false, threads, stateFolder: undefined }),
	});
	const turns = [{ role: 'person', text: 'Say hello.' }];
	const choose = (at) => host.choose({ id: `model-${at}`, path: files[at], sha256: `${at}`, bytes: 1 });
	const ours = [[], []];
	const direct = [[], []];
	choose(1);
	await ask(host, turns, { maxTokens: 1 });
	for (let round = 0; round < 6; round += 1) {
		const to = round % 2;
		const began = performance.now();
		choose(to);
		await ask(host, turns, { maxTokens: 1 });
		ours[to].push(performance.now() - began);
		direct[to].push(await directSwitch(files[to]));
	}
	await host.dispose();
	const names = ['starter', other === null ? 'starter' : 'Gemma 3 270M'];
	for (const [at, name] of names.entries())
		console.log(
			`    to ${name}: ${Math.round(median(ours[at]))} ms, directly ${Math.round(median(direct[at]))} ms`,
		);
	const sum = (values) => values.reduce((all, one) => all + median(one), 0);
	const name = 'switching between two models, against load and first word directly';
	return [figure(name, sum(ours) / sum(direct), '×', 1.2, 'lower')];
}

/** Milliseconds from a model file to the first word, the library itself being loaded already. */
async function directSwitch(modelPath) {
	const library = await openDirect(starterModelPath());
	const { llama } = library.model;
	const began = performance.now();
	const model = await llama.loadModel({ modelPath });
	const context = await model.createContext({
		contextSize: 4096,
		batchSize: 512,
		threads: os.availableParallelism(),
	});
	const { LlamaChatSession } = await import('node-llama-cpp');
	const session = new LlamaChatSession({ contextSequence: context.getSequence() });
	await session.prompt('Say hello.', { maxTokens: 1 });
	const ms = performance.now() - began;
	await context.dispose();
	await model.dispose();
	await library.close();
	return ms;
}

function timed(work) {
	const began = performance.now();
	work();
	return (performance.now() - began) / 1000;
}

async function timedAsync(work) {
	const began = performance.now();
	await work();
	return (performance.now() - began) / 1000;
}
