import { chmodSync, closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { chmod, open } from 'node:fs/promises';

/** Before a written file gets its name: it is its owner's alone, and its bytes outlast a power cut. */
export async function sealFile(file: string): Promise<void> {
	await chmod(file, ownerOnly);
	const handle = await open(file, 'r+');
	await handle.sync().finally(() => handle.close());
}

/** The same, blocking: for threads that do nothing else, and for the start. */
export function sealFileNow(file: string): void {
	chmodSync(file, ownerOnly);
	const handle = openSync(file, 'r+');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

/** A file of its owner's alone that gets its name once it is whole. Blocks until done. */
export function writeWholeNow(file: string, content: string | Uint8Array): void {
	const partial = `${file}.partial`;
	writeFileSync(partial, content, { mode: ownerOnly });
	sealFileNow(partial);
	renameSync(partial, file);
}

/** A mode as in chmod. */
export const ownerOnly = 0o600;
