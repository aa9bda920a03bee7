import { Broadcast } from '../../base/broadcast.ts';
import type { Jobs } from '../../base/jobs.ts';
import { errorFacts, type Logger } from '../../base/logger.ts';
import type { AskingReady, AskingState } from '../../contract/asking.ts';
import type { SetTextId } from '../../contract/deidentify.ts';
import type { Problem } from '../../contract/entities.ts';
import { KnownError, toKnownError } from '../../contract/errors.ts';
import type { AskedPiecesTable } from '../../db/asked-pieces.ts';
import type { SetTextsTable, StoredText } from '../../db/set-texts.ts';
import type { AskedParts } from '../../documents/ask-personal.ts';
import { standBack } from '../../documents/stand-back.ts';
import type { TextWork } from '../../documents/text-work.ts';
import { AskingMeasurement, type AskableModel } from './asking-measurement.ts';
import { askPieces } from './ask-pieces.ts';
import type { TextSearches } from './text-searches.ts';

export interface PersonalAskingOptions {
	readonly texts: SetTextsTable;
	/** Throws `not-found`, also where its set is removed. */
	readonly needText: (id: SetTextId) => StoredText;
	readonly asked: AskedPiecesTable;
	readonly work: Pick<TextWork, 'askedParts' | 'piecesToAsk' | 'readAsked' | 'findPersonal'>;
	readonly jobs: Jobs;
	readonly logger: Logger;
	readonly searches: Pick<TextSearches, 'leave' | 'look'>;
	/** The model that would be asked; null where there is none. */
	readonly model: () => AskableModel | null;
	/** Tells whenever another model may be the one that is asked, or other things are known of it. */
	readonly models: (signal: AbortSignal) => AsyncIterable<unknown>;
	/** Makes it the engine's. */
	readonly prepare: (signal: AbortSignal) => Promise<void>;
	readonly onTextChanged: (id: SetTextId) => void;
	readonly onStorageProblem: (error: unknown) => void;
}

/** Asks the model in use what is personal in the rest of a text, where it was measured to be good enough. */
export class PersonalAsking {
	readonly #options: PersonalAskingOptions;
	readonly #watches = new Map<SetTextId, Broadcast<AskingState>>();
	readonly #told = new Map<SetTextId, string>();
	readonly #runs = new Map<SetTextId, Run>();
	readonly #problems = new Map<SetTextId, Problem>();
	/** Of texts that were looked at since the program began. */
	readonly #parts = new Map<SetTextId, AskedParts>();
	readonly #measurement: AskingMeasurement;
	readonly #disposed = new AbortController();

	constructor(options: PersonalAskingOptions) {
		this.#options = options;
		this.#measurement = new AskingMeasurement({
			...options,
			onChanged: () => this.#modelsChanged(),
		});
		void this.#follow();
	}

	/** What an earlier run of the program left is shown. */
	begin(): void {
		for (const id of this.#options.asked.notShown()) this.#show(id);
	}

	async dispose(): Promise<void> {
		this.#disposed.abort();
		for (const run of this.#runs.values()) run.job.stop();
		await Promise.all([...this.#runs.values()].map(({ ended }) => ended));
		await this.#measurement.dispose();
	}

	/** Errors: `not-found`. */
	async *watch(id: SetTextId, signal: AbortSignal): AsyncGenerator<AskingState> {
		const { needText, model } = this.#options;
		needText(id);
		await this.#count(id);
		const changes = this.#watches.get(id) ?? new Broadcast<AskingState>();
		this.#watches.set(id, changes);
		const now = model();
		if (now !== null) this.#measurement.forgive(now.id);
		this.#measureFor(id);
		const state = this.#stateOf(id);
		this.#told.set(id, JSON.stringify(state));
		yield* changes.watch(signal, state);
	}

	/** Errors: `not-found`, `text-still-searched`, `model-not-asked`. */
	async start(id: SetTextId): Promise<void> {
		if (!this.#parts.has(id)) await this.#count(id);
		const stored = this.#options.needText(id);
		if (this.#runs.has(id)) return;
		if (stored.state !== 'ready') throw new KnownError('text-still-searched');
		if (this.#readyFor(id).kind !== 'good-enough') throw new KnownError('model-not-asked');
		this.#problems.delete(id);
		const job = this.#options.jobs.start({ kind: 'asking', title: stored.name, conversationId: null });
		const run: Run = {
			job,
			done: 0,
			total: 0,
			secondsLeft: null,
			isWaiting: false,
			ended: Promise.resolve(),
		};
		this.#runs.set(id, run);
		run.ended = this.#ask(id, run)
			.catch((error: unknown) => this.#failed(id, run, error))
			.finally(() => {
				job.end();
				this.#runs.delete(id);
				this.#tell(id);
			});
		this.#tell(id);
	}

	stop(id: SetTextId): void {
		this.#runs.get(id)?.job.stop();
	}

	/** Its words are others; what was answered about pieces that are still there is kept. */
	async textChanged(id: SetTextId): Promise<void> {
		const run = this.#runs.get(id);
		run?.job.stop();
		await run?.ended;
		this.#problems.delete(id);
		await this.#count(id);
	}

	async #follow(): Promise<void> {
		for await (const _ of this.#options.models(this.#disposed.signal)) this.#modelsChanged();
	}

	#modelsChanged(): void {
		for (const [id, changes] of this.#watches) {
			if (!changes.hasWatchers) continue;
			this.#measureFor(id);
			this.#tell(id);
		}
	}

	/** Piece by piece, each stored as soon as it is answered. */
	async #ask(id: SetTextId, run: Run): Promise<void> {
		const { texts, needText, asked, work, jobs, model, prepare } = this.#options;
		const { signal } = run.job;
		const wanted = model();
		const text = texts.text(id);
		const pieces = await work.piecesToAsk(
			text,
			texts.findings(id),
			asked.keys(id, wanted?.sha256 ?? null),
			signal,
		);
		try {
			await askPieces(
				{
					pieces,
					work,
					prepare: async () => {
						await standBack(jobs, signal, (isWaiting) => this.#update(id, run, { isWaiting }));
						await prepare(signal);
						const now = model();
						// A person chose another one meanwhile, of which it is not known whether it is good enough.
						if (now === null || now.id !== wanted?.id) throw new KnownError('model-not-asked');
						return now;
					},
					onAnswer: ({ key }, words, { sha256 }) => {
						needText(id);
						asked.put(id, key, { model: sha256, words });
						if (words.length > 0 && text.length <= shortText) this.#show(id);
					},
					onProgress: (done, secondsLeft) =>
						this.#update(id, run, { done, secondsLeft, total: pieces.length }),
				},
				signal,
			);
		} finally {
			this.#show(id);
		}
	}

	#failed(id: SetTextId, { job }: Run, error: unknown): void {
		const { code, details } = toKnownError(error);
		if (job.signal.aborted || code === 'cancelled' || code === 'not-found') return;
		this.#options.logger.event('asking-failed', { ...errorFacts(error), code });
		this.#problems.set(id, { code, details });
	}

	/** The text is looked through again, so that what was named stands among its findings. */
	#show(id: SetTextId): void {
		const { texts, asked, searches, onTextChanged, onStorageProblem } = this.#options;
		try {
			const stored = texts.get(id);
			// Where somebody stopped the search it goes on, and shows it, when they say so.
			if (stored === undefined || stored.state === 'stopped' || !asked.show(id)) return;
			searches.leave(id);
			texts.setState(id, 'new', stored.version);
			onTextChanged(id);
			searches.look();
		} catch (error) {
			onStorageProblem(error);
		}
	}

	#update(id: SetTextId, run: Run, change: Partial<Run>): void {
		Object.assign(run, change);
		const { done, total, secondsLeft, job } = run;
		job.update({ step: { done, total }, fraction: total === 0 ? null : done / total, secondsLeft });
		this.#tell(id);
	}

	async #count(id: SetTextId): Promise<void> {
		const { texts, asked, work } = this.#options;
		try {
			const parts = await work.askedParts(texts.text(id), this.#disposed.signal);
			asked.forgetOthers(id, parts.keys);
			this.#parts.set(id, parts);
			this.#tell(id);
		} catch (error) {
			if (!this.#disposed.signal.aborted) this.#options.logger.event('asking-not-counted', errorFacts(error));
		}
	}

	#measureFor(id: SetTextId): void {
		const model = this.#options.model();
		if (model?.measured === null && this.#knows(model, id)) this.#measurement.start(model.id);
	}

	#readyFor(id: SetTextId): AskingReady {
		const model = this.#options.model();
		if (model === null) return { kind: 'no-model' };
		if (!this.#knows(model, id)) return { kind: 'other-language' };
		const { measured } = model;
		if (measured !== null)
			return measured.isGood ? { kind: 'good-enough', measured } : { kind: 'not-good-enough', measured };
		const problem = this.#measurement.problemOf(model.id);
		return problem === null ? { kind: 'measuring' } : { kind: 'not-measured', problem };
	}

	#knows({ languages }: AskableModel, id: SetTextId): boolean {
		const language = this.#parts.get(id)?.language;
		return languages.length === 0 || language === undefined || languages.includes(language);
	}

	#stateOf(id: SetTextId): AskingState {
		const { asked } = this.#options;
		const model = this.#options.model();
		const ready = this.#readyFor(id);
		const keys = this.#parts.get(id)?.keys ?? [];
		// One that may be asked can go over what another one said; else it counts that somebody was asked.
		const known = new Set(asked.keys(id, ready.kind === 'good-enough' ? (model?.sha256 ?? null) : null));
		const run = this.#runs.get(id);
		return {
			model: model?.name ?? '',
			ready,
			run: run === undefined ? null : shownRun(run),
			pieces: keys.length,
			asked: keys.filter((key) => known.has(key)).length,
			problem: this.#problems.get(id) ?? null,
		};
	}

	#tell(id: SetTextId): void {
		const changes = this.#watches.get(id);
		if (changes?.hasWatchers !== true) return;
		const state = this.#stateOf(id);
		const json = JSON.stringify(state);
		if (this.#told.get(id) === json) return;
		this.#told.set(id, json);
		changes.send(state);
	}
}

interface Run {
	readonly job: ReturnType<Jobs['start']>;
	done: number;
	total: number;
	secondsLeft: number | null;
	isWaiting: boolean;
	ended: Promise<void>;
}

const shownRun = ({ done, total, secondsLeft, isWaiting }: Run): NonNullable<AskingState['run']> => ({
	...{ done, total, secondsLeft, isWaiting },
});

/** In UTF-16 units; a longer text takes long to be looked through, so that is done once at the end. */
const shortText = 60_000;
