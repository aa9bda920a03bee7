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
