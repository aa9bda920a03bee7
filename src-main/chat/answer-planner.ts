import type { Assistant } from '../contract/assistants.ts';
import type {
	AnswerBasis,
	Conversation,
	ConversationId,
	DocumentId,
	Finding,
	MessageId,
	SourceReference,
	ThreadMessage,
} from '../contract/entities.ts';
import type { CollectionId } from '../contract/ids.ts';
import type { NewGivenPassage } from '../db/given.ts';
import type { Store } from '../db/store.ts';
import type { GenerateRequest, Sampling, Turn } from '../engine/engine.ts';
import type { AnsweringWays, AnswerWay } from './assistants/answering-ways.ts';
import { wayOf, type Way } from './assistants/way.ts';
import { firstTurnThatFits } from './budget.ts';
import { documentParts, talkParts, type StoredTurn } from './inspect/planned-parts.ts';
import type { TermList } from './glossary/term-list.ts';
import { generalInstructions } from './prompt.ts';
import type { SaidMessage } from './glossary/turns-with-terms.ts';
import type { Threads } from './threads.ts';
import type { TokenCounts } from './token-counts.ts';

/** One piece of an answer: written by the model, or words of the program. `turns`: what the request is made of. */
export type PlannedStep = PlannedRequest | { kind: 'text'; text: string };

interface PlannedRequest {
	kind: 'model';
	request: GenerateRequest;
	turns?: readonly StoredTurn[];
	/** Words of the program above what the model writes: which of several documents it is about. */
	above?: string | undefined;
	/** The document whose text the model is given, where it is given no passages. */
	documentId?: DocumentId | undefined;
}

export interface AnswerPlan {
	readonly basis: AnswerBasis;
	readonly sources: readonly SourceReference[];
	readonly steps: readonly PlannedStep[];
	/** What the model is given to answer from, and the collection that it comes from. */
	readonly given?: {
		readonly collectionId: CollectionId | null;
		readonly passages: readonly NewGivenPassage[];
	};
	/** Which of several documents it is made with. */
	readonly taken?: TakenDocuments | undefined;
	/** What there was no room for. */
	readonly leftOut?: {
		readonly turns: number;
		readonly turnsBecause: 'room' | 'documents';
		readonly passages: number;
	};
	/** Looks at the finished text: where it comes from, and what does not agree there. */
	readonly check?: (
		text: string,
		signal: AbortSignal,
	) => Promise<{ sources: SourceReference[]; findings: Finding[] }>;
}

/** A plan in the conversation's way of working. */
export interface PlannedAnswer extends AnswerPlan {
	readonly way: AnswerWay;
}

/** Plans answers that come from a document; undefined when the document plays no part. */
export interface DocumentAnswers {
	plan(
		store: Store,
		conversation: Conversation,
		question: string,
		wish: DocumentWish,
		signal: AbortSignal,
	): Promise<AnswerPlan | undefined>;
}

export type TakenDocuments = NonNullable<ThreadMessage['taken']>;

/** What is known, beside the words of a request, of the documents that it means. */
export interface DocumentWish {
	/** It lies open beside the conversation. */
	readonly shown?: DocumentId | undefined;
	/** What an earlier version of the answer was made with, or what the person took instead. */
	readonly taken?: TakenDocuments | undefined;
}

export interface AnswerPlannerOptions {
	readonly counts: TokenCounts;
	readonly threads: Threads;
	readonly documents: DocumentAnswers;
	readonly ways: AnsweringWays;
	/** Tokens that the model in use can read at most. */
	readonly contextTokens: () => number;
	/** What the makers of the model in use recommend. */
	readonly recommended: () => Partial<Sampling>;
}

/** Decides what the model reads for an answer, and that it fits. */
export class AnswerPlanner {
	readonly #options: AnswerPlannerOptions;

	constructor(options: AnswerPlannerOptions) {
		this.#options = options;
	}

	async plan(
		store: Store,
		id: ConversationId,
		wish: DocumentWish,
		signal: AbortSignal,
	): Promise<PlannedAnswer> {
		const { threads, ways, documents } = this.#options;
		const conversation = threads.need(id);
		const way = ways.of(conversation);
		const messages = store.messages
			.branch(store.conversations.leaf(id), mostTurns)
			.items.filter((item) => item.kind === 'message')
			.filter((message) => message.text !== '');
		const question = messages.findLast((message) => message.role === 'person');
		if (conversation.source !== 'general') {
			const plan = await documents.plan(store, conversation, question?.text ?? '', wish, signal);
			if (plan !== undefined) return this.#dressed(plan, way, messages, question);
		}
		return this.#general(store, conversation, way, messages, signal);
	}

	async #dressed(
		plan: AnswerPlan,
		way: Way,
		messages: readonly ThreadMessage[],
		question: ThreadMessage | undefined,
	): Promise<PlannedAnswer> {
		const { ways } = this.#options;
		const lists: TermList[] = [];
		const steps: PlannedStep[] = [];
		for (const step of plan.steps) {
			if (step.kind !== 'model') steps.push(step);
			else {
				const { turns, list } = await ways.dress(way, step.request.turns, question?.text ?? '');
				lists.push(list);
				const parts = documentParts(turns, {
					addition: way.addition,
					terms: list.text,
					question,
					passages: plan.given?.passages ?? [],
					documentId: step.documentId,
				});
				steps.push({ ...step, request: ways.adapted(way, { ...step.request, turns }), turns: parts });
			}
		}
		const first = steps.find((step) => step.kind === 'model');
		const leftOut = {
			turns: Math.max(0, messages.length - 1),
			turnsBecause: 'documents' as const,
			passages: plan.leftOut?.passages ?? 0,
		};
		return { ...plan, leftOut, steps, way: ways.answer(way, first?.request.turns, lists) };
	}

	/** As the first answer of a new conversation without documents, which is not made for it. */
	async planFirst(assistant: Assistant, question: SaidMessage, signal: AbortSignal): Promise<PlannedAnswer> {
		const { plan } = await this.#talk(wayOf(assistant), [question], 0, undefined, signal);
		return plan;
	}

	/** The oldest turns are left out when not all fit; from where is written down and shown. */
	async #general(
		store: Store,
		conversation: Conversation,
		way: Way,
		messages: readonly ThreadMessage[],
		signal: AbortSignal,
	): Promise<PlannedAnswer> {
		const before = Math.max(
			0,
			messages.findIndex(({ id }) => id === conversation.readsFrom),
		);
		const stateKey = conversation.kept ? conversation.id : undefined;
		const { plan, first } = await this.#talk(way, messages, before, stateKey, signal);
		const readsFrom: MessageId | null = first === 0 ? null : (messages[first]?.id ?? null);
		if (readsFrom !== conversation.readsFrom) {
			store.conversations.change(conversation.id, { reads_from: readsFrom });
			this.#options.threads.conversationChanged(conversation.id);
		}
		return plan;
	}

	/** `before` and `first`: how many messages were not read any more, and are not now. */
	async #talk(
		way: Way,
		messages: readonly SaidMessage[],
		before: number,
		stateKey: string | undefined,
		signal: AbortSignal,
	): Promise<{ plan: PlannedAnswer; first: number }> {
		const { counts, ways, contextTokens } = this.#options;
		const maxTokens = way.maxTokens(contextTokens());
		const available = contextTokens() - maxTokens - (await this.#tokensOf(way, signal));
		let first = before;
		let talk = await ways.talk(way, messages.slice(first));
		for (let left = -1; left !== 0; first += left) {
			// Terms that stood in what is left out come with the turns that are still read, which get longer by it.
			if (left > 0) talk = await ways.talk(way, messages.slice(first));
			const tokens = await counts.of(talk.turns, signal);
			const counted = talk.turns.map(({ id }, at) => ({ id, tokens: (tokens[at] ?? 0) + tokensAroundTurn }));
			left = firstTurnThatFits(counted, available, null);
		}
		const beginning: Turn[] = way.instructions === '' ? [] : [{ role: 'system', text: way.instructions }];
		const turns = [...beginning, ...talk.turns.map(asTurn)];
		const sampling = way.sampling(this.#options.recommended());
		const plan: PlannedAnswer = {
			basis: 'general',
			sources: [],
			leftOut: { turns: first, turnsBecause: 'room', passages: 0 },
			way: ways.answer(way, turns, [talk.list]),
			steps: [
				{
					kind: 'model',
					request: ways.adapted(way, { lane: 'front', turns, maxTokens, sampling, stateKey }),
					turns: talkParts(way.instructions, talk.turns, messages),
				},
			],
		};
		return { plan, first };
	}

	/** Without asking the engine for what every conversation begins with. */
	async #tokensOf({ instructions }: Way, signal: AbortSignal): Promise<number> {
		if (instructions === generalInstructions) return tokensOfInstructions;
		const [tokens = 0] = await this.#options.counts.of([{ id: instructions, text: instructions }], signal);
		return Math.max(tokensOfInstructions, tokens + tokensAroundTurn);
	}
}

export function asTurn({ role, text }: Pick<ThreadMessage, 'role' | 'text'>): Turn {
	return { role, text };
}

/** Special tokens that a chat format puts around a turn; the largest of the known formats is 7. */
export const tokensAroundTurn = 8;
/** More than the instructions take with any of the models. */
const tokensOfInstructions = 64;
/** Turns looked at; none of the models reads as much. */
const mostTurns = 2000;
