import { Broadcast } from '../base/broadcast.ts';
import { defaultSettings } from '../contract/default-settings.ts';
import { Settings } from '../contract/entities.ts';
import type { SettingsTable } from '../db/settings.ts';

/** The person's choices. A stored value that no longer fits becomes the default instead of an error. */
export class SettingsService {
	readonly #table: SettingsTable;
	readonly #changes = new Broadcast<Settings>();
	readonly #fixed: Partial<Settings>;
	#current: Settings;

	/** `fixed`: what the administrator decided; it holds whatever is stored or asked for. */
	constructor(table: SettingsTable, fixed: Partial<Settings> = {}) {
		this.#table = table;
		this.#fixed = fixed;
		const stored = table.get(key);
		const parsed = Settings.safeParse({ ...defaultSettings, ...(typeof stored === 'object' ? stored : {}) });
		this.#current = { ...(parsed.data ?? defaultSettings), ...fixed };
	}

	get current(): Settings {
		return this.#current;
	}

	get fixed(): ReadonlySet<string> {
		return new Set(Object.keys(this.#fixed));
	}

	change(change: Partial<Settings>): void {
		this.#current = { ...this.#current, ...change, ...this.#fixed };
		this.#table.set(key, this.#current);
		this.#changes.send(this.#current);
	}

	watch(signal: AbortSignal): AsyncIterable<Settings> {
		return this.#changes.watch(signal, this.#current);
	}
}

const key = 'settings';
