import path from 'node:path';
import type { JobHandle, Jobs } from '../base/jobs.ts';
import { freeMemory } from '../base/free-memory.ts';
import type { AdapterPassport } from '../contract/adapter-passport.ts';
import { KnownError, toKnownError, type ErrorCode } from '../contract/errors.ts';
import type { Example, TeachingPrice, TeachingRun } from '../contract/teaching.ts';
import type { ExampleId } from '../contract/ids.ts';
import type { StoredOrigin } from '../db/teaching.ts';
import type { AdapterBase, AdaptersService } from './adapters-service.ts';
import { BegunRun, passportOf } from './begun-run.ts';
import { learntFrom } from './check-examples.ts';
import { compareAnswers, type Generate } from './compare-answers.ts';
import { forgetExamples, usualSettings, writeJob, type JobContent } from './job-folder.ts';
import { fewestExamples, priceOf, type TeachableModel } from './price.ts';
import { RunFolder } from './run-folder.ts';
import { ModelLoan, type ModelLoanOptions } from '../base/model-loan.ts';
import type { ToolsService } from './tools-service.ts';
import { Trainer, type TrainerEvent } from './trainer.ts';

export interface RunServiceOptions {
	/** Of the one run. */
	readonly folder: string;
	/** The trainer's code. */
	readonly trainer: string;
	readonly jobs: Jobs;
	readonly tools: ToolsService;
	readonly adapters: AdaptersService;
	readonly examples: () => readonly Example[];
	/** What each example was made of. */
	readonly origins: () => ReadonlyMap<ExampleId, readonly StoredOrigin[]>;
	/** Of the program, for passports. */
	readonly version: string;
	readonly base: () => (AdapterBase & TeachableModel) | undefined;
	readonly generate: Generate;
	/** The model that was taught may not be the one in use any more. */
	readonly loan: ModelLoanOptions;
	/** What every conversation begins with. */
	readonly instructions: string;
	/** How fast a model learnt, in tokens per second, once it has learnt everything. */
	readonly onLearnt: (model: TeachingRun['modelId'], tokensPerSecond: number) => void;
	readonly changed: () => void;
}

/** One training at a time: its process, how far it is, and what comes of it. */
export class RunService {
	readonly #options: RunServiceOptions;
	readonly #folder: RunFolder;
	#run: TeachingRun | null;
	#trainer: Trainer | undefined;
	#begun: BegunRun | undefined;
	#job: JobHandle | undefined;
	#isStarting = false;
	#knowsExamples = false;
	#forgetting: NodeJS.Timeout | undefined;
	/** By a person: what the trainer says of its end then is no failure. */
	#isStopped = false;
	#outcome: Extract<TrainerEvent, { event: 'done' | 'failed' | 'stopped' }> | undefined;

	constructor(options: RunServiceOptions) {
		this.#options = options;
		this.#folder = new RunFolder(options.folder);
		this.#run = this.#folder.remembered();
	}

	/** Only once it is known that the examples could be opened: a run whose examples are not in sight is no lost one. */
	begin(): void {
		this.#knowsExamples = true;
		this.#forgetLost();
	}

	/** The answers of its test are the adapter's, and go with it. */
	get run(): TeachingRun | null {
		const run = this.#run;
		if (run === null || run.adapterId === null) return run;
		const adapter = this.#options.adapters.list().find(({ id }) => id === run.adapterId);
		return { ...run, result: adapter?.result ?? null };
	}

	/** Examples were added, changed or removed; what was removed may be wanted back for a while. */
	examplesChanged(): void {
		clearTimeout(this.#forgetting);
		if (!this.#knowsExamples) return;
		this.#forgetting = setTimeout(() => this.#forgetLost(), undoMs);
		this.#forgetting.unref();
	}

	/** A run that learnt from what is not here any more cannot be gone on with, and what it learnt goes too. */
	#forgetLost(): void {
		if (!this.#knowsExamples || this.#run === null || this.#trainer !== undefined) return;
		if (!this.#folder.hasLost(this.#options.examples())) return;
		this.#folder.clear();
		this.#run = null;
		this.#options.changed();
	}

	/** Null without a model. */
	price(): TeachingPrice | null {
		const base = this.#options.base();
		return base === undefined ? null : priceOf(base, learntFrom(this.#options.examples()), freeMemory());
	}

	/** Starts, or goes on where the same run was left. Errors: `teaching-…`. */
	async start(name: string): Promise<void> {
		if (this.#trainer !== undefined || this.#isStarting) throw new KnownError('teaching-running');
		this.#isStarting = true;
		try {
			await this.#start(name);
		} finally {
			this.#isStarting = false;
		}
	}

	async #start(name: string): Promise<void> {
		const price = this.price();
		const base = this.#options.base();
		if (price === null || base === undefined) throw new KnownError('no-model');
		if (price.refusal === 'not-teachable')
			throw new KnownError('teaching-not-teachable', { model: base.name });
		if (price.refusal === 'too-few') throw new KnownError('teaching-too-few', { examples: fewestExamples });
		if (price.refusal === 'too-large')
			throw new KnownError('teaching-too-large', {
				neededBytes: price.neededBytes,
				freeBytes: price.freeBytes,
			});
		const python = await this.#options.tools.need();
		const { folder, trainer } = this.#options;
		const content = this.job(name, base);
		this.#forgetLost();
		await writeJob(folder, content);
		this.#folder.mark(content.examples);
		this.#outcome = undefined;
		this.#isStopped = false;
		this.#set({
			state: 'loading',
			name,
			modelId: price.modelId,
			modelName: base.name,
			step: 0,
			steps: 0,
			losses: [],
			secondsLeft: price.seconds,
			problem: null,
			details: '',
			leftOut: [],
			result: null,
			adapterId: null,
		});
		const job = this.#options.jobs.start({ kind: 'teaching', title: name, conversationId: null });
		this.#job = job;
		job.signal.addEventListener('abort', () => this.stop(), { once: true });
		// What was learnt from is written down now: examples and texts may have changed by the end.
		const begun = new BegunRun(content, base, this.#options.origins(), this.#options.version);
		this.#begun = begun;
		this.#trainer = new Trainer(
			python,
			trainer,
			folder,
			(event) => this.#hear(event),
			(code, errors) => void this.#ended(code, errors, begun).finally(() => job.end()),
		);
	}

	/** What is trained, as a folder has it. */
	job(name: string, base: AdapterBase): JobContent {
		return {
			name,
			model: base.file.path,
			instructions: this.#options.instructions,
			examples: this.#options.examples(),
			settings: usualSettings,
		};
	}

	/** Where what is learnt comes from. */
	passport(content: JobContent, base: AdapterBase): AdapterPassport {
		return passportOf(content, base, this.#options.origins(), this.#options.version);
	}

	pause(): void {
		this.#trainer?.tell('pause');
	}

	resume(): void {
		this.#trainer?.tell('resume');
	}

	stop(): void {
		const trainer = this.#trainer;
		if (trainer === undefined) return;
		trainer.tell('stop');
		this.#isStopped = true;
		// While the model is loaded nobody listens; there is nothing to be kept yet.
		if (this.#run?.state === 'loading') trainer.kill();
	}

	dispose(): void {
		this.#trainer?.kill();
		clearTimeout(this.#forgetting);
		this.#forgetLost();
		// The database is closed next.
		this.#knowsExamples = false;
	}

	#hear(event: TrainerEvent): void {
		const run = this.#run;
		if (run === null) return;
		switch (event.event) {
			case 'started':
				this.#began = { at: performance.now(), step: event.done };
				this.#begun?.leave(event.leftOut);
				this.#set({
					...run,
					...{ state: 'training', step: event.done, steps: event.steps, losses: event.losses },
					leftOut: this.#begun?.passport.leftOut ?? [],
				});
				break;
			case 'step': {
				const secondsLeft = this.#secondsLeft(event.step, run.steps);
				this.#set({ ...run, step: event.step, losses: [...run.losses, event.loss], secondsLeft });
				this.#job?.update({ fraction: run.steps === 0 ? null : event.step / run.steps, secondsLeft });
				break;
			}
			case 'paused':
				this.#set({ ...run, state: 'paused', secondsLeft: null });
				break;
			case 'resumed':
				this.#began = { at: performance.now(), step: event.step };
				this.#set({ ...run, state: 'training' });
				break;
			case 'done':
				if (event.seconds > 0) this.#options.onLearnt(run.modelId, event.tokens / event.seconds);
				this.#outcome = event;
				break;
			case 'failed':
			case 'stopped':
				this.#outcome = event;
				break;
			case 'saved':
				// As far as this it goes on from after an end in the middle.
				this.#folder.remember(run);
				break;
			case 'loading':
				break;
		}
	}

	#began = { at: 0, step: 0 };

	#secondsLeft(step: number, steps: number): number {
		const done = Math.max(1, step - this.#began.step);
		return (((performance.now() - this.#began.at) / done) * Math.max(0, steps - step)) / 1000;
	}

	async #ended(code: number | null, errors: string, begun: BegunRun): Promise<void> {
		const run = this.#run;
		const outcome = this.#outcome;
		const job = this.#job;
		const { base, heldOut } = begun;
		forgetExamples(this.#options.folder);
		if (run === null || job === undefined) return;
		if (outcome?.event !== 'done') {
			this.#trainer = undefined;
			this.#begun = undefined;
			const trainerSaid = outcome?.event === 'failed' ? outcome.code : '';
			const wasStopped = outcome?.event === 'stopped' || this.#isStopped;
			this.#set({
				...run,
				state: wasStopped ? 'stopped' : 'failed',
				secondsLeft: null,
				problem: wasStopped ? null : { code: failures[trainerSaid] ?? 'teaching-failed', details: {} },
				details: outcome?.event === 'failed' ? outcome.message : `${code ?? ''} ${errors}`.trim(),
			});
			// Some may have been removed meanwhile.
			this.examplesChanged();
			return;
		}
		this.#set({ ...run, state: 'comparing', secondsLeft: null });
		const loan = new ModelLoan(this.#options.loan);
		// Between two questions somebody may have talked with another model.
		const takeBase = async (): Promise<void> =>
			base.id === null ? undefined : loan.take(base.id, () => undefined, job.signal);
		try {
			const { adapters, generate, instructions } = this.#options;
			await takeBase();
			const file = path.join(this.#options.folder, 'adapter.gguf');
			const use = await adapters.untaken(file, job.signal);
			const compared = await compareAnswers(
				async function* (request, signal) {
					await takeBase();
					yield* generate(request, signal);
				},
				use,
				instructions,
				heldOut,
				(done, total) => job.update({ fraction: done / total }),
				job.signal,
			);
			const { perplexityBefore, perplexityAfter } = outcome;
			const result = { ...compared, perplexityBefore, perplexityAfter };
			const { passport } = begun;
			// Only now, so that nobody uses it before they can see whether it is better.
			await takeBase();
			const adapter = await adapters.add(
				file,
				{
					name: run.name,
					origin: 'taught',
					examples: passport.examples,
					sources: passport.sources.map(({ source }) => source),
					result,
				},
				passport,
				job.signal,
			);
			this.#set({ ...this.#now(run), state: 'done', adapterId: adapter.id });
			this.#folder.keepFactsOnly();
		} catch (error) {
			const known = toKnownError(error);
			this.#set({
				...this.#now(run),
				state: known.code === 'cancelled' ? 'stopped' : 'failed',
				problem: known.code === 'cancelled' ? null : { code: known.code, details: known.details },
			});
		} finally {
			this.#trainer = undefined;
			this.#begun = undefined;
			// A model that was removed meanwhile cannot come back; whoever asks next is told.
			await loan.giveBack().catch(() => undefined);
		}
	}

	#now(run: TeachingRun): TeachingRun {
		return this.#run ?? run;
	}

	#set(run: TeachingRun): void {
		const isNews = run.state !== this.#run?.state;
		this.#run = run;
		if (isNews) this.#folder.remember(run);
		this.#options.changed();
	}
}

/** By what the trainer calls them. */
const failures: Readonly<Record<string, ErrorCode>> = {
	'disk-full': 'disk-full',
	'out-of-memory': 'teaching-out-of-memory',
};
/** Longer than a removal can be taken back. */
const undoMs = 30_000;
