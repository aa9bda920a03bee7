import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A server that has one file, or nothing, until the test is over. */
export function serveFile(content: Uint8Array | null): Promise<{ address: string; asked: string[] }> {
	const asked: string[] = [];
	return serve(asked, (response) =>
		content === null ? response.writeHead(404).end() : response.end(content),
	);
}

/** A server that has nothing and says so late the first time, as a network does that leads nowhere. */
export function serveSlowly(ms: number): Promise<{ address: string; asked: string[] }> {
	const asked: string[] = [];
	return serve(asked, (response) =>
		setTimeout(() => response.writeHead(404).end(), asked.length > 1 ? 0 : ms),
	);
}

async function serve(
	asked: string[],
	answer: (response: http.ServerResponse) => unknown,
): Promise<{ address: string; asked: string[] }> {
	const server = http.createServer((request, response) => {
		asked.push(request.url ?? '');
		answer(response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});
	return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/starter`, asked };
}
