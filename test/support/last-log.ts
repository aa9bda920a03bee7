import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The last lines that programs logged below a folder; they hold no content of documents. */
export function lastLog(folder: string, lines = 20): string {
	const logs = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
		(entry) => entry.isFile() && path.basename(entry.parentPath) === 'logs',
	);
	const all = logs.flatMap((entry) =>
		readFileSync(path.join(entry.parentPath, entry.name), 'utf8').trimEnd().split('\n'),
	);
	return all.sort().slice(-lines).join('\n');
}
