import { Broadcast } from '../base/broadcast.ts';
import type { DocumentFormat } from '../contract/document-formats.ts';
import type { DocumentId } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import type { PagePicture, PageSize, PicturesState } from '../contract/viewer.ts';
import type { TextBox, Turn } from '../contract/page-text.ts';
import { PageDrawer } from './page-drawer.ts';
import type { OpenReader } from './reader-link.ts';

export interface DocumentPicturesOptions {
	readonly openReader: OpenReader;
	/** The next reader is there sooner. */
	readonly readyReader: () => void;
	/** Errors: `not-found`. */
	readonly formatOf: (id: DocumentId) => DocumentFormat;
	/** Lines of a page that was recognised in a picture, and how it was turned for that. */
	readonly recognised: (id: DocumentId, page: number) => { boxes: TextBox[]; turn: Turn };
	/** Pages that lie on their side in the file. */
	readonly sideways: (id: DocumentId) => ReadonlySet<number>;
	/** The file as it was read. Errors: `document-gone`. */
	readonly fileOf: (id: DocumentId) => Promise<string>;
	/** Of a protected file, where somebody typed it since the program was started. */
	readonly passwordOf: (id: DocumentId) => string | undefined;
}

/** Pages of open documents as they look. A document's reader lives while somebody watches, and a little longer. */
export class DocumentPictures {
	readonly #options: DocumentPicturesOptions;
	readonly #open = new Map<DocumentId, Opened>();

	constructor(options: DocumentPicturesOptions) {
		this.#options = options;
	}

	/** Somebody who has just dropped a document is likely to look at it. */
	expect(id: DocumentId): void {
		if (drawable.has(this.#options.formatOf(id))) this.#options.readyReader();
	}

	async *watch(id: DocumentId, signal: AbortSignal): AsyncGenerator<PicturesState> {
		const format = this.#options.formatOf(id);
		if (!drawable.has(format)) {
			yield { kind: 'text-only' };
			return;
		}
		const opened = this.#opened(id, format);
		opened.watchers += 1;
		clearTimeout(opened.timer);
		try {
			yield* opened.changes.watch(signal, opened.state);
		} finally {
			opened.watchers -= 1;
			if (opened.watchers === 0) opened.timer = setTimeout(() => opened.drawer.close(), keptFor).unref();
		}
	}

	/** Errors: `not-found` for a document that nobody watches; `document-reader-crashed`; `cancelled`. */
	async draw(id: DocumentId, page: number, scale: number, signal: AbortSignal): Promise<PagePicture> {
		const opened = this.#open.get(id);
		if (opened === undefined) throw new KnownError('not-found');
		const { boxes, turn } = this.#options.recognised(id, page);
		const { image, texts } = await opened.drawer.draw(page, scale, turn, signal);
		// What a fax machine wrote over a scan stands in what was recognised of the page too.
		return { image, texts: boxes.length > 0 ? boxes : texts };
	}

	dispose(): void {
		for (const { drawer } of [...this.#open.values()]) drawer.close();
	}

	#opened(id: DocumentId, format: DocumentFormat): Opened {
		const known = this.#open.get(id);
		if (known !== undefined) return known;
		const show = (state: PicturesState): void => {
			opened.state = state;
			opened.changes.send(state);
		};
		const opened: Opened = {
			changes: new Broadcast(),
			state: { kind: 'opening' },
			watchers: 0,
			timer: undefined,
			drawer: new PageDrawer(
				this.#options.openReader,
				(sizes) => show({ kind: 'pages', sizes: upright(sizes, this.#options.sideways(id)) }),
				() => {
					if (this.#open.get(id) === opened) this.#open.delete(id);
					show({ kind: 'text-only' });
				},
			),
		};
		this.#open.set(id, opened);
		void this.#options
			.fileOf(id)
			.then((file) => opened.drawer.open(file, format, this.#options.passwordOf(id)))
			.catch(() => opened.drawer.close());
		return opened;
	}
}

function upright(sizes: readonly PageSize[], sideways: ReadonlySet<number>): PageSize[] {
	return sizes.map(({ width, height }, index) =>
		sideways.has(index + 1) ? { width: height, height: width } : { width, height },
	);
}

interface Opened {
	readonly drawer: PageDrawer;
	readonly changes: Broadcast<PicturesState>;
	state: PicturesState;
	watchers: number;
	timer: NodeJS.Timeout | undefined;
}

const drawable: ReadonlySet<DocumentFormat> = new Set(['pdf', 'image']);
/** Milliseconds that a reader stays after the last look, for somebody who comes right back. */
const keptFor = 20_000;
