import http from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** A proxy as offices have them: it alone knows where a server in the house is, and may ask who wants to know. */
export class ProxyServer {
	readonly asked: string[] = [];
	readonly #server: http.Server;

	private constructor(target: string, password: boolean) {
		this.#server = http.createServer((request, response) => {
			this.asked.push(request.url ?? '');
			if (password) {
				response.writeHead(407, { 'Proxy-Authenticate': 'Basic realm="House"' }).end();
				return;
			}
			const { pathname, search } = new URL(request.url ?? '');
			const { method, headers } = request;
			const onward = http.request(`${target}${pathname}${search}`, { method, headers }, (answer) => {
				response.writeHead(answer.statusCode ?? 502, answer.headers);
				answer.pipe(response);
			});
			onward.on('error', () => response.destroy());
			request.pipe(onward);
		});
		this.#server.on('connect', ({ url }: http.IncomingMessage, socket: Duplex) => {
			this.asked.push(url ?? '');
			const onward = connect(Number(new URL(target).port), '127.0.0.1', () => {
				socket.write('HTTP/1.1 200 Connected\r\n\r\n');
				onward.pipe(socket).pipe(onward);
			});
			onward.on('error', () => socket.destroy());
			socket.on('error', () => onward.destroy());
		});
	}

	/** `target`: where everything is fetched from, whatever its name is. */
	static async start(target: string, { password = false } = {}): Promise<ProxyServer> {
		const proxy = new ProxyServer(target, password);
		await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
		return proxy;
	}

	get origin(): string {
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}
}
