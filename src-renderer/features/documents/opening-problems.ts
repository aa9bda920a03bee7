import type { Problem } from '../../../src-main/contract/entities.ts';

/** A password may open it. */
export function needsPassword({ code, details }: Problem): boolean {
	return (
		(code === 'document-password-needed' && details?.['canBeOpened'] !== false) ||
		code === 'document-password-wrong'
	);
}

/** Trying again may help. */
export function canBeRetried(code: string): boolean {
	return retryable.has(code);
}

const retryable: ReadonlySet<string> = new Set([
	'document-gone',
	'document-locked',
	'document-reader-crashed',
	'document-reader-timeout',
	'disk-full',
	'internal',
]);
