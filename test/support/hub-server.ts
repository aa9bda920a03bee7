import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** What goes wrong with one request; what it does not handle is answered as it should be. */
export type Fault = (request: IncomingMessage, response: ServerResponse, file: HubFile) => boolean;

export interface HubFile {
	bytes: Buffer;
	etag: string;
}

/** A hub with one file at every address: ranges, entity tags, and faults that are used up one per request. */
export class HubServer {
	readonly file: HubFile;
	/** One per request, in order; then none. */
	faults: Fault[] = [];
	readonly requests: { url: string; headers: IncomingMessage['headers'] }[] = [];
	/** Bytes of the file that were handed to the network. */
	sent = 0;
	readonly #server: http.Server;

	readonly #scheme: string;

	private constructor(bytes: Buffer, secure: boolean) {
		this.file = { bytes, etag: etagOf(bytes) };
		const answer: http.RequestListener = (request, response) => this.#answer(request, response);
		this.#scheme = secure ? 'https' : 'http';
		this.#server = secure ? https.createServer(certificate(), answer) : http.createServer(answer);
	}

	/** `secure`: with a certificate that nobody knows. */
	static async start(bytes: Buffer, { secure = false } = {}): Promise<HubServer> {
		const hub = new HubServer(bytes, secure);
		await new Promise<void>((resolve) => hub.#server.listen(0, '127.0.0.1', resolve));
		return hub;
	}

	get origin(): string {
		return `${this.#scheme}://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	get sha256(): string {
		return createHash('sha256').update(this.file.bytes).digest('hex');
	}

	/** The file on the server becomes another one. */
	replace(bytes: Buffer): void {
		this.file.bytes = bytes;
		this.file.etag = etagOf(bytes);
	}

	/** Every connection ends, as when nobody answers on the other side for long. */
	hangUp(): void {
		this.#server.closeAllConnections();
	}

	async close(): Promise<void> {
		this.hangUp();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	#answer(request: IncomingMessage, response: ServerResponse): void {
		this.requests.push({ url: request.url ?? '', headers: request.headers });
		const fault = this.faults.shift();
		if (fault?.(request, response, this.file) === true) return;
		const [start, isPart] = rangeOf(request, this.file);
		if (start >= this.file.bytes.length && isPart) {
			response.writeHead(416, { 'content-range': `bytes */${this.file.bytes.length}` }).end();
			return;
		}
		this.sent += this.file.bytes.length - start;
		response.writeHead(isPart ? 206 : 200, headersOf(this.file, start, isPart));
		response.end(this.file.bytes.subarray(start));
	}

	/** Sends up to byte `at` of the file, counted from its beginning, then cuts the connection. */
	cutAt =
		(at: number): Fault =>
		(request, response, file) => {
			const [start, isPart] = rangeOf(request, file);
			if (start >= at) return false;
			response.writeHead(isPart ? 206 : 200, headersOf(file, start, isPart));
			this.sent += at - start;
			response.write(file.bytes.subarray(start, at), () => setTimeout(() => response.destroy(), 5));
			return true;
		};
}

/** Made for these tests: self-signed, for 127.0.0.1. */
export function certificate(): { key: string; cert: string } {
	const folder = path.join(import.meta.dirname, 'files', 'tls');
	return {
		key: readFileSync(path.join(folder, 'key.pem'), 'utf8'),
		cert: readFileSync(path.join(folder, 'certificate.pem'), 'utf8'),
	};
}

/** Sends the request elsewhere. */
export const redirect =
	(location: string): Fault =>
	(_, response) => {
		response.writeHead(302, { location }).end();
		return true;
	};

/** An answer with a status and nothing useful. */
export const status =
	(code: number, headers: http.OutgoingHttpHeaders = {}): Fault =>
	(_, response) => {
		response.writeHead(code, headers).end('no');
		return true;
	};

/** The whole file, whatever was asked for. */
export const rangeIgnored: Fault = (_, response, file) => {
	response.writeHead(200, headersOf(file, 0, false)).end(file.bytes);
	return true;
};

/** Another part of the file than the one that was asked for. */
export const wrongRange: Fault = (request, response, file) => {
	const [start, isPart] = rangeOf(request, file);
	if (!isPart) return false;
	const other = Math.max(0, start - 10);
	response.writeHead(206, headersOf(file, other, true)).end(file.bytes.subarray(other));
	return true;
};

export const corruptByte: Fault = (request, response, file) => {
	const [start, isPart] = rangeOf(request, file);
	const bytes = Buffer.from(file.bytes.subarray(start));
	const last = bytes.length - 1;
	bytes[last] = (bytes[last] ?? 0) ^ 1;
	response.writeHead(isPart ? 206 : 200, headersOf(file, start, isPart)).end(bytes);
	return true;
};

/** A page to log in at, with status 200. */
export const loginPage: Fault = (_, response) => {
	response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Hotel network</title>');
	return true;
};

/** The same, but it claims to be a file. */
export const disguisedLoginPage: Fault = (_, response) => {
	response.writeHead(200, { 'content-type': 'application/octet-stream' }).end('<html>Please sign in</html>');
	return true;
};

/** Something else than the file, with status 200 and its own length. */
export const sized =
	(content: string, headers: http.OutgoingHttpHeaders = {}): Fault =>
	(_, response) => {
		response
			.writeHead(200, {
				'content-type': 'application/octet-stream',
				'content-length': content.length,
				...headers,
			})
			.end(content);
		return true;
	};

/** A length that the file does not have. */
export const wrongLength: Fault = (_, response, file) => {
	response.writeHead(200, { 'content-length': file.bytes.length + 100, etag: file.etag });
	response.write(file.bytes, () => setTimeout(() => response.destroy(), 5));
	return true;
};

/** Piece by piece, so that there is time to look at it. */
export const slowly: Fault = (request, response, file) => {
	sendSlowly(request, response, file);
	return true;
};

/** The same until it is released; then the rest comes at once. */
export function slowlyUntilReleased(): [fault: Fault, release: () => void] {
	let release = (): void => undefined;
	const fault: Fault = (request, response, file) => {
		release = sendSlowly(request, response, file);
		return true;
	};
	return [fault, () => release()];
}

/** Gives what sends the rest at once. */
function sendSlowly(...[request, response, file]: Parameters<Fault>): () => void {
	const [start, isPart] = rangeOf(request, file);
	response.writeHead(isPart ? 206 : 200, headersOf(file, start, isPart));
	let at = start;
	const rest = (): void => {
		clearInterval(clock);
		if (!response.writableEnded) response.end(file.bytes.subarray(at));
	};
	const clock = setInterval(() => {
		response.write(file.bytes.subarray(at, (at += 20_000)));
		if (at >= file.bytes.length) rest();
	}, 100);
	response.on('close', () => clearInterval(clock));
	return rest;
}

/** The connection is cut before a word was said. */
export const reset: Fault = (_, response) => {
	response.destroy();
	return true;
};

/** A few bytes now and then. */
export const trickle: Fault = (_, response, file) => {
	response.writeHead(200, headersOf(file, 0, false));
	let at = 0;
	const clock = setInterval(() => response.write(file.bytes.subarray(at, (at += 10))), 50);
	response.on('close', () => clearInterval(clock));
	return true;
};

/** Nothing after the beginning, until the client gives up. */
export const stall: Fault = (_, response, file) => {
	response.writeHead(200, headersOf(file, 0, false));
	response.write(file.bytes.subarray(0, 1000));
	return true;
};

function rangeOf(request: IncomingMessage, file: HubFile): [start: number, isPart: boolean] {
	const match = /^bytes=(\d+)-$/u.exec(request.headers.range ?? '');
	const condition = request.headers['if-range'];
	if (match === null || (condition !== undefined && condition !== file.etag)) return [0, false];
	return [Number(match[1]), true];
}

function headersOf(file: HubFile, start: number, isPart: boolean): http.OutgoingHttpHeaders {
	const { length } = file.bytes;
	return {
		'content-type': 'application/octet-stream',
		'content-length': length - start,
		etag: file.etag,
		...(isPart ? { 'content-range': `bytes ${start}-${length - 1}/${length}` } : {}),
	};
}

const etagOf = (bytes: Buffer): string =>
	`"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
