import fc from 'fast-check';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { hashFile } from '../../../src-main/base/hash-file.ts';
import { HubServer } from '../hub-server.ts';

/** When a program is killed: at a step, or once so many bytes have come. */
type Kill = { readonly at: 'connecting' | 'checking' } | { readonly bytes: number };

interface Step {
	readonly kind: string;
	readonly bytes?: number;
	readonly code?: string;
}

/**
 * Kills a program that fetches a file again and again, then lets it end. What is installed must have the right hash,
 * and no more than a block may be fetched twice.
 */
export async function checkKilledTransfers(numRuns: number): Promise<void> {
	const kill = fc.oneof(
		fc.record({ at: fc.constantFrom('connecting' as const, 'checking' as const) }),
		fc.record({ bytes: fc.integer({ min: 1, max: wholeBytes }) }),
	);
	await fc.assert(fc.asyncProperty(fc.array(kill, { minLength: 1, maxLength: 4 }), killedAndEnded), {
		numRuns,
		endOnFailure: true,
	});
}

async function killedAndEnded(kills: readonly Kill[]): Promise<void> {
	const content = Buffer.concat([Buffer.from('GGUF'), randomBytes(wholeBytes - 4)]);
	const hub = await HubServer.start(content);
	const folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-killed-'));
	const file = path.join(folder, 'model.gguf');
	try {
		let received = 0;
		for (const kill of [...kills, undefined]) {
			const before = hub.requests.length;
			const steps = await fetchIn(hub, file, kill);
			const range = hub.requests[before]?.headers.range;
			const start = range === undefined ? 0 : Number(/\d+/u.exec(range)?.[0]);
			if (hub.requests.length > before && received - start > blockBytes)
				throw new Error(`${received} bytes were here, and it went on from ${start}`);
			received = Math.max(received, ...steps.map(({ kind, bytes = 0 }) => (kind === 'received' ? bytes : 0)));
			if (existsSync(file)) break;
			if (kill === undefined) throw new Error(`not installed: ${JSON.stringify(steps.at(-1))}`);
		}
		if ((await hashFile(file)) !== hub.sha256) throw new Error('installed with another hash');
	} finally {
		await hub.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Every step that the program told until it ended or was killed. */
async function fetchIn(hub: HubServer, file: string, kill: Kill | undefined): Promise<Step[]> {
	const child = spawn(process.execPath, [program, `${hub.origin}/model.gguf`, hub.sha256, file], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const exited = new Promise((resolve) => child.once('exit', resolve));
	const steps: Step[] = [];
	for await (const line of createInterface({ input: child.stdout })) {
		const step = JSON.parse(line) as Step;
		steps.push(step);
		if (kill !== undefined && isDue(kill, step)) child.kill('SIGKILL');
	}
	await exited;
	return steps;
}

const isDue = (kill: Kill, { kind, bytes = 0 }: Step): boolean =>
	'at' in kill ? kind === kill.at : kind === 'received' && bytes >= kill.bytes;

const program = fileURLToPath(new URL('transfer-child.ts', import.meta.url));
const wholeBytes = 30_000_000;
const blockBytes = 8 * 1024 * 1024;
