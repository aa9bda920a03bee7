import { KnownError } from '../../contract/errors.ts';
import type { Received } from '../../net/gate.ts';

/** What a server's answer other than success means; undefined for 200, 206 and 416, which the transfer handles. */
export function answerProblem(answer: Received, page: string | undefined): KnownError | undefined {
	const { status, url } = answer;
	const host = url.host;
	if (status === 200 || status === 206)
		return isPage(answer) ? new KnownError('download-login-page', { host }) : undefined;
	if (status === 416) return undefined;
	if (page !== undefined && (status === 401 || status === 403))
		return new KnownError('download-gated', { host, page, status });
	if (status === 404 || status === 410) return new KnownError('download-not-found', { host });
	if (status === 407 || status === 511) return new KnownError('net-proxy-password', { host });
	if (status === 429 || status === 503)
		return new KnownError('download-too-many', { host, status, seconds: retryAfter(answer) });
	if (status >= 500) return new KnownError('download-server', { host, status });
	return new KnownError('download-unexpected', { host, status });
}

/** Seconds that the server asks to wait, as a number or a date; 0 where it does not say. At most an hour. */
export function retryAfter(answer: Pick<Received, 'headers'>, now = Date.now()): number {
	const said = answer.headers['retry-after']?.trim() ?? '';
	const seconds = /^\d+$/u.test(said) ? Number(said) : (Date.parse(said) - now) / 1000;
	return Number.isFinite(seconds) ? Math.min(Math.max(0, Math.ceil(seconds)), 3600) : 0;
}

/** A page of a hotel or a firewall comes with status 200 instead of the file. */
function isPage({ headers }: Received): boolean {
	return /^\s*(?:text\/html|application\/xhtml)/iu.test(headers['content-type'] ?? '');
}
