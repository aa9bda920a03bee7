import type {
	ConversationId,
	Conversation,
	MessageId,
	SourceReference,
	ThreadMessage,
} from '../../contract/entities.ts';
import { KnownError } from '../../contract/errors.ts';
import type { AnswerRecord, RecordedStep, RepeatEvent } from '../../contract/inspection.ts';
import type { Store, Stores } from '../../db/store.ts';
import type { TextWork } from '../../documents/text-work.ts';
import type { Engine, GenerateRequest, Turn } from '../../engine/engine.ts';
import type { HowRead, RepeatPlan } from '../../engine/inspection.ts';
import type { PlannedAnswer, PlannedStep } from '../answer-planner.ts';
import type { AnsweringWays } from '../assistants/answering-ways.ts';
import type { ChatService } from '../chat-service.ts';
import type { InspectionOptions } from './inspection-service.ts';
import { withoutBeginning } from './inspection-service.ts';
import { asTurns, resolveRecord } from './resolve-record.ts';

export interface RerunsOptions {
	readonly stores: Stores;
	readonly engine: Pick<Engine, 'generate'>;
	readonly chat: Pick<ChatService, 'again'>;
	readonly ways: Pick<AnsweringWays, 'wordingsIn'>;
	readonly text: Pick<TextWork, 'checkAnswer' | 'compareTexts'>;
	/** Makes the engine take the model of a conversation. */
	readonly prepare: (id: ConversationId, signal: AbortSignal) => Promise<void>;
	readonly modelInUse: InspectionOptions['modelInUse'];
	readonly adapterOf: InspectionOptions['adapterOf'];
}

/** Answers written once more from what was recorded of them. */
export class Reruns {
	readonly #options: RerunsOptions;

	constructor(options: RerunsOptions) {
		this.#options = options;
	}

	/** A new version that keeps the answer up to `start` and goes on with `text`. Errors: answer-*, `busy`. */
	goOn(id: MessageId, start: number, text: string): MessageId {
		const recorded = this.#need(id);
		const [step, ...more] = recorded.record.steps;
		if (step === undefined || more.length > 0) throw new KnownError('answer-in-parts');
		const beginning = recorded.message.text.slice(0, start) + text;
		const [turns = []] = recorded.turns;
		const [stored = []] = recorded.stored;
		const kept = stored.at(-1)?.parts[0]?.kind === 'beginning' ? stored.slice(0, -1) : stored;
		const planned: PlannedStep = {
			kind: 'model',
			request: {
				...this.#request(recorded, step),
				turns: [...turns, { role: 'assistant', text: beginning }],
				// Another seed than before: words that were chosen anew are not bound to those that followed the old ones.
				sampling: { ...step.sampling, seed: undefined },
			},
			turns: [...kept, { role: 'assistant', parts: [{ kind: 'beginning', text: beginning }] }],
		};
		return this.#options.chat.again(id, (signal) => this.#planned(recorded, [planned], signal), beginning);
	}

	/** A new version with the same seed, written from nothing. Errors: answer-*, `busy`. */
	makeRepeatable(id: MessageId): MessageId {
		const recorded = this.#need(id);
		const steps = recorded.record.steps.map((step, at): PlannedStep => {
			const request = { ...this.#request(recorded, step), turns: recorded.turns[at] ?? [], plan: usualPlan };
			return { kind: 'model', request, turns: recorded.stored[at] ?? [], above: step.above };
		});
		const begun = beginningOf(recorded.record);
		const last = steps.at(-1);
		if (begun !== '' && last?.kind === 'model')
			steps[steps.length - 1] = {
				...last,
				request: { ...last.request, turns: [...last.request.turns, { role: 'assistant', text: begun }] },
			};
		return this.#options.chat.again(id, (signal) => this.#planned(recorded, steps, signal), begun);
	}

	/** Writes it again by the recorded plan, or by the usual one, and compares. Errors: answer-*, the engine's. */
	async *repeat(id: MessageId, signal: AbortSignal): AsyncGenerator<RepeatEvent> {
		const recorded = this.#need(id);
		await this.#useModel(recorded, signal);
		const begun = beginningOf(recorded.record);
		const texts: string[] = [];
		const hows: HowRead[] = [];
		for (const [at, step] of recorded.record.steps.entries()) {
			const asked = recorded.turns[at] ?? [];
			const turns = begun === '' ? asked : [...asked, { role: 'assistant' as const, text: begun }];
			const request = { ...this.#request(recorded, step), turns, plan: planOf(step), stateKey: undefined };
			let text = begun;
			for await (const event of this.#options.engine.generate(request, signal)) {
				if (event.type === 'text' && !event.thought) text += event.text;
				if (event.type === 'text') yield { kind: 'written', words: text.split(/\s+/u).length };
				if (event.type === 'done') hows.push(event.how);
			}
			texts.push(step.above === undefined ? text : `${step.above}\n\n${text}`);
		}
		const before = recorded.message.text;
		const after = texts.join('\n\n').trim();
		const isIdentical = before === after;
		const repetition = {
			isIdentical,
			pieces: isIdentical ? [] : await this.#options.text.compareTexts(before, after, signal),
			wasRepeatable: recorded.record.steps.every(({ how }) => how?.isRepeatable === true),
			isSamePlan: recorded.record.steps.every(({ how }, at) => isSame(how, hows[at])),
		};
		yield { kind: 'done', repetition };
	}

	/** Errors: `answer-adapter-gone`. */
	#request({ conversationId, store }: Recorded, { maxTokens, sampling, adapter: recorded }: RecordedStep) {
		const stateKey = store.kept ? conversationId : undefined;
		const adapter = recorded === null ? undefined : this.#options.adapterOf(recorded)?.use;
		if (recorded !== null && adapter === undefined) throw new KnownError('answer-adapter-gone');
		return { lane: 'front', maxTokens, sampling, stateKey, adapter } satisfies Partial<GenerateRequest>;
	}

	async #planned(
		recorded: Recorded,
		steps: readonly PlannedStep[],
		signal: AbortSignal,
	): Promise<PlannedAnswer> {
		await this.#useModel(recorded, signal);
		const { store, message, record } = recorded;
		const passages = store.given.rowsOf(message.id);
		const { text, ways } = this.#options;
		return {
			basis: record.basis,
			sources: passages.length > 0 ? [] : message.sources,
			taken: message.taken,
			steps,
			leftOut: record.leftOut,
			...(passages.length === 0
				? {}
				: {
						given: { collectionId: passages[0]?.collectionId ?? null, passages },
						check: async (answer, checkSignal) => {
							const checked = await text.checkAnswer(answer, passages, 'und', checkSignal);
							const sources = checked.sources.slice(0, mostSources).map((source): SourceReference => {
								const from = passages.find(({ documentId }) => documentId === source.documentId);
								const name = from?.collectionId == null ? {} : { name: from.name };
								return { documentId: source.documentId, page: source.page, passage: source.passage, ...name };
							});
							return { sources, findings: checked.findings };
						},
					}),
			way: {
				assistant: message.assistant ?? { id: recorded.conversation.assistantId, name: '' },
				given: store.given.wayOf(message.id),
				wordingsIn: (answer) => ways.wordingsIn(recorded.conversation, answer),
			},
		};
	}

	async #useModel({ conversationId, record }: Recorded, signal: AbortSignal): Promise<void> {
		await this.#options.prepare(conversationId, signal);
		if (record.model === null || this.#options.modelInUse()?.sha256 !== record.model.sha256)
			throw new KnownError('answer-other-model', { model: record.model?.name ?? '' });
	}

	#need(id: MessageId): Recorded {
		const store = this.#options.stores.of(id);
		const message = store.messages.get(id);
		const conversationId = store.messages.conversationOf(id);
		const conversation = conversationId === undefined ? undefined : store.conversations.get(conversationId);
		if (message?.kind !== 'message' || conversationId === undefined || conversation === undefined)
			throw new KnownError('not-found');
		const record = store.records.of(id);
		if (record === null || record.steps.length === 0) throw new KnownError('answer-not-recorded');
		const turns = resolveRecord(store, id, record).map((resolved) => {
			const whole = asTurns(resolved);
			if (whole === null) throw new KnownError('answer-document-gone');
			return withoutBeginning(resolved, whole);
		});
		const stored = record.steps.map((step) => step.turns);
		return { store, message, conversation, conversationId, record, turns, stored };
	}
}

interface Recorded {
	readonly store: Store;
	readonly message: ThreadMessage;
	readonly conversation: Conversation;
	readonly conversationId: ConversationId;
	readonly record: AnswerRecord;
	/** What each step answers. */
	readonly turns: readonly (readonly Turn[])[];
	readonly stored: readonly RecordedStep['turns'][];
}

/** What an answer was told to begin with; empty for most. */
function beginningOf({ steps }: AnswerRecord): string {
	const part = steps.at(-1)?.turns.at(-1)?.parts[0];
	return part?.kind === 'beginning' ? (part.text ?? '') : '';
}

function planOf({ how }: RecordedStep): RepeatPlan {
	if (how?.isRepeatable !== true) return usualPlan;
	return { slice: Math.max(1, how.slices[0] ?? usualPlan.slice), threads: Math.max(1, how.threads) };
}

function isSame(then: HowRead | null, now: HowRead | undefined): boolean {
	if (then === null || now === undefined) return false;
	return (
		then.promptSha256 === now.promptSha256 &&
		then.threads === now.threads &&
		then.backend === now.backend &&
		then.library === now.library &&
		then.binary === now.binary
	);
}

/** One thread: other programs do not make it wait, and computers with other processors can do the same. */
const usualPlan: RepeatPlan = { slice: 64, threads: 1 };
const mostSources = 6;
