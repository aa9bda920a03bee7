import { stat } from 'node:fs/promises';
import type { Wanted } from './downloads-options.ts';
import { receivedBytes, type TransferTarget } from './transfer.ts';

/** Null where it is not known of each file. */
export function bytesOf(entry: Wanted): number | null {
	return entry.files.every(({ bytes }) => bytes !== undefined)
		? entry.files.reduce((sum, { bytes = 0 }) => sum + bytes, 0)
		: null;
}

/** Of whole files and of those that are on their way. */
export async function bytesHere(targets: readonly Pick<TransferTarget, 'path'>[]): Promise<number> {
	const bytes = targets.map(({ path }) => sizeOf(path).catch(() => receivedBytes(path)));
	return (await Promise.all(bytes)).reduce((sum, one) => sum + one, 0);
}

export async function sizeOf(file: string): Promise<number> {
	return (await stat(file)).size;
}
