import type { Problem } from './entities.ts';

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
	'adapter-does-not-fit',
	'adapter-damaged',
	'adapter-no-adapter',
	'adapter-no-base',
	'adapter-other-base',
	'examples-file-broken',
	'examples-full',
	'teaching-no-tools',
	'teaching-tools-failed',
	'teaching-too-few',
	'teaching-too-large',
	'teaching-not-teachable',
	'teaching-running',
	'teaching-failed',
	'teaching-out-of-memory',
	'model-load-failed',
	'model-damaged',
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
	'document-old-office',
	'document-password-needed',
	'document-password-wrong',
	'document-mail-encrypted',
	'document-no-text',
	'document-too-large',
	'document-too-many-pages',
	'document-too-much-text',
	'document-unpacks-too-large',
	'document-nothing-inside',
	'document-already-here',
	'document-nested-too-deep',
	'document-image-too-large',
	'document-gone',
	'document-locked',
	'document-reader-crashed',
	'document-reader-timeout',
	'document-reader-memory',
	// collections
	'collection-folder-gone',
	'collection-folder-taken',
	'collection-folder-refused',
	// storage
	'disk-full',
	'read-only',
	'database-newer',
	'backup-damaged',
	'backup-newer',
	// the gate
	'link-refused',
	'net-not-allowed',
	'net-redirect-refused',
	'net-offline',
	'net-name-not-found',
	'net-refused',
	'net-broken',
	'net-proxy-password',
	'net-proxy-down',
	'net-proxy-refused',
	'net-certificate',
	'printing-failed',
	// kinds of summaries as files
	'recipe-file-broken',
	// ways of working as files, and the words of the house
	'assistant-file-broken',
	'term-taken',
	'term-only-signs',
	'term-forbids-itself',
	'glossary-full',
	'table-without-terms',
	// texts from which personal data is taken
	'text-not-looked-at',
	'text-still-searched',
	'text-not-confirmed',
	'text-too-long',
	'model-not-asked',
	// the same question to two sides
	'comparison-same-side',
	'comparison-running',
	'comparison-not-answered',
	// how answers came into being, and receipts of it
	'answer-not-recorded',
	'answer-other-model',
	'answer-in-parts',
	'answer-adapter-gone',
	'other-model-in-use',
	'summary-unfinished',
	'summary-kind-changed',
	'summary-model-replaced',
	'answer-document-gone',
	'receipt-broken',
	'receipt-too-large',
	// forms to be filled, and tables that name fields
	'form-without-places',
	'form-damaged',
	'form-too-large',
	'table-without-headings',
	// fetching models
	'download-not-offered',
	'download-gated',
	'download-not-found',
	'download-too-many',
	'download-server',
	'download-unexpected',
	'download-login-page',
	'download-truncated',
	'download-changed',
	'download-too-slow',
	'download-wrong-hash',
	'disk-too-small',
	// files that should be models
	'model-file-empty',
	'model-file-zip',
	'model-file-safetensors',
	'model-file-page',
	'model-file-pointer',
	'model-file-truncated',
	'model-file-big-endian',
	'model-file-version',
	'model-file-adapter',
	'model-file-projector',
	'model-file-reranking',
	'model-file-parts-missing',
	'model-file-unknown',
	'model-file-gone',
	'model-file-locked',
	'model-changed',
	// models that may not or cannot be used
	'model-crashed-in-trial',
	'model-too-large-in-trial',
	'model-hung-in-trial',
	'model-refused-policy',
	'model-refused-licence',
	'model-recalled',
	'model-licence-not-accepted',
	'model-package-changed',
	'folder-not-writable',
	// lists of models
	'list-file-missing',
	'list-file-unreadable',
	// languages for scans
	'recognition-file-unknown',
	'recognition-file-unreadable',
	'recognition-refused',
] as const;

/** After these a model is set aside, and tried out again only when somebody asks. */
export const trialFailures: ReadonlySet<string> = new Set<ErrorCode>([
	'model-crashed-in-trial',
	'model-too-large-in-trial',
	'model-hung-in-trial',
]);

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

/** A problem that was stored or shown before, as a failure again. */
export function errorOf({ code, details }: Problem): KnownError {
	return new KnownError(code as ErrorCode, details ?? {});
}

/** What an unknown failure becomes at a boundary. */
export function toKnownError(error: unknown): KnownError {
	if (error instanceof KnownError) return error;
	const { code } = Object(error) as { code?: unknown };
	return new KnownError(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'internal', {}, error);
}
