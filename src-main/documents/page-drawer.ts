import { readFile } from 'node:fs/promises';
import type { DocumentFormat } from '../contract/document-formats.ts';
import { KnownError } from '../contract/errors.ts';
import { readLimits } from '../contract/reader.ts';
import { ViewEvent, type PagePicture, type PageSize } from '../contract/viewer.ts';
import { type Turn } from '../contract/page-text.ts';
import type { OpenReader, ReaderLink } from './reader-link.ts';
import { ReaderWatch } from './reader-watch.ts';

/** One document that stays open in a reader of its own, so that its pages can be drawn. */
export class PageDrawer {
	readonly #reader: ReaderLink;
	readonly #waiting = new Map<number, Waiting>();
	readonly #onSizes: (sizes: readonly PageSize[]) => void;
	readonly #onEnd: () => void;
	#next = 1;
	#ended = false;
	readonly #watch: ReaderWatch;

	/** `onSizes`: the sizes of all pages, again when more of them are measured; `onEnd`: it cannot draw any more. */
	constructor(openReader: OpenReader, onSizes: (sizes: readonly PageSize[]) => void, onEnd: () => void) {
		this.#onSizes = onSizes;
		this.#onEnd = onEnd;
		this.#reader = openReader();
		// Somebody who reads a page for long leaves it silent.
		this.#watch = new ReaderWatch(this.#reader, { silenceMs: Infinity });
		this.#reader.onGone(() => this.close());
		this.#reader.onEvent((message) => this.#take(message));
	}

	async open(file: string, format: DocumentFormat, password: string | undefined): Promise<void> {
		const { buffer, byteOffset, byteLength } = await readFile(file);
		const bytes = buffer.slice(byteOffset, byteOffset + byteLength);
		if (this.#ended) return;
		this.#reader.send({ type: 'view', bytes, format, limits: readLimits, password });
		this.#watch.start(() => this.close());
	}

	/** `scale` in pixels for each point. Errors: `cancelled`; `document-reader-crashed` where it could not be drawn. */
	draw(page: number, scale: number, turn: Turn, signal: AbortSignal): Promise<PagePicture> {
		if (this.#ended) return Promise.reject(new KnownError('document-reader-crashed'));
		const id = this.#next++;
		return new Promise((resolve, reject) => {
			const timer = setTimeout(() => this.close(), longestDrawing);
			const done = (): void => {
				clearTimeout(timer);
				this.#waiting.delete(id);
			};
			this.#waiting.set(id, {
				resolve: (picture) => {
					done();
					resolve(picture);
				},
				reject: (code) => {
					done();
					reject(new KnownError(code));
				},
			});
			signal.addEventListener('abort', () => this.#waiting.get(id)?.reject('cancelled'), { once: true });
			this.#reader.send({ type: 'draw', id, page, scale, turn });
		});
	}

	close(): void {
		if (this.#ended) return;
		this.#ended = true;
		this.#watch.end();
		for (const one of [...this.#waiting.values()]) one.reject('document-reader-crashed');
		this.#reader.close();
		this.#onEnd();
	}

	#take(message: unknown): void {
		const event = ViewEvent.safeParse(message).data;
		// What does not speak the protocol is not listened to any longer.
		if (event === undefined || event.type === 'fail') this.close();
		else if (event.type === 'sizes') this.#onSizes(event.sizes);
		else if (event.type === 'drawn') this.#waiting.get(event.id)?.resolve(event.picture);
		else this.#waiting.get(event.id)?.reject('document-reader-crashed');
	}
}

interface Waiting {
	resolve: (picture: PagePicture) => void;
	reject: (code: 'cancelled' | 'document-reader-crashed') => void;
}

/** Milliseconds. */
const longestDrawing = 30_000;
