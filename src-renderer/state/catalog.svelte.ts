import type { Client } from '../../src-main/contract/connect.ts';
import type { ModelId } from '../../src-main/contract/entities.ts';
import type { CatalogItem, CatalogView, Computer } from '../../src-main/contract/models.ts';
import { Watched } from './watched.ts';

/** Which models exist, and what of them somebody is looking at. */
export class Catalog {
	/** Kept while a passport is read, so that the list is as it was left. */
	filter = $state.raw<CatalogFilter>(noFilter);
	compared = $state.raw<readonly ModelId[]>([]);
	readonly #watched: Watched<'catalog.watch'>;
	readonly #byId = $derived.by(() => new Map(this.view.items.map((item) => [item.id, item])));

	constructor(client: Client) {
		this.#watched = new Watched(client, 'catalog.watch', undefined);
	}

	get waiting(): boolean {
		return this.#watched.state.kind === 'waiting';
	}

	get view(): Omit<CatalogView, 'computer'> {
		return this.#watched.value ?? nothing;
	}

	get computer(): Computer | undefined {
		return this.#watched.value?.computer;
	}

	item(id: ModelId): CatalogItem | undefined {
		return this.#byId.get(id);
	}

	/** Shows only what is like this, whatever was chosen before. */
	narrow(to: Partial<CatalogFilter>): void {
		this.filter = { ...noFilter, ...to };
	}

	/** Puts a model beside the others, or takes it away; there is room for three. */
	compare(id: ModelId, isCompared: boolean): void {
		const others = this.compared.filter((one) => one !== id);
		this.compared = isCompared ? [...others, id].slice(-mostCompared) : others;
	}
}

/** What the list is narrowed to; an empty text narrows nothing. */
export interface CatalogFilter {
	query: string;
	language: string;
	purpose: CatalogItem['purposes'][number] | '';
	openness: CatalogItem['openness'] | '';
	fit: CatalogItem['fit']['verdict'] | '';
}

export const noFilter: CatalogFilter = { query: '', language: '', purpose: '', openness: '', fit: '' };
export const mostCompared = 3;

const nothing: Omit<CatalogView, 'computer'> = { items: [], suggestions: [], faults: [] };
