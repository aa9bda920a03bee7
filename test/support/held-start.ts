import { execFileSync } from 'node:child_process';
import { copyFileSync, renameSync, writeFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../tools/setup/places.mjs';

/**
 * Holds a start between the opening of its data and its window: the administrator names a list of models that takes its
 * time, which is a pipe. `env` belongs to the program.
 */
export function holdStart(folder: string): { env: Record<string, string>; release: () => Promise<void> } {
	const list = path.join(folder, 'slow-list.json');
	const administrator = path.join(folder, 'administrator.json');
	execFileSync('mkfifo', [list]);
	writeFileSync(administrator, JSON.stringify({ catalogs: [list] }));
	return {
		env: { INDOORS_ADMINISTRATOR_FILE: administrator },
		async release() {
			const catalog = path.join(root, 'resources', 'catalog.json');
			const pipe = await open(list, 'w');
			// It is read again later.
			copyFileSync(catalog, `${list}.next`);
			renameSync(`${list}.next`, list);
			await pipe.writeFile(await readFile(catalog));
			await pipe.close();
		},
	};
}
