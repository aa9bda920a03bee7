import { rm } from 'node:fs/promises';
import { discard, type TransferTarget } from './transfer.ts';

/** Removes what came of files that nobody wants any more; whole ones stay where something uses them. */
export async function throwAway(
	targets: readonly Pick<TransferTarget, 'path'>[],
	isUsed: (path: string) => boolean,
): Promise<void> {
	for (const { path } of targets) {
		await discard(path);
		// A finished part of a model that never became whole is of no use to anybody.
		if (!isUsed(path)) await rm(path, { force: true });
	}
}
