import type {
	AnswerBasis,
	Conversation,
	ConversationId,
	Finding,
	MessageId,
	SourceReference,
	ThreadMessage,
} from '../contract/entities.ts';
import type { CollectionId } from '../contract/ids.ts';
import type { NewGivenPassage } from '../db/given.ts';
import type { Store } from '../db/store.ts';
import type { GenerateRequest, Turn } from '../engine/engine.ts';
import { firstTurnThatFits } from './budget.ts';
import { generalInstructions, longestAnswer, talkSampling } from './prompt.ts';
import type { Threads } from './threads.ts';
import type { TokenCounts } from './token-counts.ts';

/** One piece of an answer: written by the model, or words of the program. */
export type PlannedStep = { kind: 'model'; request: GenerateRequest } | { kind: 'text'; text: string };

export interface AnswerPlan {
	readonly basis: AnswerBasis;
	readonly sources: readonly SourceReference[];
	readonly steps: readonly PlannedStep[];
	/** What the model is given to answer from, and the collection that it comes from. */
	readonly given?: {
		readonly collectionId: CollectionId | null;
		readonly passages: readonly NewGivenPassage[];
	};
	/** Looks at the finished text: where it comes from, and what does not agree there. */
	readonly check?: (
		text: string,
		signal: AbortSignal,
	) => Promise<{ sources: SourceReference[]; findings: Finding[] }>;
}

/** Plans answers that come from a document; undefined when the document plays no part. */
export interface DocumentAnswers {
	plan(
		store: Store,
		conversation: Conversation,
		question: string,
		signal: AbortSignal,
	): Promise<AnswerPlan | undefined>;
}

export interface AnswerPlannerOptions {
	readonly counts: TokenCounts;
	readonly threads: Threads;
	readonly documents: DocumentAnswers;
	/** Tokens that the model in use can read at most. */
	readonly contextTokens: () => number;
}

/** Decides what the model reads for an answer, and that it fits. */
export class AnswerPlanner {
	readonly #options: AnswerPlannerOptions;

	constructor(options: AnswerPlannerOptions) {
		this.#options = options;
	}

	async plan(store: Store, id: ConversationId, signal: AbortSignal): Promise<AnswerPlan> {
		const conversation = this.#options.threads.need(id);
		const messages = store.messages
			.branch(store.conversations.leaf(id), mostTurns)
			.items.filter((item) => item.kind === 'message')
			.filter((message) => message.text !== '');
		const question = messages.findLast((message) => message.role === 'person')?.text ?? '';
		if (conversation.source !== 'general') {
			const plan = await this.#options.documents.plan(store, conversation, question, signal);
			if (plan !== undefined) return plan;
		}
		return this.#general(store, conversation, messages, signal);
	}

	/** The oldest turns are left out when not all fit; from where is written down and shown. */
	async #general(
		store: Store,
		conversation: Conversation,
		messages: readonly ThreadMessage[],
		signal: AbortSignal,
	): Promise<AnswerPlan> {
		const { counts, threads, contextTokens } = this.#options;
		const tokens = await counts.of(messages, signal);
		const turns = messages.map(({ id }, at) => ({ id, tokens: (tokens[at] ?? 0) + tokensAroundTurn }));
		const available = contextTokens() - longestAnswer - tokensOfInstructions;
		const first = firstTurnThatFits(turns, available, conversation.readsFrom);
		const readsFrom: MessageId | null = first === 0 ? null : (messages[first]?.id ?? null);
		if (readsFrom !== conversation.readsFrom) {
			store.conversations.change(conversation.id, { reads_from: readsFrom });
			threads.conversationChanged(conversation.id);
		}
		return {
			basis: 'general',
			sources: [],
			steps: [
				{
					kind: 'model',
					request: {
						lane: 'front',
						turns: [{ role: 'system', text: generalInstructions }, ...messages.slice(first).map(asTurn)],
						maxTokens: longestAnswer,
						sampling: talkSampling,
						stateKey: conversation.kept ? conversation.id : undefined,
					},
				},
			],
		};
	}
}

export function asTurn({ role, text }: ThreadMessage): Turn {
	return { role, text };
}

/** Special tokens that a chat format puts around a turn; the largest of the known formats is 7. */
export const tokensAroundTurn = 8;
/** More than the instructions take with any of the models. */
const tokensOfInstructions = 64;
/** Turns looked at; none of the models reads as much. */
const mostTurns = 2000;
