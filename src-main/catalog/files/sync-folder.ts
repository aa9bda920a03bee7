import { open } from 'node:fs/promises';

/** Makes new names in a folder survive a power cut, where the file system offers it. */
export async function syncFolder(folder: string): Promise<void> {
	try {
		const handle = await open(folder, 'r');
		await handle.sync().finally(() => handle.close());
	} catch {
		// Windows keeps names safe by itself.
	}
}
