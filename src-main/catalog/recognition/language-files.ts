import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { RecognitionId } from '../../contract/ids.ts';
import { KnownError } from '../../contract/errors.ts';
import type { ListedLanguage } from '../../contract/recognition.ts';
import type { FileWork } from '../files/file-work.ts';
import { copyVerified } from '../imports/copy-verified.ts';
import { readFailure } from '../imports/file-errors.ts';
import { knownForms, packedName, unpackedName, type RecognisedFile } from './language-list.ts';

export interface LanguageFilesOptions {
	readonly languages: readonly ListedLanguage[];
	readonly folder: string;
	readonly files: FileWork;
	readonly now?: () => number;
}

/** Files of languages on disk. The folder is the truth; what does not have a hash of the list counts as not there. */
export class LanguageFiles {
	readonly #options: LanguageFilesOptions;
	/** Names of files whose hash was right. */
	#here: ReadonlyMap<RecognitionId, string> = new Map();

	constructor(options: LanguageFilesOptions) {
		this.#options = options;
	}

	has(id: RecognitionId): boolean {
		return this.pathOf(id) !== undefined;
	}

	/** Where a language's file lies, if it is here with the right hash. */
	pathOf(id: RecognitionId): string | undefined {
		const name = this.#here.get(id);
		const file = name === undefined ? undefined : path.join(this.#options.folder, name);
		return file !== undefined && existsSync(file) ? file : undefined;
	}

	/** Looks at every file; one with other contents is put aside, because its name is needed for the right one. */
	async look(): Promise<void> {
		const here = new Map<RecognitionId, string>();
		for (const { id } of this.#options.languages)
			for (const name of [packedName(id), unpackedName(id)]) {
				const file = path.join(this.#options.folder, name);
				if (!existsSync(file)) continue;
				const found = await this.recognise(file);
				if (found?.id === id && found.name === name) here.set(id, name);
				else await rename(file, `${file}.unknown`);
			}
		this.#here = here;
	}

	/**
	 * Which language a file is, by its contents, whatever it is called. A file of another length is not read at all.
	 * Errors: `recognition-file-unreadable`, `cancelled`.
	 */
	async recognise(file: string, signal = never): Promise<RecognisedFile | undefined> {
		const facts = await stat(file).catch(unreadable);
		const forms = facts.isFile() ? knownForms(this.#options.languages, facts.size) : [];
		if (forms.length === 0) return undefined;
		const sha256 = await this.#options.files.hash(file, signal).catch(unreadable);
		return forms.find((form) => form.sha256 === sha256);
	}

	/** A file was put in place whose hash was checked on the way. */
	arrived(id: RecognitionId, name: string): void {
		this.#here = new Map(this.#here).set(id, name);
	}

	/** Copies a file that was recognised on a stick. Errors: `recognition-file-unreadable`, `disk-full`, `folder-not-writable`, `cancelled`. */
	async take(file: string, { id, name, sha256 }: RecognisedFile, signal: AbortSignal): Promise<void> {
		const { folder, files } = this.#options;
		await mkdir(folder, { recursive: true, mode: 0o700 });
		await copyVerified(files, file, path.join(folder, name), sha256, () => undefined, signal).catch(
			unreadable,
		);
		this.arrived(id, name);
	}

	/** Errors: `not-found`. */
	async remove(id: RecognitionId): Promise<void> {
		const file = this.pathOf(id);
		if (file === undefined) throw new KnownError('not-found');
		await mkdir(this.#bin, { recursive: true, mode: 0o700 });
		const binned = path.join(this.#bin, path.basename(file));
		await rename(file, binned);
		// From now on the time of the file says since when it lies here.
		const at = new Date(this.#now());
		await utimes(binned, at, at);
		const here = new Map(this.#here);
		here.delete(id);
		this.#here = here;
	}

	/** False where it is not there any more, or is damaged. */
	async bringBack(id: RecognitionId): Promise<boolean> {
		for (const name of [packedName(id), unpackedName(id)]) {
			const file = path.join(this.#bin, name);
			if (!existsSync(file) || (await this.recognise(file))?.id !== id) continue;
			await rename(file, path.join(this.#options.folder, name));
			this.arrived(id, name);
			return true;
		}
		return false;
	}

	/** Deletes what was removed a week ago. */
	async tidy(): Promise<void> {
		for (const name of await readdir(this.#bin).catch(() => [])) {
			const file = path.join(this.#bin, name);
			if ((await stat(file)).mtimeMs + keptFor <= this.#now()) await rm(file, { force: true });
		}
	}

	get #bin(): string {
		return path.join(this.#options.folder, 'bin');
	}

	#now(): number {
		return (this.#options.now ?? Date.now)();
	}
}

/** What the parts that read files of models say, in terms of a language. */
function unreadable(error: unknown): never {
	const known = readFailure(error);
	const isOfFile = ['model-file-gone', 'model-file-locked', 'model-changed'].includes(known.code);
	throw isOfFile ? new KnownError('recognition-file-unreadable', {}, error) : known;
}

const never = new AbortController().signal;
/** Seven days, in milliseconds, as models are. */
const keptFor = 7 * 24 * 60 * 60 * 1000;
