import { KnownError, toKnownError } from '../../contract/errors.ts';

/** What a failure to read a file means to a person. Errors of ours stay as they are. */
export function readFailure(error: unknown): KnownError {
	if (error instanceof KnownError) return error;
	const { code } = error as NodeJS.ErrnoException;
	return new KnownError(gone.has(code ?? '') ? 'model-file-gone' : 'model-file-locked', {}, error);
}

/** What a failure to write into a folder means to a person. Errors of ours stay as they are. */
export function writeFailure(error: unknown): KnownError {
	if (error instanceof KnownError) return error;
	const known = toKnownError(error);
	return known.code === 'disk-full' ? known : new KnownError('folder-not-writable', {}, error);
}

const gone = new Set(['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'ESTALE']);
