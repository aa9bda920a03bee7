import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sealFile } from '../base/seal-file.ts';
import { documentFormats } from '../contract/document-formats.ts';
import type { Document } from '../contract/entities.ts';

type Copied = Pick<Document, 'id' | 'format'>;

/** Copies of dropped documents, so that citations open tomorrow. Named by id, never by what the person's file is called. */
export class DocumentCopies {
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	pathOf({ id, format }: Copied): string {
		return path.join(this.#folder, `${id}.${documentFormats[format].extensions[0]}`);
	}

	/** `original`: the path of a file, or the bytes of one that lies inside another. */
	async keep(document: Copied, original: string | Uint8Array): Promise<void> {
		await mkdir(this.#folder, { recursive: true, mode: 0o700 });
		const partial = `${this.pathOf(document)}.partial`;
		try {
			if (typeof original === 'string') await copyFile(original, partial);
			else await writeFile(partial, original);
			await sealFile(partial);
			await rename(partial, this.pathOf(document));
		} finally {
			await rm(partial, { force: true });
		}
	}

	async remove(document: Copied): Promise<void> {
		await rm(this.pathOf(document), { force: true });
	}

	async has(document: Copied): Promise<boolean> {
		return stat(this.pathOf(document)).then(
			() => true,
			() => false,
		);
	}
}
