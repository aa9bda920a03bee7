/** Failures of the way to a server, not of what it answers: they pass, so that it is tried again for as long as it takes. */
export const networkFailures: ReadonlySet<string> = new Set([
	'net-offline',
	'net-name-not-found',
	'net-refused',
	'net-broken',
	'net-proxy-down',
	// A proxy that has no connection itself says the same as one that forbids it.
	'net-proxy-refused',
	'download-too-slow',
]);
