import type { ConversationId, MessageId, Problem, ThreadMessage } from '../contract/entities.ts';
import type { GenerationFigures } from '../contract/generation-figures.ts';
import type { GivenWay } from '../contract/glossary.ts';
import type { CollectionId } from '../contract/ids.ts';
import type { AnswerRecord } from '../contract/inspection.ts';
import type { NewGivenPassage } from '../db/given.ts';
import type { MessageFacts } from '../db/messages.ts';
import type { Store } from '../db/store.ts';
import { joinedFigures } from './joined-figures.ts';
import type { Threads } from './threads.ts';

/**
 * One answer while it comes into being: shown in steps of 16 ms, in the database at least every second, so that
 * whatever ends the program loses no more than that.
 */
export class AnswerWriter {
	readonly #store: Store;
	readonly #threads: Threads;
	readonly #conversationId: ConversationId;
	readonly #onStorageProblem: (error: unknown) => void;
	#message: ThreadMessage;
	#unshown = { text: '', thought: '' };
	#showTimer: NodeJS.Timeout | undefined;
	#saveTimer: NodeJS.Timeout | undefined;

	constructor(
		store: Store,
		threads: Threads,
		conversationId: ConversationId,
		message: ThreadMessage,
		onStorageProblem: (error: unknown) => void,
	) {
		this.#store = store;
		this.#threads = threads;
		this.#conversationId = conversationId;
		this.#message = message;
		this.#onStorageProblem = onStorageProblem;
		threads.setLive(message);
	}

	get id(): MessageId {
		return this.#message.id;
	}

	/** As it will be stored. */
	get text(): string {
		return (this.#message.text + this.#unshown.text).trim();
	}

	/** What the model is given to answer from, kept for whoever wants to look at it. */
	give(collectionId: CollectionId | null, passages: readonly NewGivenPassage[]): void {
		try {
			this.#store.given.add(this.#message.id, collectionId, passages);
			this.set({ given: passages.length });
		} catch (error) {
			this.#onStorageProblem(error);
		}
	}

	/** What the model is told beside passages, kept as well. */
	tell(way: GivenWay): void {
		try {
			this.#store.given.addWay(this.#message.id, way);
			this.set({ terms: way.terms.length });
		} catch (error) {
			this.#onStorageProblem(error);
		}
	}

	/** Of one more request that it is made in. */
	figures(next: GenerationFigures): void {
		this.set({ figures: joinedFigures(this.#message.figures, next) });
	}

	/** How it comes into being, kept for whoever wants to look at it or have it again. */
	record(record: AnswerRecord): void {
		try {
			this.#store.records.write(this.#message.id, record);
		} catch (error) {
			this.#onStorageProblem(error);
		}
	}

	/** State, reading progress, sources: shown at once. */
	set(change: Partial<Pick<ThreadMessage, 'state' | 'reading' | keyof MessageFacts>>): void {
		this.#show();
		this.#message = { ...this.#message, ...change };
		if (change.state !== undefined && change.state !== 'reading') delete this.#message.reading;
		this.#threads.setLive(this.#message);
		this.#threads.itemChanged(this.#conversationId, this.#message);
	}

	append(text: string, thought: boolean): void {
		if (this.#message.state !== 'writing') this.set({ state: 'writing' });
		if (thought) this.#unshown.thought += text;
		else this.#unshown.text += text;
		// The first words are waited for, so they are shown at once.
		if (this.#message.text === '' && this.#message.thought === '') this.#show();
		else this.#showTimer ??= setTimeout(() => this.#show(), showEvery);
		this.#saveTimer ??= setTimeout(() => {
			this.#show();
			this.#save();
		}, saveEvery);
	}

	end(state: 'complete' | 'stopped' | 'failed', problem?: Problem): void {
		this.#show();
		const text = this.#message.text.trim();
		this.#message = { ...this.#message, text, state, ...(problem === undefined ? {} : { problem }) };
		delete this.#message.reading;
		this.#save();
		this.#threads.clearLive(this.#message.id);
		this.#threads.itemChanged(this.#conversationId, this.#message);
	}

	#show(): void {
		clearTimeout(this.#showTimer);
		this.#showTimer = undefined;
		const { text, thought } = this.#unshown;
		if (text === '' && thought === '') return;
		this.#unshown = { text: '', thought: '' };
		this.#message = {
			...this.#message,
			text: this.#message.text + text,
			thought: this.#message.thought + thought,
		};
		this.#threads.setLive(this.#message);
		this.#threads.appended(this.#conversationId, this.#message.id, text, thought);
	}

	#save(): void {
		clearTimeout(this.#saveTimer);
		this.#saveTimer = undefined;
		const { id, text, thought, state } = this.#message;
		const facts = factsOf(this.#message);
		try {
			this.#store.messages.write(id, text, thought, state, facts);
		} catch (error) {
			// A full disk must not end the answer; the person is told and it stays on screen.
			this.#onStorageProblem(error);
		}
	}
}

/** What is known of it, without what is not. */
function factsOf(message: ThreadMessage): MessageFacts {
	const known = factNames.flatMap((name) => (message[name] === undefined ? [] : [[name, message[name]]]));
	return { sources: message.sources, ...(Object.fromEntries(known) as Partial<MessageFacts>) };
}

const factNames = [
	'basis',
	'figures',
	'findings',
	'given',
	'assistant',
	'terms',
	'wordings',
	'taken',
	'problem',
] as const satisfies readonly (keyof MessageFacts)[];
const showEvery = 16;
const saveEvery = 1000;
