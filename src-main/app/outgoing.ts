import { rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { asFileName } from '../base/file-name.ts';

/** Files that are being dragged out of the window; they are gone when the program starts or ends. */
export class Outgoing {
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
		this.clear();
	}

	/** Writes a file and gives its path; `key` keeps files of one name apart. */
	async write(key: string, name: string, content: Uint8Array | string): Promise<string> {
		const folder = path.join(this.#folder, key);
		await mkdir(folder, { recursive: true, mode: 0o700 });
		const file = path.join(folder, asFileName(name));
		await writeFile(file, content, { mode: 0o600 });
		return file;
	}

	clear(): void {
		try {
			rmSync(this.#folder, { recursive: true, force: true });
		} catch {
			// What another program holds open, or a disk that cannot be written, is tried again at the next start.
		}
	}
}
