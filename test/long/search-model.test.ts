import { statSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { recogniseModel } from '../../src-main/catalog/imports/recognise-model.ts';
import { tryOut } from '../../src-main/catalog/imports/trial.ts';
import type { LoadOptions } from '../../src-main/engine/engine.ts';
import { forkEngineWithNode } from '../../src-main/engine/fork-node.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { miniLmMissing, miniLmModelPath } from '../support/model-files/minilm-model.ts';

const path = await miniLmModelPath();
const never = new AbortController().signal;

describe.skipIf(path === null)(`a model for search${path === null ? ` (${miniLmMissing})` : ''}`, () => {
	const bytes = path === null ? 0 : statSync(path).size;
	const file = { id: 'minilm', path: path ?? '', sha256: 'minilm', bytes };
	const engine = (): EngineHost => {
		const host = new EngineHost({
			fork: forkEngineWithNode,
			loadOptions: () => ({ contextTokens: 512, gpu: false, embeds: true }),
		});
		onTestFinished(() => host.dispose());
		host.choose(file);
		return host;
	};

	it('is recognised by its header, and tried out by embedding a text', async () => {
		const found = {
			name: 'minilm',
			files: [{ path: file.path, bytes }] as const,
			problem: null,
			packageFolder: null,
		};
		const recognised = await recogniseModel(found);
		if (recognised.kind !== 'model') throw new Error(recognised.problem.code);
		expect(recognised).toMatchObject({
			header: { kind: 'embedding', architecture: 'bert' },
			facts: { kind: 'embedding' },
			size: { embeds: true },
		});
		const start = (options: LoadOptions): EngineHost =>
			new EngineHost({ fork: forkEngineWithNode, loadOptions: () => options });
		const { memoryBytes } = await tryOut(file, recognised.size, { start, freeBytes: () => 8e9 }, never);
		expect(memoryBytes).toBeGreaterThan(bytes);
	});

	it('gives the cosines that its makers publish for these sentences', async () => {
		const [one, other, third] = await engine().embed(
			['The weather is lovely today.', "It's so sunny outside!", 'He drove to the stadium.'],
			never,
		);
		const cosine = (a: Float32Array = new Float32Array(), b: Float32Array = a): number =>
			a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
		// sbert.net, "Quickstart": 0.6660, 0.1046, 0.1411.
		expect(cosine(one, other)).toBeCloseTo(0.666, 3);
		expect(cosine(one, third)).toBeCloseTo(0.1046, 3);
		expect(cosine(other, third)).toBeCloseTo(0.1411, 3);
		expect(cosine(one, one)).toBeCloseTo(1, 5);
	});

	it('cuts a text that is longer than it reads, and does not fail for an empty one', async () => {
		const [long, none] = await engine().embed(['word '.repeat(5000), ''], never);
		expect([long?.length, none?.length]).toEqual([384, 384]);
	});

	it('cannot be asked to write', async () => {
		const answer = engine().generate(
			{
				lane: 'front',
				turns: [{ role: 'person', text: 'Hello' }],
				maxTokens: 4,
				sampling: { temperature: 0, topP: 1, minP: 0, repeatPenalty: 1 },
			},
			never,
		);
		await expect(answer.next()).rejects.toMatchObject({ code: 'no-model' });
	});
});
