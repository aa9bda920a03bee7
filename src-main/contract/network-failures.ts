/** Failures of the way to a server, not of what it answers: they pass, so that it is tried again for as long as it takes. */
export const networkFailures: ReadonlySet<string> = new Set([
	'net-offline',
	'net-name-not-found',
	'net-refused',
	'net-broken',
	'download-too-slow',
]);
