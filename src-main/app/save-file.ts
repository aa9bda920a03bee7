import { rename, rm, writeFile } from 'node:fs/promises';
import { asFileName } from '../base/file-name.ts';
import type { Platform } from './platform.ts';

type Content = string | Uint8Array;

/**
 * Asks where to and writes the file, which appears at once or not at all; `saved` is false when the dialog was closed.
 * `mode`: who may read it, as in chmod.
 */
export async function saveFile(
	platform: Pick<Platform, 'chooseTarget'>,
	suggestedName: string,
	content: () => Content | Promise<Content>,
	mode = 0o666,
): Promise<{ saved: boolean }> {
	const target = await platform.chooseTarget(asFileName(suggestedName));
	if (target === null) return { saved: false };
	const partial = `${target}.partial`;
	try {
		await writeFile(partial, await content(), { mode, flush: true });
		await rename(partial, target);
	} finally {
		await rm(partial, { force: true });
	}
	return { saved: true };
}
