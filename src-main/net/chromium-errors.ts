import { KnownError, type ErrorCode } from '../contract/errors.ts';

/** What a failure of Chromium's network means for a person; names as in `net/base/net_error_list.h`. */
export function fromChromium(message: string, host: string): KnownError {
	const name = /ERR_[A-Z0-9_]+/u.exec(message)?.[0] ?? '';
	return new KnownError(meaningOf(name.replace('ERR_', '')), { host }, new Error(name));
}

function meaningOf(name: string): ErrorCode {
	const known = Object.entries(meanings).find(([, names]) => names.includes(name))?.[0];
	if (known !== undefined) return known as ErrorCode;
	if (/^(?:CERT|SSL|BAD_SSL)_/u.test(name)) return 'net-certificate';
	return name.startsWith('DNS_') ? 'net-name-not-found' : 'net-broken';
}

const meanings: Partial<Record<ErrorCode, readonly string[]>> = {
	'net-offline': ['INTERNET_DISCONNECTED', 'ADDRESS_UNREACHABLE'],
	'net-name-not-found': ['NAME_NOT_RESOLVED', 'NAME_RESOLUTION_FAILED', 'ICANN_NAME_COLLISION'],
	'net-proxy-password': [
		'PROXY_AUTH_REQUESTED',
		'PROXY_AUTH_REQUESTED_WITH_NO_CONNECTION',
		'PROXY_AUTH_UNSUPPORTED',
		'UNEXPECTED_PROXY_AUTH',
	],
	'net-proxy-down': [
		'PROXY_CONNECTION_FAILED',
		'SOCKS_CONNECTION_FAILED',
		'MANDATORY_PROXY_CONFIGURATION_FAILED',
		'PAC_SCRIPT_FAILED',
	],
	'net-proxy-refused': [
		'TUNNEL_CONNECTION_FAILED',
		'SOCKS_CONNECTION_HOST_UNREACHABLE',
		'PROXY_UNABLE_TO_CONNECT_TO_DESTINATION',
		'NO_SUPPORTED_PROXIES',
		'HTTPS_PROXY_TUNNEL_RESPONSE_REDIRECT',
	],
	'net-certificate': ['PROXY_CERTIFICATE_INVALID'],
	'net-refused': [
		'CONNECTION_REFUSED',
		'CONNECTION_TIMED_OUT',
		'CONNECTION_FAILED',
		// A firewall of this computer does not let the program out.
		'NETWORK_ACCESS_DENIED',
	],
};
