import { rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { KnownError } from '../contract/errors.ts';

/** Files that stand ready to be dragged out of the window; they are gone when the program starts or ends. */
export class Outgoing {
	readonly #folder: string;
	readonly #ready = new Map<string, string>();

	constructor(folder: string) {
		this.#folder = folder;
		this.clear();
	}

	/** Writes the file that `key` stands for, in the place of what stood ready for it. */
	async prepare(key: string, name: string, content: Uint8Array | string): Promise<void> {
		const folder = path.join(this.#folder, key);
		await mkdir(folder, { recursive: true, mode: 0o700 });
		const file = path.join(folder, name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').slice(-120));
		await writeFile(file, content, { mode: 0o600 });
		this.#ready.set(key, file);
	}

	/** Errors: `not-found` for what was not prepared. */
	fileOf(key: string): string {
		const file = this.#ready.get(key);
		if (file === undefined) throw new KnownError('not-found');
		return file;
	}

	clear(): void {
		this.#ready.clear();
		rmSync(this.#folder, { recursive: true, force: true });
	}
}
