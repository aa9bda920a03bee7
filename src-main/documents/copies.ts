import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Document } from '../contract/entities.ts';

type Copied = Pick<Document, 'id' | 'format'>;

/** Copies of dropped documents, so that citations open tomorrow. Named by id, never by what the person's file is called. */
export class DocumentCopies {
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	pathOf({ id, format }: Copied): string {
		return path.join(this.#folder, `${id}.${extensions[format]}`);
	}

	async keep(document: Copied, original: string): Promise<void> {
		await mkdir(this.#folder, { recursive: true, mode: 0o700 });
		const partial = `${this.pathOf(document)}.partial`;
		try {
			await copyFile(original, partial);
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

/** By which the system finds the program that opens it. */
const extensions: Record<Copied['format'], string> = {
	pdf: 'pdf',
	docx: 'docx',
	text: 'txt',
	markdown: 'md',
};
