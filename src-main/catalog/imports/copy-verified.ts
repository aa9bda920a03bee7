import { open, rm, stat, type FileHandle } from 'node:fs/promises';
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
	try {
		if ((await copy(files, from, target, sha256, 0, onProgress, signal)) !== sha256)
			throw new KnownError('model-changed');
	} catch (error) {
		await rm(`${target}.part`, { force: true }).catch(() => undefined);
		throw error;
	}
}

/**
 * As `copyVerified`, but goes on with what lies in `<target>.part`, and leaves there what was copied when it does not
 * come to its end.
 */
export async function goOnCopying(
	files: FileWork,
	from: string,
	target: string,
	sha256: string,
	onProgress: (bytes: number) => void,
	signal: AbortSignal,
): Promise<void> {
	const part = `${target}.part`;
	const [there, all] = await Promise.all([sizeOf(part), sizeOf(from)]);
	const kept = there <= all ? there : 0;
	if ((await copy(files, from, target, sha256, kept, onProgress, signal)) === sha256) return;
	// A power cut may have left other bytes than were written.
	if (kept > 0) await copyVerified(files, from, target, sha256, onProgress, signal);
	else {
		await rm(part, { force: true }).catch(() => undefined);
		throw new KnownError('model-changed');
	}
}

/** Gives the hash of what was copied, `kept` bytes that were there among it. */
async function copy(
	files: FileWork,
	from: string,
	target: string,
	sha256: string,
	kept: number,
	onProgress: (bytes: number) => void,
	signal: AbortSignal,
): Promise<string> {
	const source = await open(from, 'r').catch((error: unknown) => {
		throw readFailure(error);
	});
	try {
		const sink = await files.append(`${target}.part`, kept, signal, onProgress).catch((error: unknown) => {
			throw writeFailure(error);
		});
		try {
			for (let at = kept; ;) {
				if (signal.aborted) throw new KnownError('cancelled');
				const block = await readBlock(source, at);
				if (block.length === 0) break;
				const { length } = block;
				await sink.write(block);
				at += length;
				onProgress(at);
			}
			return await sink.finish(sha256, target);
		} catch (error) {
			await sink.drain().catch(() => undefined);
			await sink.close().catch(() => undefined);
			throw error;
		}
	} finally {
		await source.close();
	}
}

async function readBlock(source: FileHandle, at: number): Promise<Uint8Array> {
	const block = new Uint8Array(blockBytes);
	const { bytesRead } = await source.read(block, 0, block.length, at).catch((error: unknown) => {
		throw readFailure(error);
	});
	return block.subarray(0, bytesRead);
}

const sizeOf = (file: string): Promise<number> =>
	stat(file).then(
		({ size }) => size,
		() => 0,
	);

const blockBytes = 2 * 1024 * 1024;
