import http from 'node:http';
import https from 'node:https';
import { KnownError, type ErrorCode } from '../../src-main/contract/errors.ts';
import type { HttpAnswer, HttpTransport } from '../../src-main/net/http.ts';

/** The program's requests under plain Node; `ca` is trusted beside the usual ones. */
export function nodeHttp(ca?: string): HttpTransport {
	return (url, headers, signal) =>
		new Promise<HttpAnswer>((resolve, reject) => {
			const library = url.protocol === 'https:' ? https : http;
			const request = library.get(url, {
				headers,
				signal,
				agent: false,
				...(ca === undefined ? {} : { ca }),
			});
			request.once('error', (error) => reject(signal.aborted ? (signal.reason as Error) : known(error, url)));
			request.once('response', (response) => {
				const flat = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
				resolve({
					status: response.statusCode ?? 0,
					headers: Object.fromEntries(flat) as Record<string, string>,
					body: bodyOf(response, url, signal),
				});
			});
		});
}

async function* bodyOf(
	response: http.IncomingMessage,
	url: URL,
	signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
	try {
		yield* response as AsyncIterable<Uint8Array>;
	} catch (error) {
		throw signal.aborted ? signal.reason : known(error as NodeJS.ErrnoException, url);
	} finally {
		response.destroy();
	}
}

function known(error: NodeJS.ErrnoException, url: URL): KnownError {
	const code = error.code ?? '';
	const meaning = meanings[code] ?? (/CERT|SIGNED/u.test(code) ? 'net-certificate' : 'net-broken');
	return new KnownError(meaning, { host: url.host }, error);
}

const meanings: Record<string, ErrorCode> = { ENOTFOUND: 'net-name-not-found', ECONNREFUSED: 'net-refused' };
