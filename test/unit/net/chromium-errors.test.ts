import { expect, it } from 'vitest';
import type { ErrorCode } from '../../../src-main/contract/errors.ts';
import { fromChromium } from '../../../src-main/net/chromium-errors.ts';

const known: readonly (readonly [ErrorCode, ...string[]])[] = [
	['net-offline', 'INTERNET_DISCONNECTED', 'ADDRESS_UNREACHABLE'],
	[
		'net-name-not-found',
		...['NAME_NOT_RESOLVED', 'NAME_RESOLUTION_FAILED', 'ICANN_NAME_COLLISION'],
		...['DNS_TIMED_OUT', 'DNS_SERVER_FAILED', 'DNS_MALFORMED_RESPONSE', 'DNS_NO_MATCHING_SUPPORTED_ALPN'],
	],
	[
		'net-proxy-password',
		...['PROXY_AUTH_REQUESTED', 'PROXY_AUTH_REQUESTED_WITH_NO_CONNECTION', 'PROXY_AUTH_UNSUPPORTED'],
		'UNEXPECTED_PROXY_AUTH',
	],
	[
		'net-proxy-down',
		...['PROXY_CONNECTION_FAILED', 'SOCKS_CONNECTION_FAILED', 'PAC_SCRIPT_FAILED'],
		'MANDATORY_PROXY_CONFIGURATION_FAILED',
	],
	[
		'net-proxy-refused',
		...['TUNNEL_CONNECTION_FAILED', 'SOCKS_CONNECTION_HOST_UNREACHABLE', 'NO_SUPPORTED_PROXIES'],
		...['PROXY_UNABLE_TO_CONNECT_TO_DESTINATION', 'HTTPS_PROXY_TUNNEL_RESPONSE_REDIRECT'],
	],
	[
		'net-certificate',
		...['CERT_AUTHORITY_INVALID', 'CERT_COMMON_NAME_INVALID', 'CERT_DATE_INVALID', 'CERT_REVOKED'],
		...['CERT_CONTAINS_ERRORS', 'CERT_INVALID', 'CERT_WEAK_KEY', 'CERT_KNOWN_INTERCEPTION_BLOCKED'],
		...['SSL_PROTOCOL_ERROR', 'SSL_VERSION_OR_CIPHER_MISMATCH', 'SSL_CLIENT_AUTH_CERT_NEEDED'],
		...['BAD_SSL_CLIENT_AUTH_CERT', 'PROXY_CERTIFICATE_INVALID'],
	],
	[
		'net-refused',
		...['CONNECTION_REFUSED', 'CONNECTION_TIMED_OUT', 'CONNECTION_FAILED', 'NETWORK_ACCESS_DENIED'],
	],
	[
		'net-broken',
		...['CONNECTION_RESET', 'CONNECTION_CLOSED', 'CONNECTION_ABORTED', 'EMPTY_RESPONSE', 'TIMED_OUT'],
		...['NETWORK_CHANGED', 'NETWORK_IO_SUSPENDED', 'CONTENT_LENGTH_MISMATCH', 'HTTP2_PROTOCOL_ERROR'],
		...['INCOMPLETE_CHUNKED_ENCODING', 'QUIC_PROTOCOL_ERROR', 'INVALID_HTTP_RESPONSE', 'FAILED'],
	],
];

it.each(known.flatMap(([code, ...names]) => names.map((name) => [name, code] as const)))(
	'%s means %s',
	(name, code) => {
		expect(fromChromium(`net::ERR_${name}`, 'house.example')).toMatchObject({
			code,
			details: { host: 'house.example' },
		});
	},
);

it('takes what it does not know for a broken connection', () => {
	for (const message of ['', 'no such thing', 'net::ERR_', 'net::ERR_NEVER_HEARD_OF'])
		expect(fromChromium(message, 'house.example').code).toBe('net-broken');
});
