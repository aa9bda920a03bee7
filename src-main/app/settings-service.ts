import { Broadcast } from '../base/broadcast.ts';
import { defaultSettings } from '../contract/default-settings.ts';
import { Settings } from '../contract/entities.ts';
import type { SettingsTable } from '../db/settings.ts';

/** The person's choices. A stored value that no longer fits becomes the default instead of an error. */
export class SettingsService {
	readonly #table: SettingsTable;
	readonly #changes = new Broadcast<Settings>();
	#current: Settings;

	constructor(table: SettingsTable) {
		this.#table = table;
		const stored = table.get(key);
		const parsed = Settings.safeParse({ ...defaultSettings, ...(typeof stored === 'object' ? stored : {}) });
		this.#current = parsed.data ?? defaultSettings;
	}

	get current(): Settings {
		return this.#current;
	}

	change(change: Partial<Settings>): void {
		this.#current = { ...this.#current, ...change };
		this.#table.set(key, this.#current);
		this.#changes.send(this.#current);
	}

	watch(signal: AbortSignal): AsyncIterable<Settings> {
		return this.#changes.watch(signal, this.#current);
	}
}

const key = 'settings';
