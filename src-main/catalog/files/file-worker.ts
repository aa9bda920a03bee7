import { createHash, type Hash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { syncFolder } from './sync-folder.ts';

/**
 * The thread that writes and hashes model files, because gigabytes would hold up both the window and the text worker.
 * Requests on one file are answered in order; different files do not wait for each other.
 */
export type FileRequest =
	/** Opens a file to append to; what is in it up to `bytes` is hashed first, the rest cut off. */
	| { readonly type: 'open'; readonly id: number; readonly path: string; readonly bytes: number }
	| { readonly type: 'write'; readonly id: number; readonly chunk: Uint8Array<ArrayBuffer> }
	/** Flushes to the disk, closes, renames; the answer is the SHA-256. */
	| { readonly type: 'finish'; readonly id: number; readonly expected: string; readonly target: string }
	| { readonly type: 'close'; readonly id: number }
	| { readonly type: 'hash'; readonly id: number; readonly path: string }
	| { readonly type: 'stop'; readonly id: number };

export type FileReply =
	| { readonly type: 'done'; readonly id: number; readonly value: string | null }
	| { readonly type: 'progress'; readonly id: number; readonly bytes: number }
	| { readonly type: 'failed'; readonly id: number; readonly code: string };

interface OpenFile {
	readonly handle: FileHandle;
	readonly path: string;
	readonly hash: Hash;
	at: number;
	/** What a write failed with: nothing is written after a gap. */
	failure?: unknown;
}

const files = new Map<number, OpenFile>();
const stopped = new Set<number>();
const order = new Map<number, Promise<void>>();

parentPort?.on('message', (request: FileRequest) => {
	if (request.type === 'stop') {
		stopped.add(request.id);
		return;
	}
	const turn = (order.get(request.id) ?? Promise.resolve()).then(() => answer(request));
	order.set(request.id, turn);
	void turn.finally(() => {
		if (order.get(request.id) === turn) order.delete(request.id);
	});
});

async function answer(request: Exclude<FileRequest, { type: 'stop' }>): Promise<void> {
	const { id } = request;
	try {
		reply({ type: 'done', id, value: await run(request) });
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
		reply({ type: 'failed', id, code });
	} finally {
		if (request.type === 'hash') stopped.delete(id);
	}
}

async function run(request: Exclude<FileRequest, { type: 'stop' }>): Promise<string | null> {
	switch (request.type) {
		case 'open':
			return openFile(request.id, request.path, request.bytes);
		case 'write':
			return write(request.id, request.chunk);
		case 'finish':
			return finish(request.id, request.expected, request.target);
		case 'close':
			return close(request.id);
		case 'hash': {
			const handle = await open(request.path, 'r');
			try {
				const { hash } = await hashed(request.id, handle, Infinity);
				return hash.digest('hex');
			} finally {
				await handle.close();
			}
		}
	}
}

async function openFile(id: number, path: string, bytes: number): Promise<null> {
	const handle = await open(path, bytes === 0 ? 'w+' : 'r+', 0o600);
	try {
		const { hash, at } = await hashed(id, handle, bytes);
		await handle.truncate(at);
		files.set(id, { handle, path, hash, at });
		return null;
	} catch (error) {
		await handle.close();
		throw error;
	}
}

/** After a failure the hash is ahead of the file, so that the file has to be opened again. */
function write(id: number, chunk: Uint8Array<ArrayBuffer>): null {
	const file = need(id);
	if (file.failure !== undefined) throw file.failure as Error;
	file.hash.update(chunk);
	try {
		// A thread of its own may wait for the disk; handing each chunk to yet another one costs twice the time.
		for (let done = 0; done < chunk.length;)
			done += writeSync(file.handle.fd, chunk, done, chunk.length - done, file.at + done);
	} catch (error) {
		file.failure = error;
		throw error;
	}
	file.at += chunk.length;
	// Given back now: the collector of a thread that makes nothing itself seldom comes by.
	chunk.buffer.transfer(0);
	return null;
}

async function finish(id: number, expected: string, target: string): Promise<string> {
	const file = need(id);
	if (file.failure !== undefined) throw file.failure as Error;
	const sha256 = file.hash.digest('hex');
	await file.handle.sync();
	await close(id);
	if (sha256 === expected) {
		await rename(file.path, target);
		await syncFolder(path.dirname(target));
	}
	return sha256;
}

async function close(id: number): Promise<null> {
	const file = files.get(id);
	files.delete(id);
	stopped.delete(id);
	await file?.handle.close();
	return null;
}

/** SHA-256 of the first `bytes` of a file; reads one block while the one before is hashed. */
async function hashed(id: number, handle: FileHandle, bytes: number): Promise<{ hash: Hash; at: number }> {
	const hash = createHash('sha256');
	const blocks = [Buffer.allocUnsafe(blockBytes), Buffer.allocUnsafe(blockBytes)] as const;
	const readBlock = (at: number, block: Buffer): Promise<number> =>
		handle
			.read(block, 0, Math.min(blockBytes, Math.max(0, bytes - at)), at)
			.then(({ bytesRead }) => bytesRead);
	let at = 0;
	let told = 0;
	let turn = 0;
	let read = bytes === 0 ? 0 : await readBlock(0, blocks[0]);
	while (read > 0) {
		if (stopped.has(id)) throw Object.assign(new Error('stopped'), { code: 'STOPPED' });
		const block = blocks[turn % 2] as Buffer;
		turn += 1;
		const next = readBlock(at + read, blocks[turn % 2] as Buffer);
		hash.update(block.subarray(0, read));
		at += read;
		if (at - told >= tellEveryBytes) {
			told = at;
			reply({ type: 'progress', id, bytes: at });
		}
		read = await next;
	}
	return { hash, at };
}

function need(id: number): OpenFile {
	const file = files.get(id);
	if (file === undefined) throw Object.assign(new Error('not open'), { code: 'EBADF' });
	return file;
}

function reply(message: FileReply): void {
	parentPort?.postMessage(message);
}

const blockBytes = 4 * 1024 * 1024;
const tellEveryBytes = 32 * 1024 * 1024;
