import { tick } from 'svelte';
import type { VirtualizerHandle } from 'virtua/svelte';

/** What the scrolling has to know of the thread. */
export interface ScrolledThread {
	/** Ids in order, and what kind the last item is. */
	ids(): readonly string[];
	lastKind(): LastKind;
	earlier(): number;
	/** Fetches; what is returned puts the fetched items in front. */
	fetchEarlier(): Promise<() => void>;
}

export type LastKind = 'message' | 'document' | 'table' | undefined;

/**
 * Where the thread stands: it stays at the end while text grows, unless the person scrolled up, and never scrolls
 * against the reader. A document or a table of them is shown from its beginning and not followed.
 */
export class ThreadScroll {
	isAtEnd = $state(true);
	/** True while earlier items are put in front, so that the view stays where it is. */
	isPrepending = $state(false);
	/** The message that a search led to. */
	found = $state<string | null>(null);
	scroller = $state<HTMLElement>();
	list = $state<VirtualizerHandle>();
	readonly #thread: ScrolledThread;
	#isFollowing: boolean;
	#knownKind: LastKind;
	#lastTop = 0;
	#loading: Promise<void> | undefined;

	constructor(thread: ScrolledThread) {
		this.#thread = thread;
		this.#knownKind = thread.lastKind();
		this.#isFollowing = !isOfDocuments(this.#knownKind);
	}

	/** Goes to the end of a conversation, or to the beginning of a document or a table that ends it. */
	begin(): void {
		const last = this.#thread.ids().length - 1;
		const place = this.#isFollowing
			? { align: 'end' as const }
			: { align: 'start' as const, offset: -topSpace };
		void tick().then(() => this.list?.scrollToIndex(last, place));
	}

	followLatest(): void {
		this.#isFollowing = true;
		this.#toEnd();
	}

	/** After the content grew or shrank. */
	takeSize(): void {
		const kind = this.#thread.lastKind();
		const isNewTable = kind === 'table' && this.#knownKind !== 'table';
		this.#knownKind = kind;
		if (isNewTable) {
			this.#isFollowing = false;
			this.begin();
		}
		if (this.#isFollowing) this.#toEnd();
		this.takePosition();
	}

	/** After the view moved, whoever moved it. */
	takePosition(): void {
		const { scroller } = this;
		if (scroller === undefined) return;
		const top = scroller.scrollTop;
		this.isAtEnd = scroller.scrollHeight - top - scroller.clientHeight < nearEnd;
		if (top < this.#lastTop - 1 && !this.isAtEnd) this.#isFollowing = false;
		else if (this.isAtEnd && !isOfDocuments(this.#thread.lastKind())) this.#isFollowing = true;
		this.#lastTop = top;
		if (top < nearStart && this.#thread.earlier() > 0) void this.#loadEarlier();
	}

	/** Brings a message into view, fetching earlier pieces until it is there. */
	async seek(id: string): Promise<void> {
		this.#isFollowing = false;
		for (let turn = 0; turn < mostPieces; turn += 1) {
			const at = this.#thread.ids().indexOf(id);
			if (at >= 0) {
				await tick();
				this.list?.scrollToIndex(at, { align: 'center' });
				this.found = id;
				return;
			}
			if (this.#thread.earlier() === 0) return;
			await this.#loadEarlier();
		}
	}

	#toEnd(): void {
		if (this.scroller) this.scroller.scrollTop = this.scroller.scrollHeight;
	}

	#loadEarlier(): Promise<void> {
		this.#loading ??= this.#prepend().finally(() => (this.#loading = undefined));
		return this.#loading;
	}

	async #prepend(): Promise<void> {
		this.isPrepending = true;
		const show = await this.#thread.fetchEarlier();
		// After a frame's scroll event: before it the list draws its old range, here of wrong items.
		await new Promise(requestAnimationFrame);
		show();
		await tick();
		this.isPrepending = false;
	}
}

function isOfDocuments(kind: LastKind): boolean {
	return kind === 'document' || kind === 'table';
}

/** Space above the first item, in CSS pixels; more of it while a note stands there. */
export const topSpace = 22;
export const topSpaceWithNote = 56;
const nearEnd = 40;
const nearStart = 600;
const mostPieces = 100;
