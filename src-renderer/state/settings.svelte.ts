import { defaultSettings } from '../../src-main/contract/default-settings.ts';
import type { Client } from '../../src-main/contract/connect.ts';
import type { Settings } from '../../src-main/contract/entities.ts';
import { Watched } from './watched.ts';

/** The person's choices as main has stored them. */
export class SettingsState {
	readonly #watched: Watched<'settings.watch'>;

	constructor(client: Client) {
		this.#watched = new Watched(client, 'settings.watch', undefined);
	}

	get known(): boolean {
		return this.#watched.state.kind !== 'waiting';
	}

	get current(): Settings {
		return this.#watched.value ?? defaultSettings;
	}
}
