import { open, rm } from 'node:fs/promises';
import { KnownError } from '../../contract/errors.ts';
import type { FileWork } from '../files/file-work.ts';
import { readFailure, writeFailure } from './file-errors.ts';

/**
 * Copies a file through `<target>.part`, hashed while it is written; only a copy with this hash is flushed to disk and
 * gets its name, everything else leaves nothing behind. `onProgress` learns bytes copied. Errors: `model-changed`,
 * `model-file-gone`, `model-file-locked`, `disk-full`, `folder-not-writable`, `cancelled`.
 */
export async function copyVerified(
	files: FileWork,
	from: string,
	target: string,
	sha256: string,
	onProgress: (bytes: number) => void,
	signal: AbortSignal,
): Promise<void> {
	const part = `${target}.part`;
	const source = await open(from, 'r').catch((error: unknown) => {
		throw readFailure(error);
	});
	try {
		const sink = await files.append(part, 0, signal).catch((error: unknown) => {
			throw writeFailure(error);
		});
		try {
			for (let at = 0; ;) {
				if (signal.aborted) throw new KnownError('cancelled');
				const block = new Uint8Array(blockBytes);
				const { bytesRead } = await source.read(block, 0, block.length, at).catch((error: unknown) => {
					throw readFailure(error);
				});
				if (bytesRead === 0) break;
				await sink.write(block.subarray(0, bytesRead));
				at += bytesRead;
				onProgress(at);
			}
			if ((await sink.finish(sha256, target)) !== sha256) throw new KnownError('model-changed');
		} catch (error) {
			await sink.close().catch(() => undefined);
			throw error;
		}
	} catch (error) {
		await rm(part, { force: true }).catch(() => undefined);
		throw error;
	} finally {
		await source.close();
	}
}

const blockBytes = 2 * 1024 * 1024;
