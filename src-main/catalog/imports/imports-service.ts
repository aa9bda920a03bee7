import { randomUUID } from 'node:crypto';
import type { JobHandle } from '../../base/jobs.ts';
import type { DroppedFileId, ModelId } from '../../contract/entities.ts';
import { KnownError } from '../../contract/errors.ts';
import type { Candidate, ImportAnswer, ImportWay } from '../../contract/models.ts';
import { findCandidates } from './find-candidates.ts';
import { type RememberedCandidate, runImport } from './import-run.ts';
import type { ImportsServiceOptions } from './imports-options.ts';
import { modelsOfOtherPrograms } from './other-programs.ts';
import { tidyPlacing } from './placing-journal.ts';
import { recogniseModel } from './recognise-model.ts';
import { tryAgain } from './try-again.ts';

/** Model files that people bring: what they are, whether they may be used, and how they come to stay. */
export class ImportsService {
	readonly #options: ImportsServiceOptions;
	readonly #remembered = new Map<DroppedFileId, RememberedCandidate>();
	/** One import after the other: two would slow each other down. */
	#tail: Promise<unknown> = Promise.resolve();
	readonly #end = new AbortController();

	constructor(options: ImportsServiceOptions) {
		this.#options = options;
	}

	/** Removes what an import left behind when the program ended in the middle of it; never beside one that runs. */
	tidy(): Promise<void> {
		const { folder, installed } = this.#options;
		const tidied = this.#tail.then(() =>
			tidyPlacing(folder(), (path) => installed.idByPath(path) !== undefined),
		);
		this.#tail = tidied.catch(() => undefined);
		return tidied;
	}

	/** The models among files and folders that somebody chose or dropped; nothing is changed. */
	async look(paths: readonly string[], signal: AbortSignal): Promise<Candidate[]> {
		const candidates: Candidate[] = [];
		for (const found of await findCandidates(paths, signal)) {
			signal.throwIfAborted();
			candidates.push(await this.#candidate({ found, foundIn: null }));
		}
		return candidates;
	}

	/** The models of other programs. What only helps another model is left out: nobody asked for it. */
	async search(signal: AbortSignal): Promise<Candidate[]> {
		const candidates: Candidate[] = [];
		for (const { model, foundIn } of await modelsOfOtherPrograms(this.#options.places, signal)) {
			signal.throwIfAborted();
			const candidate = await this.#candidate({ found: model, foundIn });
			if (!leftOut.has(candidate.problem?.code ?? '')) candidates.push(candidate);
		}
		return candidates;
	}

	/**
	 * Takes a candidate, or says what has to be agreed first; asked again with the answer, it goes on without reading
	 * the file anew. What belongs to another program is not moved away from it; a package is copied where it should be
	 * moved. Errors: `not-found`; `bad-request` for such a move; what `recogniseModel` finds; `model-package-changed`;
	 * `model-refused-policy`, `model-refused-licence`, `model-recalled`; those of `hashFiles`, `place` and `tryOut`.
	 */
	async take(
		id: DroppedFileId,
		way: ImportWay,
		trustUnknown: boolean,
		signal: AbortSignal,
	): Promise<ImportAnswer> {
		const candidate = this.#remembered.get(id);
		if (candidate === undefined) throw new KnownError('not-found');
		if (way === 'move' && candidate.foundIn !== null) throw new KnownError('bad-request');
		return this.#next(candidate.found.name, signal, (job, stopped) =>
			runImport(candidate, way, trustUnknown, this.#options, job, stopped),
		);
	}

	/** Tries out one that was set aside, because somebody asked. Errors: `not-found`; those of `tryAgain`. */
	async tryAgain(id: ModelId, signal: AbortSignal): Promise<void> {
		const model = this.#options.installed.setAside(id);
		if (model === undefined) throw new KnownError('not-found');
		return this.#next(model.facts.name, signal, (job, stopped) => tryAgain(id, this.#options, job, stopped));
	}

	/** Waits for what is being taken; nothing else is until the returned function is called. */
	async hold(): Promise<() => void> {
		const before = this.#tail;
		let release = (): void => undefined;
		const released = new Promise<void>((resolve) => (release = resolve));
		this.#tail = before.then(() => released);
		await before;
		return release;
	}

	/** Stops what runs and waits until it has left nothing behind. */
	async dispose(): Promise<void> {
		this.#end.abort(new KnownError('cancelled'));
		await this.#tail;
	}

	/** After everything that was begun before. */
	#next<T>(
		title: string,
		signal: AbortSignal,
		work: (job: JobHandle, stopped: AbortSignal) => Promise<T>,
	): Promise<T> {
		const run = this.#tail.then(() => this.#asJob(title, signal, work));
		this.#tail = run.catch(() => undefined);
		return run;
	}

	async #asJob<T>(
		title: string,
		signal: AbortSignal,
		work: (job: JobHandle, stopped: AbortSignal) => Promise<T>,
	): Promise<T> {
		if (signal.aborted || this.#end.signal.aborted) throw new KnownError('cancelled');
		const job = this.#options.jobs.start({ kind: 'import', title, conversationId: null });
		const stopped = AbortSignal.any([signal, job.signal, this.#end.signal]);
		try {
			return await work(job, stopped);
		} catch (error) {
			throw stopped.aborted ? new KnownError('cancelled') : error;
		} finally {
			job.end();
		}
	}

	async #candidate(candidate: RememberedCandidate): Promise<Candidate> {
		const { found, foundIn } = candidate;
		const { lists, installed } = this.#options;
		const recognised = await recogniseModel(found);
		const bytes = found.files.reduce((sum, file) => sum + file.bytes, 0);
		const isModel = recognised.kind === 'model';
		return {
			id: this.#remember(candidate),
			name: found.name,
			bytes,
			parts: found.files.length,
			foundIn,
			header: isModel ? recognised.header : null,
			problem: isModel ? null : recognised.problem,
			looksLike: (isModel ? lists.idByBytes(bytes) : undefined) ?? null,
			installed: installed.isUsable(found.files[0].path),
		};
	}

	#remember(candidate: RememberedCandidate): DroppedFileId {
		const id = randomUUID() as DroppedFileId;
		this.#remembered.set(id, candidate);
		const [oldest] = this.#remembered.keys();
		if (this.#remembered.size > mostRemembered && oldest !== undefined) this.#remembered.delete(oldest);
		return id;
	}
}

const leftOut = new Set(['model-file-adapter', 'model-file-projector', 'model-file-reranking']);
const mostRemembered = 1000;
