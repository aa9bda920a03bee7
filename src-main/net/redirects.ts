import { KnownError } from '../contract/errors.ts';

/** How many redirects in a row are followed, as browsers do. */
export const mostRedirects = 20;

/**
 * Where a redirect leads, if it may be followed: never from https to anything else, never to another scheme, never
 * with a name and password in the address. Throws `net-redirect-refused`.
 */
export function redirectTarget(from: URL, location: string | undefined): URL {
	const target =
		location !== undefined && URL.canParse(location, from.href) ? new URL(location, from) : undefined;
	if (target === undefined) throw new KnownError('net-redirect-refused', { host: from.host });
	const isSafe =
		target.protocol === 'https:' ||
		(target.protocol === 'http:' && from.protocol === 'http:' && target.host === from.host);
	if (!isSafe || target.username !== '' || target.password !== '')
		throw new KnownError('net-redirect-refused', { host: target.host });
	return target;
}

export function isRedirect(status: number): boolean {
	return [301, 302, 303, 307, 308].includes(status);
}
