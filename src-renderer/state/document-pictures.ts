import type { Client } from '../../src-main/contract/connect.ts';
import type { DocumentId } from '../../src-main/contract/entities.ts';
import type { PagePicture, PicturesState } from '../../src-main/contract/viewer.ts';
import { Watched } from './watched.ts';

/** Pages of a document as they look, drawn when they come into view. */
export class DocumentPictures {
	readonly #client: Client;
	readonly #id: DocumentId;
	readonly #watched: Watched<'document.watchPictures'>;
	#lastAsked = -Infinity;
	#warmed = -Infinity;
	readonly #drawn = new Map<string, Promise<PagePicture>>();

	constructor(client: Client, id: DocumentId) {
		this.#client = client;
		this.#id = id;
		this.#watched = new Watched(client, 'document.watchPictures', { id });
	}

	get state(): PicturesState {
		const state = this.#watched.state;
		if (state.kind === 'live') return state.value;
		return { kind: state.kind === 'failed' ? 'text-only' : 'opening' };
	}

	/** Nothing was asked for just now, so somebody came here instead of passing by. */
	get isCalm(): boolean {
		return performance.now() - this.#lastAsked > calm;
	}

	/** Opens the document ahead of a look at it that is likely. */
	warm(): void {
		if (performance.now() - this.#warmed < warmFor / 2) return;
		this.#warmed = performance.now();
		const stream = this.#client.stream('document.watchPictures', { id: this.#id });
		setTimeout(() => void stream.return?.(), warmFor);
		void (async () => {
			for await (const _state of stream);
		})().catch(() => undefined);
	}

	/** `scale` in pixels for each point; the last few pages are kept. */
	draw(page: number, scale: number): Promise<PagePicture> {
		const key = `${page} ${scale}`;
		const known = this.#drawn.get(key);
		if (known !== undefined) return known;
		this.#lastAsked = performance.now();
		const drawn = this.#client.call('document.draw', { id: this.#id, page, scale });
		drawn.catch(() => this.#drawn.delete(key));
		this.#drawn.set(key, drawn);
		for (const oldest of [...this.#drawn.keys()].slice(0, -mostKept)) this.#drawn.delete(oldest);
		return drawn;
	}
}

/** Pages in both directions that somebody may come back to at once. */
const mostKept = 12;
/** Milliseconds. */
const calm = 300;
const warmFor = 20_000;
