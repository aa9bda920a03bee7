import { rename, rm, writeFile } from 'node:fs/promises';

/** The file appears at once or not at all. */
export async function saveFile(target: string, content: Uint8Array | string): Promise<void> {
	const partial = `${target}.partial`;
	try {
		await writeFile(partial, content);
		await rename(partial, target);
	} finally {
		await rm(partial, { force: true });
	}
}
