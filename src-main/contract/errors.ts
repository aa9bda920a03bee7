/**
 * Every way in which something can fail, as the window may learn of it. The sentence for each code stands in the
 * window's messages; nothing else about a failure crosses.
 */
export const errorCodes = [
	// the connection between window and main
	'bad-request',
	'lost-connection',
	'cancelled',
	'internal',
	'not-found',
	// the engine and its model
	'no-model',
	'model-does-not-fit',
	'model-load-failed',
	'model-damaged',
	'model-not-accepted',
	'engine-crashed',
	'engine-gave-up',
	'too-long',
	'busy',
	// documents
	'document-empty',
	'document-folder',
	'document-unknown-format',
	'document-wrong-extension',
	'document-damaged',
	'document-password-needed',
	'document-password-wrong',
	'document-no-text',
	'document-too-large',
	'document-too-many-pages',
	'document-too-much-text',
	'document-unpacks-too-large',
	'document-gone',
	'document-locked',
	'document-reader-crashed',
	'document-reader-timeout',
	'document-reader-memory',
	// storage
	'disk-full',
	'read-only',
	'database-newer',
	'backup-damaged',
	'backup-newer',
	// the gate
	'link-refused',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
export type ErrorDetails = Record<string, string | number | boolean>;

/** The only error that crosses a boundary: a code of the closed list and plain facts, never a stack. */
export class KnownError extends Error {
	readonly code: ErrorCode;
	readonly details: ErrorDetails;

	constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
		super(`${code} ${JSON.stringify(details)}`, cause === undefined ? undefined : { cause });
		this.name = 'KnownError';
		this.code = code;
		this.details = details;
	}
}

/** What an unknown failure becomes at a boundary. */
export function toKnownError(error: unknown): KnownError {
	return error instanceof KnownError ? error : new KnownError('internal', {}, error);
}
