import type { Keyring } from '../../base/keyring.ts';
import type { SettingsTable } from '../../db/settings.ts';

/** Tokens for models that a hub shows to people with an account only. Never in plain text on disk. */
export class HubTokens {
	readonly #table: SettingsTable;
	readonly #keyring: Keyring;
	readonly #session = new Map<string, string>();

	constructor(table: SettingsTable, keyring: Keyring) {
		this.#table = table;
		this.#keyring = keyring;
	}

	get(host: string): string | undefined {
		const known = this.#session.get(host);
		if (known !== undefined || !this.#keyring.available) return known;
		const stored = this.#table.get(key(host));
		if (typeof stored !== 'string') return undefined;
		try {
			const token = this.#keyring.decrypt(stored);
			this.#session.set(host, token);
			return token;
		} catch {
			return undefined;
		}
	}

	/** An empty token forgets. Invisible signs, which are easily copied along, could not be sent. */
	set(host: string, given: string): 'keyring' | 'session' {
		const token = given.replace(/[^\x21-\x7e]/gu, '');
		const isKept = this.#keyring.available;
		if (token === '') this.#session.delete(host);
		else this.#session.set(host, token);
		if (isKept) this.#table.set(key(host), token === '' ? null : this.#keyring.encrypt(token));
		return isKept ? 'keyring' : 'session';
	}
}

const key = (host: string): string => `hub-token ${host}`;
