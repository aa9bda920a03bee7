import { Broadcast } from '../base/broadcast.ts';
import type {
	Correction,
	CorrectionContent,
	CorrectionDraft,
	CorrectionNeed,
	TakenCorrections,
} from '../contract/corrections.ts';
import type { DocumentId, MessageId, ModelId, ThreadMessage } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import type { ComparedPiece } from '../contract/many.ts';
import { ExampleContent } from '../contract/teaching.ts';
import type { StoredCorrection } from '../db/corrections.ts';
import type { Store, Stores } from '../db/store.ts';
import type { StoredOrigin } from '../db/teaching.ts';
import { longestExample, type ExamplesService } from './examples-service.ts';
import type { FindPersonal } from './typed-examples.ts';

export interface CorrectionsServiceOptions {
	readonly stores: Stores;
	readonly examples: Pick<ExamplesService, 'takeCorrected' | 'remove'>;
	readonly findPersonal: FindPersonal;
	readonly compare: (before: string, after: string, signal: AbortSignal) => Promise<ComparedPiece[]>;
	/** Empty where it is not known any more. */
	readonly nameOfModel: (id: ModelId) => string;
	readonly now: () => number;
}

/** What people say an answer should have been, and what a maintainer makes of it. */
export class CorrectionsService {
	readonly #options: CorrectionsServiceOptions;
	readonly #changes = new Broadcast<Correction[]>();
	#told = '';

	constructor(options: CorrectionsServiceOptions) {
		this.#options = options;
	}

	/** The newest first, those of conversations that are not kept among them. */
	list(): Correction[] {
		return this.#options.stores.all
			.flatMap(({ corrections }) => corrections.all())
			.map(({ correction }) => correction)
			.sort((one, other) => other.at - one.at);
	}

	watch(signal: AbortSignal): AsyncIterable<Correction[]> {
		return this.#changes.watch(signal, this.list());
	}

	/** Something happened to conversations: they may have taken corrections with them, or brought them back. */
	look(): void {
		if (!this.#changes.hasWatchers) return;
		const now = this.list();
		const told = JSON.stringify(now);
		if (told === this.#told) return;
		this.#told = told;
		this.#changes.send(now);
	}

	/** Errors: `not-found`. */
	begin(messageId: MessageId): CorrectionDraft {
		const { store, message, question } = this.#need(messageId);
		const known = store.corrections.get(messageId)?.correction ?? null;
		return {
			question: known?.question ?? question?.text ?? '',
			answer: known?.corrected ?? message.text,
			needs: needsOf(store, message, question),
			correction: known,
		};
	}

	/** Errors: `not-found`. */
	save(messageId: MessageId, content: CorrectionContent): void {
		const { store, message } = this.#need(messageId);
		const { nameOfModel, now } = this.#options;
		const facts = {
			...content,
			answer: message.text,
			assistant: message.assistant?.name ?? '',
			model: message.modelId === undefined ? '' : nameOfModel(message.modelId),
			documents: documentsOf(store, message),
		};
		store.corrections.put(messageId, facts, now());
		this.look();
	}

	/** What was made an example of it stays one: that is the maintainer's. */
	takeBack(messageId: MessageId): void {
		this.#options.stores.of(messageId).corrections.remove(messageId);
		this.look();
	}

	/** Errors: `not-found`. */
	async compare(messageId: MessageId, signal: AbortSignal): Promise<ComparedPiece[]> {
		const stored = this.#stored(messageId);
		if (stored === undefined) throw new KnownError('not-found');
		const { answer, corrected } = stored.correction;
		return this.#options.compare(answer, corrected, signal);
	}

	/**
	 * Makes examples of them. One in which something seems personal is handed back to be asked about, unless `anyway`
	 * says that somebody was asked; one that is too long in any case.
	 */
	async take(
		messageIds: readonly MessageId[],
		anyway: boolean,
		signal: AbortSignal,
	): Promise<TakenCorrections> {
		const open = messageIds
			.map((id) => this.#stored(id))
			.filter((one): one is StoredCorrection => one !== undefined && one.correction.state !== 'taken');
		const texts = open.map(({ correction }) => `${correction.question}\n\n${correction.corrected}`);
		const found = anyway ? [] : await this.#options.findPersonal(texts, signal);
		const result: TakenCorrections = { taken: [], asked: [] };
		for (const [at, stored] of open.entries()) {
			const { messageId, question, corrected } = stored.correction;
			// What was changed or taken back while it was looked through was not looked through.
			if (JSON.stringify(this.#stored(messageId)) !== JSON.stringify(stored)) continue;
			const isTooLong = !fits(question, corrected);
			const personal = found[at] ?? [];
			if (isTooLong || personal.length > 0) result.asked.push({ messageId, found: [...personal], isTooLong });
			else {
				this.#make(stored);
				result.taken.push(messageId);
			}
		}
		this.look();
		return result;
	}

	dismiss(messageIds: readonly MessageId[]): void {
		for (const id of messageIds) {
			const stored = this.#stored(id);
			if (stored === undefined) continue;
			this.#options.stores.of(id).corrections.setState(id, 'dismissed', stored.exampleId);
		}
		this.look();
	}

	/** As they were suggested; an example that was made of one is taken out. */
	reopen(messageIds: readonly MessageId[]): void {
		const { stores, examples } = this.#options;
		const made = messageIds.flatMap((id) => {
			const stored = this.#stored(id);
			if (stored === undefined) return [];
			stores.of(id).corrections.setState(id, 'open', null);
			return stored.correction.state === 'taken' && stored.exampleId !== null ? [stored.exampleId] : [];
		});
		if (made.length > 0) examples.remove(made);
		this.look();
	}

	#make({ correction, exampleId }: StoredCorrection): void {
		const { stores, examples } = this.#options;
		const { messageId, question, corrected } = correction;
		const made = { question, answer: corrected, origins: originsOf(correction) };
		const id = examples.takeCorrected(made, exampleId);
		stores.of(messageId).corrections.setState(messageId, 'taken', id);
	}

	#stored(id: MessageId): StoredCorrection | undefined {
		return this.#options.stores.of(id).corrections.get(id);
	}

	#need(id: MessageId): { store: Store; message: ThreadMessage; question: ThreadMessage | undefined } {
		const store = this.#options.stores.of(id);
		const message = store.messages.get(id);
		if (message?.kind !== 'message' || message.role !== 'assistant' || unfinished.has(message.state))
			throw new KnownError('not-found');
		const asked = message.parentId === null ? undefined : store.messages.get(message.parentId);
		return { store, message, question: asked?.kind === 'message' ? asked : undefined };
	}
}

/** What was asked before may be needed to understand the question, and a document to answer it. */
function needsOf(
	store: Store,
	message: ThreadMessage,
	question: ThreadMessage | undefined,
): CorrectionNeed[] {
	const needs: CorrectionNeed[] = [];
	if (readsDocuments(message)) needs.push('document');
	const { items } = store.messages.branch(question?.parentId ?? null, mostLookedBack);
	if (items.some((item) => item.kind === 'message')) needs.push('conversation');
	return needs;
}

function readsDocuments({ basis, sources }: ThreadMessage): boolean {
	return sources.length > 0 || (basis !== undefined && basis !== 'general' && basis !== 'earlier');
}

/** Those that it names as its sources; where it read one on the whole, those of its conversation. */
function documentsOf(store: Store, message: ThreadMessage): Correction['documents'] {
	if (!readsDocuments(message)) return [];
	const conversationId = store.messages.conversationOf(message.id);
	const ofConversation = conversationId === undefined ? [] : store.documents.ofConversation(conversationId);
	const names = new Map<DocumentId, string>();
	for (const { documentId, name } of message.sources)
		names.set(documentId, store.documents.get(documentId)?.name ?? name ?? '');
	if (names.size === 0) for (const { id, name } of ofConversation) names.set(id, name);
	return [...names].map(([id, name]) => ({ id, name }));
}

function originsOf({ conversationId, conversation, documents }: Correction): StoredOrigin[] {
	return [
		{ kind: 'conversation', id: conversationId, name: conversation, sha256: null },
		...documents.map(({ id, name }) => ({ kind: 'document' as const, id, name, sha256: null })),
	];
}

function fits(question: string, answer: string): boolean {
	return (
		question.length + answer.length <= longestExample &&
		ExampleContent.safeParse({ question, answer }).success
	);
}

const unfinished: ReadonlySet<ThreadMessage['state']> = new Set(['waiting', 'reading', 'writing']);
const mostLookedBack = 50;
