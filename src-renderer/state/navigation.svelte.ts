import type { ConversationId, DocumentId, ModelId } from '../../src-main/contract/entities.ts';
import type { ComparisonId } from '../../src-main/contract/compare.ts';
import type { SetTextId, TextSetId } from '../../src-main/contract/deidentify.ts';
import type { CollectionId } from '../../src-main/contract/ids.ts';

export type Route =
	/** `collectionId`: its answers come from that collection. */
	| { kind: 'new'; kept: boolean; collectionId?: CollectionId }
	| { kind: 'conversation'; id: ConversationId }
	| { kind: 'collections' }
	| { kind: 'models' }
	| { kind: 'catalog' }
	| { kind: 'passport'; id: ModelId }
	/** `part`: what is shown of it first. */
	| { kind: 'settings'; part?: 'scans' }
	/** `from`: where the way back leads. */
	| { kind: 'recipes'; from: Route }
	| { kind: 'assistants'; from: Route }
	| { kind: 'glossary'; from: Route }
	| { kind: 'teach'; from: Route; part?: 'adapters' }
	| { kind: 'compare'; from: Route }
	/** `from`: where the way back from the list of all leads. */
	| { kind: 'comparison'; id: ComparisonId; from: Route }
	| { kind: 'deidentify' }
	| { kind: 'text-set'; id: TextSetId }
	| { kind: 'set-text'; id: SetTextId; setId: TextSetId }
	| { kind: 'ledger' };

/** What the document panel shows; `asked` rises with every request, so that the same place can be asked for twice. */
export interface PanelPlace {
	documentId: DocumentId;
	page: number;
	passage: string;
	asked: number;
}

/** Where the person is: the screen, the open document and the dialog over both. */
export class Navigation {
	route = $state.raw<Route>({ kind: 'new', kept: true });
	panel = $state.raw<PanelPlace | null>(null);
	dialog = $state.raw<'search' | 'shortcuts' | null>(null);
	/** The message to bring into view after a search. */
	soughtMessage = $state.raw<string | null>(null);
	/** Where a passport was opened from. */
	beforePassport = $state.raw<Route>({ kind: 'models' });
	/** A text that stands in the composer next; `asked` rises with each one. */
	suggestion = $state.raw<{ text: string; asked: number } | null>(null);
	#asked = 0;

	get conversationId(): ConversationId | null {
		return this.route.kind === 'conversation' ? this.route.id : null;
	}

	/** One of the screens about models. */
	get isAtModels(): boolean {
		return ['models', 'catalog', 'passport'].includes(this.route.kind);
	}

	/** One of the screens about taking personal data out of texts. */
	get isAtDeidentify(): boolean {
		return ['deidentify', 'text-set', 'set-text'].includes(this.route.kind);
	}

	go(route: Route): void {
		// A second "new conversation" is the same screen: what was typed there stays.
		const isSame =
			route.kind === 'new' &&
			this.route.kind === 'new' &&
			route.kept === this.route.kept &&
			route.collectionId === this.route.collectionId;
		if (route.kind === 'passport' && this.route.kind !== 'passport') this.beforePassport = this.route;
		if (!isSame) this.route = route;
		this.panel = null;
		this.dialog = null;
		this.soughtMessage = null;
		this.suggestion = null;
	}

	showDocument(documentId: DocumentId, page: number, passage: string): void {
		this.panel = { documentId, page, passage, asked: ++this.#asked };
	}

	/** Which of these passages the panel shows now; -1 for none. */
	shownPassage(documentId: DocumentId, page: number, passages: readonly string[]): number {
		const { panel } = this;
		return panel?.documentId === documentId && panel.page === page ? passages.indexOf(panel.passage) : -1;
	}

	/** Shows the first of these passages, or the one after the shown one. */
	showNext(documentId: DocumentId, page: number, passages: readonly string[]): void {
		const next = (this.shownPassage(documentId, page, passages) + 1) % passages.length;
		this.showDocument(documentId, page, passages[next] ?? '');
	}

	/** Puts a text into the composer, for the person to go on with. */
	suggest(text: string): void {
		this.suggestion = { text, asked: ++this.#asked };
	}

	closePanel(): void {
		this.panel = null;
	}
}
