import type { Client } from '../../src-main/contract/connect.ts';
import type { DocumentId } from '../../src-main/contract/entities.ts';
import { DocumentPictures } from './document-pictures.ts';
import { DocumentPages } from './document-pages.svelte.ts';
import { Watched } from './watched.ts';

/** One watch and one store of pages and pictures per document, shared by the thread, the composer and the panel. */
export class DocumentViews {
	readonly #client: Client;
	readonly #views = new Map<DocumentId, Watched<'document.watch'>>();
	readonly #pictures = new Map<DocumentId, DocumentPictures>();
	readonly #pages = new Map<DocumentId, DocumentPages>();

	constructor(client: Client) {
		this.#client = client;
	}

	view(id: DocumentId): Watched<'document.watch'> {
		const known = this.#views.get(id);
		if (known !== undefined) return known;
		const view = new Watched(this.#client, 'document.watch', { id });
		this.#views.set(id, view);
		return view;
	}

	pictures(id: DocumentId): DocumentPictures {
		const known = this.#pictures.get(id);
		if (known !== undefined) return known;
		const pictures = new DocumentPictures(this.#client, id);
		this.#pictures.set(id, pictures);
		return pictures;
	}

	pages(id: DocumentId): DocumentPages {
		const known = this.#pages.get(id);
		if (known !== undefined) return known;
		const pages = new DocumentPages(this.#client, id);
		this.#pages.set(id, pages);
		return pages;
	}
}
