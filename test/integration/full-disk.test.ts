import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { FileWorker } from '../../src-main/catalog/files/file-worker-client.ts';
import { dataFolder } from '../support/data-folder.ts';

const canMount = process.platform === 'linux' && process.getuid?.() === 0;
const never = new AbortController().signal;

it.runIf(canMount)('on a disk that fills up, what is in a file is the beginning of what came', async () => {
	const disk = path.join(dataFolder(), 'disk');
	mkdirSync(disk);
	execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]);
	const files = new FileWorker();
	onTestFinished(async () => {
		await files.dispose();
		execFileSync('umount', ['-l', disk]);
	});
	const source = randomBytes(4_000_000);
	const part = path.join(disk, 'model.gguf.part');
	const sink = await files.append(part, 0, never);
	// As they come from a network: more is on its way when the first one fails.
	const pieces = Array.from({ length: 40 }, (_, at) => source.subarray(at * 100_000, (at + 1) * 100_000));
	await Promise.allSettled(pieces.map((piece) => sink.write(new Uint8Array(piece))));
	await expect(sink.drain()).rejects.toMatchObject({ code: 'disk-full' });
	const sha256 = createHash('sha256').update(source).digest('hex');
	await expect(sink.finish(sha256, `${part}.whole`)).rejects.toMatchObject({ code: 'disk-full' });
	await sink.close();
	const there = readFileSync(part);
	expect(there.length).toBeGreaterThan(1_500_000);
	expect(there.equals(source.subarray(0, there.length))).toBe(true);
});
