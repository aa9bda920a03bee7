import type { JobHandle, Jobs } from '../../base/jobs.ts';
import { errorFacts, type Logger } from '../../base/logger.ts';
import type { Assistant } from '../../contract/assistants.ts';
import type { ComparedQuestionId, SideAnswer } from '../../contract/compare.ts';
import type { MessageId, ModelId } from '../../contract/entities.ts';
import { KnownError, toKnownError, type ErrorCode } from '../../contract/errors.ts';
import {
	noAnswer,
	type ComparisonsTable,
	type SideNumber,
	type StoredComparison,
	type StoredQuestion,
} from '../../db/comparisons.ts';
import type { Engine } from '../../engine/engine.ts';
import { ModelLoan, type ModelLoanOptions } from '../../base/model-loan.ts';
import type { AnswerPlanner, PlannedAnswer } from '../answer-planner.ts';
import { orderOfAsking, type Asked } from './order-of-asking.ts';

export interface ComparisonRunOptions extends ModelLoanOptions {
	readonly table: ComparisonsTable;
	readonly engine: Pick<Engine, 'generate'>;
	readonly planner: Pick<AnswerPlanner, 'planFirst'>;
	/** Of the file that a model has now. Errors: why it cannot be used. */
	readonly sha256Of: (id: ModelId) => string;
	readonly jobs: Jobs;
	readonly logger: Logger;
	readonly onStorageProblem: (error: unknown) => void;
	/** Without a question: how far it is. */
	readonly onChanged: (question?: ComparedQuestionId) => void;
}

/** Asks for all answers of a comparison that are missing, one after the other; what is there already stays. */
export class ComparisonRun {
	readonly done: Promise<void>;
	/** For other work, which uses another model. */
	isWaiting = false;
	secondsLeft: number | null = null;
	readonly #options: ComparisonRunOptions;
	readonly #comparison: StoredComparison;
	readonly #job: JobHandle;
	readonly #loan: ModelLoan;
	/** Answers that are newer than what the database holds. */
	readonly #live = new Map<string, SideAnswer>();
	/** Why a side cannot be asked any more. */
	readonly #lost = new Map<SideNumber, KnownError>();
	/** Seconds that answers took, by side. */
	readonly #took: readonly [number[], number[]] = [[], []];

	constructor(
		options: ComparisonRunOptions,
		comparison: StoredComparison,
		questions: readonly StoredQuestion[],
	) {
		this.#options = options;
		this.#comparison = comparison;
		this.#loan = new ModelLoan(options);
		const title = questions[0]?.question.slice(0, longestTitle) ?? '';
		this.#job = options.jobs.start({ kind: 'comparison', title, conversationId: null });
		const asked = orderOfAsking(comparison.sides, questions, options.current());
		for (const one of asked) this.#set(one, noAnswer, true);
		this.done = this.#run(asked);
	}

	stop(): void {
		this.#job.stop();
	}

	/** With what is being written. */
	withLive(question: StoredQuestion): StoredQuestion {
		const now = (side: SideNumber): SideAnswer =>
			this.#live.get(`${question.id} ${side}`) ?? question.answers[side];
		return { ...question, answers: [now(0), now(1)] };
	}

	async #run(asked: readonly Asked[]): Promise<void> {
		const { onChanged, logger } = this.#options;
		// Whoever made it hears of it first.
		await Promise.resolve();
		try {
			for (const [at, one] of asked.entries()) {
				this.#tellProgress(asked, at);
				await this.#answer(one);
				this.#options.onChanged(one.question.id);
			}
		} finally {
			await this.#loan.giveBack().catch((error: unknown) => {
				logger.event('model-not-given-back', errorFacts(toKnownError(error)));
			});
			this.#job.end();
			onChanged();
		}
	}

	async #answer(asked: Asked): Promise<void> {
		const { logger } = this.#options;
		const now = (): SideAnswer => this.#live.get(`${asked.question.id} ${asked.side}`) ?? noAnswer;
		try {
			this.#job.signal.throwIfAborted();
			const lost = this.#lost.get(asked.side);
			if (lost !== undefined) throw lost;
			const seconds = await this.#write(asked).catch((error: unknown) => {
				// An engine that died before it said anything may have died of an earlier request: once more.
				const diedInSilence = toKnownError(error).code === 'engine-crashed' && now().text === '';
				if (!diedInSilence || this.#job.signal.aborted) throw error;
				return this.#write(asked);
			});
			this.#took[asked.side].push(seconds);
			this.#set(asked, { ...now(), text: now().text.trim(), state: 'complete', seconds }, true);
		} catch (error) {
			const known = toKnownError(error);
			if (this.#job.signal.aborted || known.code === 'cancelled') {
				// Somebody stopped the loading of the model: it is not loaded again for the next question.
				this.#job.stop();
				this.#set(asked, { ...now(), state: 'stopped' }, true);
				return;
			}
			if (!mayPass.has(known.code)) this.#lost.set(asked.side, known);
			logger.event('compared-answer-failed', { ...errorFacts(known.cause ?? error), code: known.code });
			const problem = { code: known.code, details: known.details };
			this.#set(asked, { ...now(), state: 'failed', problem }, true);
		}
	}

	/** Gives the seconds that it took, without waiting for its model. */
	async #write(asked: Asked): Promise<number> {
		const { engine } = this.#options;
		const { question, side } = asked;
		const plan = await this.#planned(asked);
		const [step] = plan.steps;
		if (step?.kind !== 'model') throw new KnownError('internal');
		const { adapter } = this.#comparison.sides[side];
		// Without what it was taught, it would be another side.
		if (step.request.adapter?.sha256 !== adapter?.sha256) throw new KnownError('not-found');
		const request = { ...step.request, sampling: { ...step.request.sampling, seed: question.seed } };
		let answer: SideAnswer = { ...noAnswer, state: 'reading' };
		this.#set(asked, answer, false);
		const began = performance.now();
		let savedAt = began;
		for await (const event of engine.generate(request, this.#job.signal)) {
			if (event.type === 'text') {
				const { text, thought } = answer;
				answer = event.thought
					? { ...answer, state: 'writing', thought: thought + event.text }
					: { ...answer, state: 'writing', text: text + event.text };
			} else if (event.type === 'done')
				answer = {
					...answer,
					isCut: event.reason === 'length',
					...(event.reason === 'repeats' ? { isRepeating: true } : {}),
					wordings: plan.way.wordingsIn(answer.text.trim()),
				};
			const isDue = performance.now() - savedAt > saveEvery;
			if (isDue) savedAt = performance.now();
			this.#set(asked, answer, isDue);
		}
		return (performance.now() - began) / 1000;
	}

	/** With the side's model in the engine at the moment in which it comes back. */
	async #planned({ question, side }: Asked): Promise<PlannedAnswer> {
		const { planner, sha256Of } = this.#options;
		const { content, assistantId, modelId, modelSha256 } = this.#comparison.sides[side];
		const assistant: Assistant = { ...content, id: assistantId, origin: 'own', versions: 0 };
		const said = {
			id: question.id as unknown as MessageId,
			role: 'person' as const,
			text: question.question,
		};
		const { signal } = this.#job;
		for (;;) {
			if (sha256Of(modelId) !== modelSha256) throw new KnownError('not-found');
			await this.#loan.take(modelId, (waits) => this.#wait(waits), signal);
			const plan = await planner.planFirst(assistant, said, signal);
			// While it was planned, somebody may have begun a conversation with another model.
			if (this.#loan.has(modelId)) return plan;
		}
	}

	#wait(waits: boolean): void {
		this.isWaiting = waits;
		this.#options.onChanged();
	}

	#set(asked: Asked, answer: SideAnswer, isDue: boolean): void {
		const { table, onStorageProblem, onChanged } = this.#options;
		this.#live.set(`${asked.question.id} ${asked.side}`, answer);
		onChanged(asked.question.id);
		if (!isDue) return;
		try {
			table.write(asked.question.id, asked.side, answer);
		} catch (error) {
			// A full disk must not end it; the person is told and what was answered stays on screen.
			onStorageProblem(error);
		}
	}

	#tellProgress(asked: readonly Asked[], done: number): void {
		this.secondsLeft = this.#timeOf(asked.slice(done));
		this.#job.update({
			step: { done, total: asked.length },
			fraction: done / asked.length,
			secondsLeft: this.secondsLeft,
		});
		this.#options.onChanged();
	}

	/** As long as those of the same side took, or of the other where none is there; null before the first. */
	#timeOf(asked: readonly Asked[]): number | null {
		const [first, second] = this.#took.map(mean);
		const times = [first ?? second, second ?? first] as const;
		if (times[0] === undefined || times[1] === undefined) return null;
		return asked.reduce((sum, { side }) => sum + (times[side] ?? 0), 0);
	}
}

function mean(seconds: readonly number[]): number | undefined {
	return seconds.length === 0 ? undefined : seconds.reduce((sum, one) => sum + one, 0) / seconds.length;
}

const saveEvery = 1000;
const longestTitle = 80;
/** What another question to the same side need not meet. */
const mayPass: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['too-long', 'engine-crashed', 'busy']);
