import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Stores bytes that broke a parser, under a name that follows from them. */
export function keepInput(folder: string, bytes: Uint8Array): string {
	mkdirSync(folder, { recursive: true });
	const file = path.join(folder, nameOf(bytes));
	writeFileSync(file, bytes);
	return file;
}

export const nameOf = (bytes: Uint8Array): string =>
	`${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.gguf`;

/** Nothing was kept yet where the folder is not there. */
export const keptInputs = (folder: string): string[] =>
	existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
