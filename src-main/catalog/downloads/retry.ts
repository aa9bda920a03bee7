import type { KnownError } from '../../contract/errors.ts';

/** Milliseconds until the next try after `failures` in a row without a new byte; undefined: a person has to decide. */
export function retryAfterFailure(error: KnownError, failures: number): number | undefined {
	if (!passing.has(error.code) || failures > pauses.length) return undefined;
	const asked = Number(error.details['seconds'] ?? 0) * 1000;
	return Math.max(asked, pauses[failures - 1] ?? 0);
}

/** What may be over in a while. */
const passing: ReadonlySet<string> = new Set([
	'net-offline',
	'net-name-not-found',
	'net-refused',
	'net-broken',
	'download-too-many',
	'download-server',
	'download-truncated',
	'download-too-slow',
]);
const pauses = [1000, 3000, 10_000, 30_000, 60_000, 120_000, 300_000, 300_000, 600_000, 600_000];
