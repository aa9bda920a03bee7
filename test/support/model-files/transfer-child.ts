import { writeSync } from 'node:fs';
import { RateLimit } from '../../../src-main/catalog/downloads/rate-limit.ts';
import { transfer } from '../../../src-main/catalog/downloads/transfer.ts';
import { FileWorker } from '../../../src-main/catalog/files/file-worker-client.ts';
import { toKnownError } from '../../../src-main/contract/errors.ts';
import { Gate } from '../../../src-main/net/gate.ts';
import { nodeHttp } from '../http-node.ts';

/** A program that fetches one file and tells each step, until it is done or killed. */
const [address = '', sha256 = '', path = ''] = process.argv.slice(2);
const url = new URL(address);
const files = new FileWorker();
const gate = new Gate({
	ledger: { add: () => 1, change: () => undefined, list: () => [] },
	opener: { confirm: () => Promise.resolve(false), open: () => Promise.resolve() },
	transport: nodeHttp(),
	origins: () => [url.origin],
});
const limit = new RateLimit(() => 40_000_000);
// Written at once: what is only in memory would be lost with the program.
const tell = (step: unknown): number => writeSync(1, `${JSON.stringify(step)}\n`);
try {
	await transfer(
		{ url, page: undefined, headers: {}, sha256, bytes: undefined, path },
		{
			get: (to, headers, signal) =>
				gate.get({ url: to, purpose: 'download', askedBy: 'person', about: 'Model', headers }, signal),
			files,
			limit: (bytes, signal) => limit.take(bytes, signal),
			needRoom: () => Promise.resolve(),
		},
		tell,
		new AbortController().signal,
	);
	tell({ kind: 'done' });
} catch (error) {
	tell({ kind: 'failed', code: toKnownError(error).code });
}
await files.dispose();
