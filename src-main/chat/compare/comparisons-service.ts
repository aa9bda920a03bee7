import { randomInt, randomUUID } from 'node:crypto';
import { Broadcast } from '../../base/broadcast.ts';
import { GatheredChanges } from '../../base/gathered-changes.ts';
import type {
	AnswersComparison,
	ComparedQuestionId,
	ComparisonEvent,
	ComparisonId,
	ComparisonsView,
	Vote,
	WantedComparison,
	WantedSide,
} from '../../contract/compare.ts';
import type { ModelId } from '../../contract/entities.ts';
import { KnownError } from '../../contract/errors.ts';
import type { AdapterChoice } from '../../contract/teaching.ts';
import type {
	ComparisonsTable,
	SideNumber,
	StoredComparison,
	StoredQuestion,
	StoredSide,
} from '../../db/comparisons.ts';
import type { AssistantsService } from '../assistants/assistants-service.ts';
import { contentOf } from '../assistants/content.ts';
import { ComparisonRun, type ComparisonRunOptions } from './comparison-run.ts';
import { shownQuestion, voteBySide } from './shown-question.ts';
import { sideFacts, standingsOf } from './standings.ts';

export interface ComparisonsServiceOptions extends Omit<ComparisonRunOptions, 'onChanged'> {
	readonly assistants: Pick<AssistantsService, 'need'>;
	/** What a new conversation in such a way of working would be answered by; `chosen`: this one and no other. Errors: why not. */
	readonly modelFor: (
		wanted: ModelId | null,
		chosen: boolean,
	) => { readonly id: ModelId; readonly name: string; readonly sha256: string };
	/** Null where it does not count with this model. */
	readonly adapterFor: (choice: AdapterChoice | null, modelSha256: string) => StoredSide['adapter'];
	/** A comparison came to its end. */
	readonly onFinished: () => void;
	readonly now?: () => number;
}

/** The same questions to two sides, and which answered better. One is asked at a time. */
export class ComparisonsService {
	readonly #options: ComparisonsServiceOptions;
	readonly #now: () => number;
	readonly #changes = new Broadcast<ComparisonsView>();
	readonly #opened = new GatheredChanges<ComparisonId, ComparedQuestionId, ComparisonEvent>((id, rows) =>
		this.#changed(id, rows),
	);
	#running: { readonly id: ComparisonId; readonly run: ComparisonRun } | undefined;

	constructor(options: ComparisonsServiceOptions) {
		this.#options = options;
		this.#now = options.now ?? Date.now;
		options.table.destroyRemoved();
		options.table.markInterrupted();
	}

	/** What is kept. */
	get table(): ComparisonsTable {
		return this.#options.table;
	}

	watch(signal: AbortSignal): AsyncIterable<ComparisonsView> {
		return this.#changes.watch(signal, this.view());
	}

	/** Errors: `not-found`. */
	open(id: ComparisonId, signal: AbortSignal): AsyncIterable<ComparisonEvent> {
		return this.#opened.watch(id, signal, { kind: 'all', comparison: this.comparison(id) });
	}

	view(): ComparisonsView {
		const { table } = this.#options;
		const list = table.list();
		return {
			items: list.map(({ id, madeAt, isBlind, sides, question, questions, votes, complete }) => ({
				...{ id, madeAt, isBlind, question, questions, votes },
				sides: [sideFacts(sides[0]), sideFacts(sides[1])],
				state: this.#stateOf(id, complete, questions),
			})),
			standings: standingsOf(list, table.votes()),
		};
	}

	/** Errors: `not-found`. */
	comparison(id: ComparisonId): AnswersComparison {
		const { madeAt, isBlind, sides } = this.#need(id);
		const questions = this.#questions(id);
		return {
			...{ id, madeAt, isBlind },
			sides: [sideFacts(sides[0]), sideFacts(sides[1])],
			...this.#progress(id, questions),
			questions: questions.map((one) => this.#shown(id, isBlind, one)),
		};
	}

	/** Errors: `comparison-same-side`, `comparison-running`, `not-found`, `no-model`, why a model cannot be used. */
	start({ questions, sides, isBlind }: WantedComparison): ComparisonId {
		this.#refuseWhileRunning();
		const comparison: StoredComparison = {
			id: randomUUID() as ComparisonId,
			madeAt: this.#now(),
			isBlind,
			sides: [this.#side(sides[0]), this.#side(sides[1])],
		};
		const [one, other] = comparison.sides;
		if (one.assistantId === other.assistantId && one.modelId === other.modelId)
			throw new KnownError('comparison-same-side');
		this.#options.table.add(
			comparison,
			questions.map((question) => ({
				id: randomUUID() as ComparedQuestionId,
				question,
				leftSide: isBlind ? anySide() : 0,
				seed: randomInt(1, largestSeed),
			})),
		);
		this.#begin(comparison);
		return comparison.id;
	}

	/** Asks for what is missing. Errors: `not-found`, `comparison-running`. */
	goOn(id: ComparisonId): void {
		this.#refuseWhileRunning();
		const comparison = this.#need(id);
		// What was seen of the first try, an error say, must not tell who stands where.
		if (comparison.isBlind)
			for (const { id: question, answers } of this.#questions(id))
				if (answers.some(({ state }) => state !== 'complete'))
					this.#options.table.setLeftSide(question, anySide());
		this.#begin(comparison);
	}

	stop(id: ComparisonId): void {
		if (this.#running?.id === id) this.#running.run.stop();
	}

	/** Once the names are known, another vote is none of the blind ones any more. Errors: `not-found`, `comparison-not-answered`. */
	vote(id: ComparedQuestionId, vote: Vote): void {
		const { table } = this.#options;
		const stored = table.question(id);
		if (stored === undefined) throw new KnownError('not-found');
		const { isBlind } = this.#need(stored.comparisonId);
		if (stored.answers.some(({ state }) => state !== 'complete'))
			throw new KnownError('comparison-not-answered');
		const bySide = voteBySide(vote, stored.leftSide);
		if (bySide === stored.vote) return;
		table.setVote(id, bySide, isBlind && stored.vote === null);
		this.#opened.changed(stored.comparisonId, id);
		this.#tell();
	}

	/** Hides it, and ends what runs for it. */
	remove(id: ComparisonId): void {
		this.stop(id);
		this.#options.table.setRemoved(id, this.#now());
		this.#opened.send(id, { kind: 'gone' });
		this.#tell();
	}

	undoRemove(id: ComparisonId): void {
		this.#options.table.setRemoved(id, null);
		this.#tell();
	}

	async dispose(): Promise<void> {
		this.#running?.run.stop();
		await this.#running?.run.done.catch(() => undefined);
		this.#opened.dispose();
	}

	#begin(comparison: StoredComparison): void {
		const { table, onFinished } = this.#options;
		const { id } = comparison;
		const questions = table.questions(id);
		const run = new ComparisonRun(
			{ ...this.#options, onChanged: (question) => this.#opened.changed(id, question) },
			comparison,
			questions,
		);
		this.#running = { id, run };
		this.#opened.changed(id);
		this.#tell();
		void run.done.then(() => {
			this.#running = undefined;
			for (const { id: question } of questions) this.#opened.changed(id, question);
			this.#tell();
			if (this.#questions(id).every(isComplete)) onFinished();
		});
	}

	#side({ assistantId, modelId }: WantedSide): StoredSide {
		const { assistants, modelFor, adapterFor } = this.#options;
		const assistant = assistants.need(assistantId);
		const model = modelFor(modelId ?? assistant.modelId, modelId !== null);
		return {
			assistantId,
			name: assistant.name,
			version: assistant.versions,
			modelId: model.id,
			modelName: model.name,
			modelSha256: model.sha256,
			adapter: adapterFor(assistant.adapter, model.sha256),
			content: contentOf(assistant),
		};
	}

	#questions(id: ComparisonId): StoredQuestion[] {
		const stored = this.#options.table.questions(id);
		const running = this.#running;
		return running?.id === id ? stored.map((one) => running.run.withLive(one)) : stored;
	}

	#shown(id: ComparisonId, isBlind: boolean, question: StoredQuestion) {
		return shownQuestion(question, { isBlind, isRunning: this.#running?.id === id });
	}

	#progress(id: ComparisonId, questions: readonly StoredQuestion[]) {
		const answered = questions
			.flatMap(({ answers }) => answers)
			.filter(({ state }) => state === 'complete').length;
		const secondsLeft = this.#running?.id === id ? this.#running.run.secondsLeft : null;
		return { state: this.#stateOf(id, answered, questions.length), answered, secondsLeft };
	}

	#stateOf(id: ComparisonId, complete: number, questions: number): AnswersComparison['state'] {
		if (this.#running?.id === id) return this.#running.run.isWaiting ? 'waiting' : 'running';
		return complete === questions * 2 ? 'done' : 'stopped';
	}

	#changed(id: ComparisonId, rows: readonly ComparedQuestionId[]): ComparisonEvent | undefined {
		const comparison = this.#options.table.get(id);
		if (comparison === undefined) return undefined;
		const questions = this.#questions(id);
		return {
			kind: 'changed',
			progress: this.#progress(id, questions),
			questions: questions
				.filter((one) => rows.includes(one.id))
				.map((one) => this.#shown(id, comparison.isBlind, one)),
		};
	}

	#need(id: ComparisonId): StoredComparison {
		const comparison = this.#options.table.get(id);
		if (comparison === undefined) throw new KnownError('not-found');
		return comparison;
	}

	#refuseWhileRunning(): void {
		if (this.#running !== undefined) throw new KnownError('comparison-running');
	}

	#tell(): void {
		if (this.#changes.hasWatchers) this.#changes.send(this.view());
	}
}

function isComplete({ answers }: StoredQuestion): boolean {
	return answers.every(({ state }) => state === 'complete');
}

/** Nobody can foresee which. */
function anySide(): SideNumber {
	return randomInt(2) === 0 ? 0 : 1;
}

/** What samplers take for a seed everywhere. */
const largestSeed = 2 ** 31;
