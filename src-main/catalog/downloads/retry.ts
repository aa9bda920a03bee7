import type { KnownError } from '../../contract/errors.ts';
import { networkFailures } from '../../contract/network-failures.ts';

/** Milliseconds until the next try after `failures` in a row without a new byte; undefined: a person has to decide. */
export function retryAfterFailure(error: KnownError, failures: number): number | undefined {
	const { code, details } = error;
	// A network that is gone in the evening may be back in the morning, and nobody is there to click.
	if (networkFailures.has(code)) return Math.min(pauses[failures - 1] ?? Infinity, longestWithoutNetwork);
	if (!passing.has(code) || failures > pauses.length) return undefined;
	const asked = Number(details['seconds'] ?? 0) * 1000;
	return Math.max(asked, pauses[failures - 1] ?? 0);
}

/** What else may be over in a while. */
const passing: ReadonlySet<string> = new Set([
	'download-too-many',
	'download-server',
	'download-truncated',
	'download-changed',
]);
const pauses = [1000, 3000, 10_000, 30_000, 60_000, 120_000, 300_000, 300_000, 600_000, 600_000];
const longestWithoutNetwork = 300_000;
