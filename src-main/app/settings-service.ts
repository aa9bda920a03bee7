import { Broadcast } from '../base/broadcast.ts';
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
		const parsed = Settings.safeParse({ ...defaults, ...(typeof stored === 'object' ? stored : {}) });
		this.#current = parsed.data ?? defaults;
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
const defaults: Settings = {
	language: 'system',
	theme: 'system',
	textSize: 100,
	keepDocumentCopies: true,
	summaryLength: 'medium',
	notifications: true,
	panelWidth: 432,
};
