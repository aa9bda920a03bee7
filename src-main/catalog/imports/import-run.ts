import type { JobHandle } from '../../base/jobs.ts';
import type { CatalogEntry } from '../../contract/catalog.ts';
import type { ModelId } from '../../contract/entities.ts';
import { errorOf, KnownError, trialFailures, type ErrorCode } from '../../contract/errors.ts';
import type { ImportAnswer, ImportWay } from '../../contract/models.ts';
import type { NewModel } from '../../db/models.ts';
import { progressOf } from '../check-files.ts';
import type { FoundModel } from './found-model.ts';
import { areUnchanged, type HashedFiles, hashFiles } from './hash-files.ts';
import type { ImportLists, ImportsServiceOptions } from './imports-options.ts';
import { type FilesOfModel, place, type Placed } from './placing.ts';
import { recogniseModel, type RecognisedModel } from './recognise-model.ts';

/** A candidate with what was learnt of it in an earlier call. */
export interface RememberedCandidate {
	readonly found: FoundModel;
	/** The program that it belongs to. */
	readonly foundIn: string | null;
	hashed?: HashedFiles;
}

interface Run {
	readonly candidate: RememberedCandidate;
	readonly recognised: RecognisedModel & { kind: 'model' };
	readonly hashed: HashedFiles;
	readonly way: ImportWay;
	readonly job: JobHandle;
	readonly signal: AbortSignal;
}

/**
 * Takes one candidate from its header to its place in the list, or up to the question that a person has to answer. As
 * long as it is not in the list, a cancel leaves everything as it was. Errors: see `ImportsService.take`.
 */
export async function runImport(
	candidate: RememberedCandidate,
	way: ImportWay,
	trustUnknown: boolean,
	options: ImportsServiceOptions,
	job: JobHandle,
	signal: AbortSignal,
): Promise<ImportAnswer> {
	const recognised = await recogniseModel(candidate.found);
	if (recognised.kind === 'problem') throw errorOf(recognised.problem);
	const hashed = await hashOnce(candidate, recognised.size.bytes, way, options, job, signal);
	const sha256s = hashed.files.map(({ sha256 }) => sha256);
	const entry = entryOf(options.lists, sha256s);
	const refusal = options.lists.refusalOf(entry, sha256s);
	if (refusal !== null) throw errorOf(refusal);
	if (entry?.kind === 'reranking') throw new KnownError('model-file-reranking');
	const here = options.installed.idBySha256(hashed.files[0].sha256);
	if (here !== undefined) return { kind: 'done', id: here };
	if (entry === null && !trustUnknown) return { kind: 'unknown-origin' };
	const licence = entry === null ? undefined : options.lists.needsAcceptance(entry);
	if (entry !== null && licence !== undefined) return { kind: 'licence', id: entry.id, licence };
	const id = entry?.id ?? (`file-${hashed.files[0].sha256.slice(0, 16)}` as ModelId);
	// A package that lost its model would be of no use to anybody else.
	const takenAs = way === 'move' && hashed.packaged !== null ? 'copy' : way;
	await install(id, { candidate, recognised, hashed, way: takenAs, job, signal }, options);
	return { kind: 'done', id };
}

/** Gigabytes are read once, however many questions there are. */
async function hashOnce(
	candidate: RememberedCandidate,
	bytes: number,
	way: ImportWay,
	{ files }: ImportsServiceOptions,
	job: JobHandle,
	signal: AbortSignal,
): Promise<HashedFiles> {
	const earlier = candidate.hashed;
	if (earlier !== undefined && (await areUnchanged(earlier))) return earlier;
	const all = way === 'in-place' ? bytes : 2 * bytes;
	const hashed = await hashFiles(candidate.found, files, progressOf(job, 0, all), signal);
	candidate.hashed = hashed;
	return hashed;
}

/** All files must be those of the entry, and no other. */
export function entryOf(lists: ImportLists, sha256s: readonly string[]): CatalogEntry | null {
	const entry = lists.entryBySha256(sha256s[0] ?? '');
	if (entry?.files.length !== sha256s.length) return null;
	return entry.files.every(({ sha256 }) => sha256 !== undefined && sha256s.includes(sha256)) ? entry : null;
}

async function install(id: ModelId, run: Run, options: ImportsServiceOptions): Promise<void> {
	const { hashed, job, signal } = run;
	const { folder, freeBytes, files, installed } = options;
	const { bytes } = run.recognised.size;
	const placed = await place(
		hashed.files,
		run.way,
		{ files, folder: folder(), freeBytes },
		progressOf(job, bytes, 2 * bytes),
		signal,
	);
	try {
		const memoryBytes = await tryOut(id, run, placed, options);
		if (run.way === 'in-place' && !(await areUnchanged(hashed))) throw new KnownError('model-changed');
		signal.throwIfAborted();
		installed.install(newModel(id, run, await placed.commit(), null), memoryBytes, hashed.packaged);
		await placed.finish(true);
	} catch (error) {
		await placed.undo();
		throw error;
	}
}

/** Bytes of memory that the trial took. One that fails it is set aside in its place, and the failure goes on. */
async function tryOut(
	id: ModelId,
	run: Run,
	placed: Placed,
	{ tryOut, installed }: ImportsServiceOptions,
): Promise<number> {
	const { hashed, job, signal } = run;
	const { size } = run.recognised;
	const [{ path, sha256 }] = placed.files;
	job.update({ fraction: null, secondsLeft: null });
	try {
		return (await tryOut({ id, path, sha256, bytes: size.bytes }, size, signal)).memoryBytes;
	} catch (error) {
		if (signal.aborted || !(error instanceof KnownError) || !trialFailures.has(error.code)) throw error;
		installed.quarantine(newModel(id, run, await placed.commit(), error.code), error, hashed.packaged);
		await placed.finish(false);
		throw error;
	}
}

function newModel(id: ModelId, run: Run, files: FilesOfModel, problem: ErrorCode | null): NewModel {
	const { facts } = run.recognised;
	return {
		id,
		files,
		place: run.way === 'in-place' ? 'elsewhere' : 'own',
		facts: { ...facts, name: facts.name === '' ? run.candidate.found.name : facts.name },
		problem,
		verifiedAt: Date.now(),
	};
}
