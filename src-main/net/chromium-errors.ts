import { KnownError, type ErrorCode } from '../contract/errors.ts';

/** What a failure of Chromium's network means for a person; names as in `net/base/net_error_list.h`. */
export function fromChromium(message: string, host: string): KnownError {
	const name = /ERR_[A-Z0-9_]+/u.exec(message)?.[0] ?? '';
	const code = meanings.find(([pattern]) => pattern.test(name))?.[1] ?? 'net-broken';
	return new KnownError(code, { host }, new Error(name));
}

const meanings: readonly (readonly [RegExp, ErrorCode])[] = [
	[/INTERNET_DISCONNECTED|NETWORK_ACCESS_DENIED|ADDRESS_UNREACHABLE/u, 'net-offline'],
	[/NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|DNS_/u, 'net-name-not-found'],
	[
		/PROXY_AUTH|UNEXPECTED_PROXY_AUTH|PROXY_CONNECTION_FAILED|TUNNEL_CONNECTION_FAILED/u,
		'net-proxy-password',
	],
	[/CERT_|SSL_|BAD_SSL/u, 'net-certificate'],
	[/CONNECTION_REFUSED|CONNECTION_TIMED_OUT|CONNECTION_FAILED/u, 'net-refused'],
];
