import type { Llama } from 'node-llama-cpp';
import type { Graphics } from '../../contract/models.ts';

/** The card that this library computes on; null for the processor's library. */
export async function graphicsOf(
	llama: Pick<Llama, 'gpu' | 'getVramState' | 'getGpuDeviceNames'>,
): Promise<Graphics | null> {
	if (llama.gpu === false) return null;
	const [names, { total, unifiedSize }] = await Promise.all([
		llama.getGpuDeviceNames(),
		llama.getVramState(),
	]);
	// The library for cards may be there without any card.
	if (names.length === 0) return null;
	return { name: names.join(', '), memoryBytes: Math.max(total - unifiedSize, 0) };
}

/** What computes, as answers record it: another card may give other words, so its name belongs to it. */
export function backendOf(gpu: Llama['gpu'], graphics: Graphics | null): string {
	return graphics === null || gpu === false ? 'cpu' : `${gpu}, ${graphics.name}`.slice(0, longestName);
}

/** As the record of an answer takes it. */
const longestName = 100;
