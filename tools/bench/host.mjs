/** The program's own engine under plain Node. */
import os from 'node:os';
import { forkEngineWithNode } from '../../src-main/engine/fork-node.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { starterModelPath } from '../setup/places.mjs';

export function openHost(stateFolder, contextTokens = 4096) {
	const host = new EngineHost({
		fork: forkEngineWithNode,
		loadOptions: () => ({ contextTokens, gpu: false, threads: os.availableParallelism(), stateFolder }),
	});
	host.choose({ id: 'starter', path: starterModelPath(), sha256: 'bench', bytes: 1 });
	return host;
}

export const exact = { temperature: 0, topP: 1, minP: 0, repeatPenalty: 1 };

/** @returns the answer's text, its figures and the milliseconds to the first word */
export async function ask(
	host,
	turns,
	{ maxTokens = 16, stateKey, lane = 'front', adapter, signal = new AbortController().signal } = {},
) {
	const started = performance.now();
	let text = '';
	let firstMs = 0;
	let figures;
	for await (const event of host.generate(
		{ lane, turns, maxTokens, sampling: exact, stateKey, adapter },
		signal,
	)) {
		if (event.type === 'text') {
			firstMs ||= performance.now() - started;
			text += event.text;
		}
		if (event.type === 'done') figures = event.figures;
	}
	return { text, figures, firstMs };
}
