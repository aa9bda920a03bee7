import { SvelteMap } from 'svelte/reactivity';
import type { Client } from '../../src-main/contract/connect.ts';
import type { DocumentId, Page } from '../../src-main/contract/entities.ts';

/** The text of a document, fetched in pieces as pages come into view. */
export class DocumentPages {
	readonly #client: Client;
	readonly #id: DocumentId;
	readonly #pages = new SvelteMap<number, Page>();
	readonly #asked = new Set<number>();

	constructor(client: Client, id: DocumentId) {
		this.#client = client;
		this.#id = id;
	}

	get(number: number): Page | undefined {
		return this.#pages.get(number);
	}

	async load(number: number): Promise<void> {
		const from = Math.floor((number - 1) / pieceSize) * pieceSize + 1;
		if (this.#asked.has(from)) return;
		this.#asked.add(from);
		try {
			const pages = await this.#client.call('document.pages', { id: this.#id, from, count: pieceSize });
			for (const page of pages) this.#pages.set(page.number, page);
		} catch (error) {
			this.#asked.delete(from);
			throw error;
		}
	}
}

const pieceSize = 10;
