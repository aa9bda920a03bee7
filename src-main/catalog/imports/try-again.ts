import type { JobHandle } from '../../base/jobs.ts';
import type { ModelId } from '../../contract/entities.ts';
import { errorOf, KnownError, trialFailures } from '../../contract/errors.ts';
import { progressOf } from '../check-files.ts';
import { entryOf } from './import-run.ts';
import { areUnchanged, hashFiles } from './hash-files.ts';
import type { ImportsServiceOptions } from './imports-options.ts';
import { recogniseModel } from './recognise-model.ts';

/**
 * Tries out a model once more that was set aside; its files must be those that were set aside, and one that is removed
 * meanwhile stays removed. Errors: `not-found`, `model-changed`, what `recogniseModel` and `refusalOf` find, those of
 * `hashFiles` and `tryOut`, after which it stays set aside.
 */
export async function tryAgain(
	id: ModelId,
	{ files, lists, tryOut, installed }: ImportsServiceOptions,
	job: JobHandle,
	signal: AbortSignal,
): Promise<void> {
	const model = installed.setAside(id);
	if (model === undefined) throw new KnownError('not-found');
	const found = { name: model.facts.name, files: model.files, packageFolder: null, problem: null };
	const recognised = await recogniseModel(found);
	if (recognised.kind === 'problem') throw errorOf(recognised.problem);
	const { size } = recognised;
	const hashed = await hashFiles(found, files, progressOf(job, 0, size.bytes), signal);
	if (hashed.files.some(({ sha256 }, at) => sha256 !== model.files[at]?.sha256))
		throw new KnownError('model-changed');
	const sha256s = hashed.files.map(({ sha256 }) => sha256);
	const [{ path, sha256 }] = model.files;
	const refusal = lists.refusalOf(entryOf(lists, sha256s), sha256s);
	if (refusal !== null) throw errorOf(refusal);
	job.update({ fraction: null, secondsLeft: null });
	try {
		const { memoryBytes } = await tryOut({ id: model.id, path, sha256, bytes: size.bytes }, size, signal);
		if (!(await areUnchanged(hashed))) throw new KnownError('model-changed');
		if (installed.setAside(id) === undefined) throw new KnownError('not-found');
		installed.install({ ...model, problem: null, verifiedAt: Date.now() }, memoryBytes, null);
	} catch (error) {
		const isTried = error instanceof KnownError && trialFailures.has(error.code) && !signal.aborted;
		if (isTried && installed.setAside(id) !== undefined)
			installed.quarantine({ ...model, problem: error.code }, error, null);
		throw error;
	}
}
