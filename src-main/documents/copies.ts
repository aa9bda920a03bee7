import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentId } from '../contract/entities.ts';

/** Copies of dropped documents, so that citations open tomorrow. Named by id, never by what the person's file is called. */
export class DocumentCopies {
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	pathOf(id: DocumentId): string {
		return path.join(this.#folder, id);
	}

	async keep(id: DocumentId, original: string): Promise<void> {
		await mkdir(this.#folder, { recursive: true, mode: 0o700 });
		const partial = `${this.pathOf(id)}.partial`;
		try {
			await copyFile(original, partial);
			await rename(partial, this.pathOf(id));
		} finally {
			await rm(partial, { force: true });
		}
	}

	async remove(id: DocumentId): Promise<void> {
		await rm(this.pathOf(id), { force: true });
	}

	async has(id: DocumentId): Promise<boolean> {
		return stat(this.pathOf(id)).then(
			() => true,
			() => false,
		);
	}
}
