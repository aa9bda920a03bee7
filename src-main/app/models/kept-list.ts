import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { KeptList } from '../../catalog/lists.ts';

/** The last good text of a list at an address, in a file of its own. */
export function keptList(folder: string, address: string, now: () => number = Date.now): KeptList {
	const name = createHash('sha256').update(address).digest('hex').slice(0, 24);
	const file = path.join(folder, `${name}.json`);
	return {
		read: async () => Kept.parse(JSON.parse(await readFile(file, 'utf8'))),
		// Replaced in one step, so that a power cut leaves the old one or the new one.
		write: async (text) => {
			await mkdir(folder, { recursive: true, mode: 0o700 });
			const handle = await open(`${file}.new`, 'w', 0o600);
			try {
				await handle.writeFile(JSON.stringify({ address, at: now(), text }));
				await handle.sync();
			} finally {
				await handle.close();
			}
			await rename(`${file}.new`, file);
		},
	};
}

const Kept = z.object({ text: z.string(), at: z.number() });
