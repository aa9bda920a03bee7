import os from 'node:os';
import { freeMemory } from '../../base/free-memory.ts';
import { freeBytesOf } from '../../catalog/disk-space.ts';
import { Graphics, type Computer } from '../../contract/models.ts';
import type { SettingsTable } from '../../db/settings.ts';

/** Memory, processors and free disk of this computer, and the graphics card that the engine found when it last loaded a model. */
export class ThisComputer {
	readonly #settings: SettingsTable;
	readonly #onStorageProblem: (error: unknown) => void;
	#freeDiskBytes: number | null = null;

	constructor(settings: SettingsTable, onStorageProblem: (error: unknown) => void) {
		this.#settings = settings;
		this.#onStorageProblem = onStorageProblem;
	}

	get facts(): Computer {
		return {
			memoryBytes: os.totalmem(),
			processors: os.availableParallelism(),
			freeDiskBytes: this.#freeDiskBytes,
			graphics: Graphics.nullable().catch(null).parse(this.#settings.get(graphicsKey)),
		};
	}

	/** Bytes that a model could take now. */
	get freeBytes(): number {
		return freeMemory() + (this.facts.graphics?.memoryBytes ?? 0) * usableShare;
	}

	/** Reads what is free on the disk of this folder; true where that is not what it was. */
	async lookAtDisk(folder: string): Promise<boolean> {
		const before = this.#freeDiskBytes;
		this.#freeDiskBytes = await freeBytesOf(folder).catch(() => null);
		return this.#freeDiskBytes !== before;
	}

	learn(graphics: Graphics | null): void {
		this.#tolerate(() => this.#settings.set(graphicsKey, graphics));
	}

	/** Runs `forget` where the data folder came from a computer with other processors: what was measured is not true here. */
	forgetAnother(forget: () => void): void {
		const processors = os.cpus();
		const here = `${processors.length} × ${processors[0]?.model ?? ''}`;
		const before = this.#settings.get(processorsKey);
		if (before === here) return;
		this.#tolerate(() => {
			if (before !== undefined) forget();
			this.#settings.set(processorsKey, here);
		});
	}

	/** What is learnt is a help: that it cannot be stored, on a full disk, is no reason to fail. */
	#tolerate(store: () => void): void {
		try {
			store();
		} catch (error) {
			this.#onStorageProblem(error);
		}
	}
}

const graphicsKey = 'graphics';
const processorsKey = 'processors';
/** The screen takes the rest of a card's memory. */
const usableShare = 0.8;
