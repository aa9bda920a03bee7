import type { AskingState } from '../../src-main/contract/asking.ts';
import type { Client } from '../../src-main/contract/connect.ts';
import type { SetTextId } from '../../src-main/contract/deidentify.ts';
import { Watched } from './watched.ts';

/** The rest of a text, about which a model may be asked. */
export class AskedRest {
	readonly #client: Client;
	readonly #id: SetTextId;
	readonly #tell: (error: unknown) => void;
	readonly #watched: Watched<'deidentify.watchAsking'>;

	constructor(client: Client, id: SetTextId, tell: (error: unknown) => void) {
		this.#client = client;
		this.#id = id;
		this.#tell = tell;
		this.#watched = new Watched(client, 'deidentify.watchAsking', { id });
	}

	get state(): AskingState | undefined {
		return this.#watched.value;
	}

	async ask(): Promise<void> {
		await this.#client.call('deidentify.ask', { id: this.#id }).catch(this.#tell);
	}

	async stop(): Promise<void> {
		await this.#client.call('deidentify.stopAsking', { id: this.#id }).catch(this.#tell);
	}
}
