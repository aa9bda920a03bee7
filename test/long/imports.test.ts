import { execFileSync, spawn } from 'node:child_process';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	statSync,
	truncateSync,
	writeFileSync,
	writeSync,
	closeSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hashFile } from '../../src-main/base/hash-file.ts';
import { bytesPerToken, readGgufHeader } from '../../src-main/catalog/gguf/header.ts';
import { residentBytes } from '../../src-main/catalog/imports/resident-bytes.ts';
import { type TrialTools, tryOut } from '../../src-main/catalog/imports/trial.ts';
import { starterModel } from '../../src-main/catalog/starter-model.ts';
import type { ImportWay } from '../../src-main/contract/models.ts';
import type { NewModel } from '../../src-main/db/models.ts';
import { forkEngineWithNode } from '../../src-main/engine/fork-node.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { starterModelPath } from '../../tools/setup/places.mjs';
import { dataFolder } from '../support/data-folder.ts';
import { gguf, languageValues, tensor } from '../support/gguf-bytes.ts';
import { gemmaMissing, gemmaModelPath } from '../support/model-files/gemma-model.ts';
import { type KillPoint, serviceIn } from '../support/model-files/import-child.ts';

const starter = starterModelPath() ?? '';
const never = new AbortController().signal;
const supportFile = (name: string): string =>
	fileURLToPath(new URL(`../support/model-files/${name}`, import.meta.url));

interface LlamaFacts {
	readonly architecture: string;
	readonly name: string;
	readonly licence: string;
	readonly chatTemplate?: string;
	readonly description: string;
	readonly contextTokens: number;
	readonly embedding: number;
	readonly layers: number;
	readonly weights: number;
	readonly headerBytes: number;
	readonly tensorBytes: number;
	readonly bytesPerToken: number;
}

/** Our own header and llama.cpp say the same. */
async function expectAgreement(file: string, quantisation: string): Promise<void> {
	const said = execFileSync(process.execPath, [supportFile('llama-facts.mjs'), file], { encoding: 'utf8' });
	const facts = JSON.parse(said) as LlamaFacts;
	const header = await readGgufHeader(file);
	expect(header).toMatchObject({
		architecture: facts.architecture,
		name: facts.name,
		licence: facts.licence,
		hasChatTemplate: facts.chatTemplate !== undefined,
		weights: facts.weights,
		wholeBytes: statSync(file).size,
		language: { contextTokens: facts.contextTokens, layers: facts.layers, embedding: facts.embedding },
	});
	expect(facts.description.replace(' - Medium', '_M')).toMatch(new RegExp(` ${quantisation}$`, 'u'));
	expect(header.quantisation).toBe(quantisation);
	// Each tensor is filled up to 32 bytes.
	const filling = header.wholeBytes - facts.headerBytes - facts.tensorBytes;
	expect(filling).toBeGreaterThanOrEqual(0);
	expect(filling).toBeLessThan(32 * 1000);
	// llama.cpp writes a few bytes more for the place of each token.
	if (header.language === undefined) throw new Error('not a language model');
	expect(facts.bytesPerToken / bytesPerToken(header.language)).toBeCloseTo(1, 2);
}

describe.skipIf(starter === '')('the header parser and llama.cpp', () => {
	it('agree on the starter model', () => expectAgreement(starter, 'Q4_1'));

	it('agree on the Gemma base model', { timeout: 600_000 }, async (context) => {
		const file = await gemmaModelPath();
		if (file === null) context.skip(gemmaMissing);
		else await expectAgreement(file, 'Q4_K_M');
	});
});

describe.skipIf(starter === '')('the trial of a model in a real engine process', () => {
	const size = { bytes: starterModel.bytes, bytesPerToken: 23_040, contextTokens: 8192 };
	const modelAt = (file: string) => ({
		id: 'x',
		path: file,
		sha256: starterModel.sha256,
		bytes: starterModel.bytes,
	});
	/** A trial with the process ids that its engines had. */
	const trial = (file: string, tools: Partial<TrialTools> = {}, signal = never) => {
		const engines: EngineHost[] = [];
		const pids = new Set<number>();
		const all: TrialTools = {
			start: (options) => {
				const engine = new EngineHost({ fork: forkEngineWithNode, loadOptions: () => options });
				engines.push(engine);
				return engine;
			},
			freeBytes: () => 8e9,
			memoryOf: (pid) => {
				pids.add(pid);
				return residentBytes(pid);
			},
			...tools,
			limits: { lookEvery: 20, ...tools.limits },
		};
		return { engines, pids, result: tryOut(modelAt(file), size, all, signal) };
	};
	const expectGone = (pids: Iterable<number>): void => {
		for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow();
	};

	it('succeeds with the starter, tells its memory, and ends its process', async () => {
		const { result, pids } = trial(starter);
		const { memoryBytes } = await result;
		expect(memoryBytes).toBeGreaterThan(starterModel.bytes);
		expect(memoryBytes).toBeLessThan(1e9);
		expect(pids.size).toBe(1);
		expectGone(pids);
	});

	it.each([
		[
			'was cut and filled up to its length again',
			(file: string) => {
				truncateSync(file, starterModel.bytes / 2);
				truncateSync(file, starterModel.bytes);
			},
			// Weights of zeros are weights: it loads, and writes nonsense.
			undefined,
		],
		[
			'lost the second half of its words',
			(file: string) => overwrite(file, 400_000, Buffer.alloc(1_000_000)),
			'model-crashed-in-trial',
		],
		[
			'says that it has ten times as many layers',
			(file: string) => {
				const at = readFileSync(file).subarray(0, 2_000_000).indexOf('llama.block_count');
				overwrite(file, at + 'llama.block_count'.length + 4, Buffer.from([44, 1, 0, 0]));
			},
			'model-crashed-in-trial',
		],
	])('ends with an answer for one that %s', async (_, damage, code) => {
		const file = path.join(dataFolder(), 'damaged.gguf');
		copyFileSync(starter, file);
		damage(file);
		const { result, pids } = trial(file);
		if (code === undefined) await result;
		else await expect(result).rejects.toMatchObject({ code });
		expectGone(pids);
	});

	it('says that it crashed when its process is killed', async () => {
		const { result, engines, pids } = trial(starter);
		result.catch(() => undefined);
		await expect.poll(() => engines[0]?.pid).toBeDefined();
		process.kill(engines[0]?.pid ?? 0, 'SIGKILL');
		await expect(result).rejects.toMatchObject({ code: 'model-crashed-in-trial', details: { how: 'died' } });
		expectGone(pids);
	});

	it('ends one that takes more memory than it may', async () => {
		const { result, pids } = trial(starter, { limits: { lookEvery: 5, memory: () => 120e6 } });
		await expect(result).rejects.toMatchObject({ code: 'model-too-large-in-trial' });
		expectGone(pids);
	});

	it('ends one that takes too long', async () => {
		const { result, pids } = trial(starter, { limits: { inAll: 300 } });
		await expect(result).rejects.toMatchObject({ code: 'model-hung-in-trial' });
		expectGone(pids);
	});

	it('ends at once when it is stopped', async () => {
		const abort = new AbortController();
		const { result, pids } = trial(starter, {}, abort.signal);
		result.catch(() => undefined);
		await expect.poll(() => pids.size).toBe(1);
		const stopped = performance.now();
		abort.abort();
		await expect(result).rejects.toMatchObject({ code: 'cancelled' });
		expect(performance.now() - stopped).toBeLessThan(2000);
		expectGone(pids);
	});
});

describe('a program that is killed in the middle of an import', () => {
	/** A whole model of 40 MB, which takes a while to hash and copy. */
	const bytes = gguf(
		languageValues,
		[tensor({ name: 'one', dimensions: [1024, 10_240], type: 0, offset: 0 })],
		Buffer.alloc(1024 * 10_240 * 4, 7),
	);

	/** Imports in a process that ends at this point, or with so many bytes copied, then tidies as the next start does. */
	async function killed(way: ImportWay, killAt: KillPoint, copied?: number): Promise<void> {
		const root = dataFolder();
		mkdirSync(path.join(root, 'outside'));
		const source = path.join(root, 'outside', 'mine.gguf');
		writeFileSync(source, bytes);
		const sha256 = await hashFile(source);
		const child = spawn(process.execPath, [supportFile('import-child.ts'), root, source, way, killAt], {
			stdio: ['ignore', 'ignore', 'inherit'],
		});
		const look = setInterval(() => {
			if (copied !== undefined && bytesInPart(root) > copied) child.kill('SIGKILL');
		}, 1);
		const signal = await new Promise((resolve) => child.once('close', (_, by) => resolve(by)));
		clearInterval(look);
		expect(signal).toBe(killAt === 'never' && copied === undefined ? null : 'SIGKILL');
		await expectWhole(root, source, sha256);
	}

	function bytesInPart(root: string): number {
		try {
			const models = path.join(root, 'models');
			const part = readdirSync(models, { recursive: true, encoding: 'utf8' }).find((name) =>
				name.endsWith('.part'),
			);
			return part === undefined ? -1 : statSync(path.join(models, part)).size;
		} catch {
			return -1;
		}
	}

	async function expectWhole(root: string, source: string, sha256: string): Promise<void> {
		const { service, dispose } = serviceIn(root, 'never');
		await service.tidy();
		const list = path.join(root, 'installed.json');
		const installed = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as NewModel[]) : [];
		for (const { files } of installed) expect(await hashFile(files[0].path)).toBe(sha256);
		const own = installed
			.filter(({ place }) => place === 'own')
			.map(({ files }) => path.basename(files[0].path));
		const models = path.join(root, 'models');
		expect(existsSync(models) ? readdirSync(models) : []).toEqual(own);
		if (existsSync(source)) expect(await hashFile(source)).toBe(sha256);
		else expect(own).toHaveLength(1);
		// The next attempt goes through.
		const [candidate] = await service.look(
			[existsSync(source) ? source : path.join(models, own[0] ?? '')],
			never,
		);
		expect(candidate?.problem).toBeNull();
		if (candidate !== undefined)
			expect(await service.take(candidate.id, 'copy', true, never)).toMatchObject({ kind: 'done' });
		await dispose();
	}

	const points: KillPoint[] = ['trial', 'before-install', 'after-install', 'never'];
	it.each([
		...points.map((point) => ['copy', point] as const),
		...points.map((point) => ['move', point] as const),
		['in-place', 'before-install'] as const,
	])('loses nothing and leaves nothing behind: %s, %s', (way, point) => killed(way, point));

	it.each([-1, 1e6, 20e6])('loses nothing with more than %i bytes copied', (copied) =>
		killed('copy', 'never', copied),
	);
});

function overwrite(file: string, at: number, bytes: Uint8Array): void {
	const handle = openSync(file, 'r+');
	writeSync(handle, bytes, 0, bytes.length, at);
	closeSync(handle);
}
