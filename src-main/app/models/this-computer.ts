import os from 'node:os';
import { freeMemory } from '../../base/free-memory.ts';
import { freeBytesOf } from '../../catalog/disk-space.ts';
import { Graphics, type Computer } from '../../contract/models.ts';
import type { SettingsTable } from '../../db/settings.ts';

/** Memory and free disk of this computer, and the graphics card that the engine found when it last loaded a model. */
export class ThisComputer {
	readonly #settings: SettingsTable;
	#freeDiskBytes: number | null = null;

	constructor(settings: SettingsTable) {
		this.#settings = settings;
	}

	get facts(): Computer {
		return {
			memoryBytes: os.totalmem(),
			freeDiskBytes: this.#freeDiskBytes,
			graphics: Graphics.nullable().catch(null).parse(this.#settings.get(key)),
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
		this.#settings.set(key, graphics);
	}
}

const key = 'graphics';
/** The screen takes the rest of a card's memory. */
const usableShare = 0.8;
