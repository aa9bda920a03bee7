import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server that nobody may ask; it remembers who did. */
export async function openWebTrap(): Promise<{ origin: string; asked: string[]; close: () => void }> {
	const asked: string[] = [];
	const server = http.createServer((request, response) => {
		asked.push(request.url ?? '');
		response.end('here');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		asked,
		close: () => void server.close(),
	};
}
