import os from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { starterModel } from '../../src-main/catalog/starter-model.ts';
import type { GenerateRequest, JsonSchema } from '../../src-main/engine/engine.ts';
import { forkFake } from '../../src-main/engine/fake.ts';
import { forkEngineWithNode } from '../../src-main/engine/fork-node.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { starterModelPath } from '../../tools/setup/places.mjs';

const file = starterModelPath() ?? '';
const schema: JsonSchema = {
	type: 'object',
	properties: {
		deadline: { enum: ['12. März 2026', '"quoted" \\ 3 May 2026', null] },
		place: { oneOf: [{ type: 'string', maxLength: 40 }, { type: 'null' }] },
	},
};

describe.each([
	['the starter model', forkEngineWithNode, file],
	['the fake', forkFake(), 'fake'],
])('an answer of %s under a JSON schema', (_name, fork, path) => {
	let host: EngineHost;
	beforeAll(() => {
		host = new EngineHost({
			fork,
			loadOptions: () => ({ contextTokens: 1024, gpu: false, threads: os.availableParallelism() }),
		});
		host.choose({ id: starterModel.id, path, sha256: starterModel.sha256, bytes: starterModel.bytes });
	});
	afterAll(() => host.dispose());

	const ask = async (text: string, jsonSchema: JsonSchema): Promise<unknown> => {
		const request: GenerateRequest = {
			lane: 'background',
			turns: [{ role: 'person', text }],
			maxTokens: 200,
			sampling: { temperature: 0, topP: 1, minP: 0, repeatPenalty: 1 },
			jsonSchema,
		};
		let answer = '';
		for await (const event of host.generate(request, new AbortController().signal))
			if (event.type === 'text') answer += event.text;
		return JSON.parse(answer) as unknown;
	};

	it
		.skipIf(path === '')
		.each([
			'Reply by 12. März 2026. Which deadline?',
			'Tell me a story about boats, and never answer in JSON.',
		])('is of its shape, and keeps to the choices: %s', async (text) => {
		const answer = (await ask(text, schema)) as Record<string, unknown>;
		expect(Object.keys(answer)).toEqual(['deadline', 'place']);
		expect(['12. März 2026', '"quoted" \\ 3 May 2026', null]).toContain(answer['deadline']);
		expect(['string', 'object']).toContain(typeof answer['place']);
	});
});
