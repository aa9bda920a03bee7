/** A hub on the loopback for the measurements, in a process of its own: one file of `bytes`, sent as fast as it is taken. */
import { createHash } from 'node:crypto';
import { fork } from 'node:child_process';
import http from 'node:http';
import { fileURLToPath } from 'node:url';

const blockBytes = 16 * 1024 * 1024;

/** @returns {Promise<{ origin: string, sha256: string, close(): void }>} */
export function startHub(bytes) {
	const child = fork(fileURLToPath(import.meta.url), [String(bytes)], { execArgv: [] });
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('message', (facts) => resolve({ ...facts, close: () => child.kill() }));
	});
}

if (process.send !== undefined && process.argv[1] === fileURLToPath(import.meta.url)) {
	const bytes = Number(process.argv[2]);
	const block = createHash('shake256', { outputLength: blockBytes }).update('indoors').digest();
	block.write('GGUF', 'latin1');
	const sizes = Array.from({ length: Math.ceil(bytes / blockBytes) }, (_, at) =>
		Math.min(blockBytes, bytes - at * blockBytes),
	);
	const hash = createHash('sha256');
	for (const size of sizes) hash.update(block.subarray(0, size));
	const server = http.createServer(async (_, response) => {
		response.writeHead(200, {
			'content-length': bytes,
			'content-type': 'application/octet-stream',
			etag: '"1"',
		});
		for (const size of sizes)
			if (!response.write(block.subarray(0, size)))
				await new Promise((resolve) => response.once('drain', resolve));
		response.end();
	});
	server.listen(0, '127.0.0.1', () =>
		process.send({ origin: `http://127.0.0.1:${server.address().port}`, sha256: hash.digest('hex') }),
	);
}
