import { expect, it } from 'vitest';
import { IdleUnload } from '../../../src-main/app/models/idle-unload.ts';
import type { EngineState, ModelId } from '../../../src-main/contract/entities.ts';

const ready: EngineState = {
	kind: 'ready',
	modelId: 'one' as ModelId,
	contextTokens: 4096,
	threads: 2,
	backend: 'cpu',
	fellBackToCpu: false,
};

async function unloads({ idleMinutes = 0, afterMinutes = 30, freeBytes = 8e9, state = ready }) {
	let count = 0;
	const idle = new IdleUnload({
		engine: {
			state,
			idleFor: idleMinutes * 60_000,
			unload: () => {
				count += 1;
				return Promise.resolve();
			},
		},
		afterMinutes: () => afterMinutes,
		freeBytes: () => freeBytes,
	});
	await idle.look();
	idle.dispose();
	return count;
}

it('takes a model out of memory that nobody used for a while, and only then', async () => {
	expect(await unloads({ idleMinutes: 31 })).toBe(1);
	expect(await unloads({ idleMinutes: 29 })).toBe(0);
	expect(await unloads({ idleMinutes: 600, afterMinutes: 0 })).toBe(0);
	expect(await unloads({ idleMinutes: 31, state: { kind: 'idle', modelId: 'one' as ModelId } })).toBe(0);
});

it('does so sooner when memory gets short, but not while it works', async () => {
	expect(await unloads({ idleMinutes: 2, freeBytes: 1e8 })).toBe(1);
	expect(await unloads({ idleMinutes: 0, freeBytes: 1e8 })).toBe(0);
});
