import { net, session, type IncomingMessage, type Session } from 'electron';
import type { HttpAnswer, HttpTransport } from '../app/platform.ts';
import { fromChromium } from '../app/platform.ts';

/**
 * Chromium's network, because it knows the system's proxy, its certificates and how to sign in at a proxy. In a session
 * of its own that only main uses: nothing is stored, and no window can reach it.
 */
export const electronHttp: HttpTransport = (url, headers, signal) =>
	new Promise<HttpAnswer>((resolve, reject) => {
		signal.throwIfAborted();
		const request = net.request({
			url: url.href,
			session: downloadSession(),
			redirect: 'manual',
			credentials: 'omit',
			cache: 'no-store',
		});
		let needsPassword = false;
		const stop = (): void => request.abort();
		signal.addEventListener('abort', stop, { once: true });
		const fail = (error: Error): void => {
			signal.removeEventListener('abort', stop);
			if (signal.aborted) reject(signal.reason as Error);
			else reject(fromChromium(needsPassword ? 'ERR_PROXY_AUTH_REQUESTED' : error.message, url.host));
		};
		for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
		request.on('login', (info, answer) => {
			needsPassword ||= info.isProxy;
			answer();
		});
		request.on('redirect', (status, _method, target) => {
			signal.removeEventListener('abort', stop);
			resolve({ status, headers: { location: target }, body: nothing() });
			request.abort();
		});
		request.on('response', (response) => {
			resolve({
				status: response.statusCode,
				headers: flat(response),
				body: bodyOf(response, request, url, signal, stop),
			});
		});
		request.on('error', fail);
		request.on('abort', () => fail(new Error('ERR_ABORTED')));
		request.end();
	});

function downloadSession(): Session {
	const made = session.fromPartition('downloads', { cache: false });
	// An empty list, because Chromium would fetch dictionaries for any session.
	made.setSpellCheckerLanguages([]);
	return made;
}

async function* bodyOf(
	response: IncomingMessage,
	request: Electron.ClientRequest,
	url: URL,
	signal: AbortSignal,
	stop: () => void,
): AsyncGenerator<Uint8Array> {
	try {
		for await (const chunk of response as unknown as AsyncIterable<Buffer>) {
			signal.throwIfAborted();
			yield chunk;
		}
		signal.throwIfAborted();
	} catch (error) {
		signal.throwIfAborted();
		throw fromChromium(error instanceof Error ? error.message : '', url.host);
	} finally {
		signal.removeEventListener('abort', stop);
		request.abort();
	}
}

function flat(response: IncomingMessage): Record<string, string> {
	return Object.fromEntries(
		Object.entries(response.headers).map(([name, value]) => [
			name.toLowerCase(),
			Array.isArray(value) ? value.join(', ') : String(value),
		]),
	);
}

async function* nothing(): AsyncGenerator<Uint8Array> {
	// A redirect's body is of no interest.
}
