import { freeMemory } from '../../base/free-memory.ts';
import type { EngineHost } from '../../engine/host.ts';

export interface IdleUnloadOptions {
	readonly engine: Pick<EngineHost, 'state' | 'idleFor' | 'unload'>;
	/** 0: never. */
	readonly afterMinutes: () => number;
	readonly freeBytes?: () => number;
}

/** Takes a model that nobody uses out of memory: after a while, or sooner when memory gets short. */
export class IdleUnload {
	readonly #options: IdleUnloadOptions;
	readonly #clock: NodeJS.Timeout;

	constructor(options: IdleUnloadOptions) {
		this.#options = options;
		this.#clock = setInterval(() => void this.look(), lookEvery);
		this.#clock.unref();
	}

	async look(): Promise<void> {
		const { engine, afterMinutes, freeBytes = freeMemory } = this.#options;
		if (engine.state.kind !== 'ready') return;
		const minutes = afterMinutes();
		const isLong = minutes > 0 && engine.idleFor >= minutes * 60_000;
		const isShort = freeBytes() < leastFreeBytes && engine.idleFor >= shortIdle;
		if (isLong || isShort) await engine.unload().catch(() => undefined);
	}

	dispose(): void {
		clearInterval(this.#clock);
	}
}

const lookEvery = 15_000;
const shortIdle = 60_000;
/** Below this the system begins to swap. */
const leastFreeBytes = 400_000_000;
