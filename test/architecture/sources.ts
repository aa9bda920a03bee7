import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every source file of ours below a folder: its path from there, with forward slashes, and its text. */
export function sourcesIn(root: string): { path: string; text: string }[] {
	return ['src-main', 'src-renderer']
		.filter((folder) => existsSync(join(root, folder)))
		.flatMap((folder) =>
			readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
				join(folder, name),
			),
		)
		.filter((name) => /\.(ts|svelte|css|html)$/.test(name))
		.map((name) => ({ path: name.replaceAll('\\', '/'), text: readFileSync(join(root, name), 'utf8') }));
}
