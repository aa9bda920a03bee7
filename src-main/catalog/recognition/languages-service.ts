import path from 'node:path';
import { Broadcast } from '../../base/broadcast.ts';
import type { RecognitionId } from '../../contract/ids.ts';
import { KnownError } from '../../contract/errors.ts';
import type { AddAnswer, LanguageList, ListedLanguage, ScanLanguage } from '../../contract/recognition.ts';
import type { DownloadsService } from '../downloads/downloads-service.ts';
import type { LanguageFiles } from './language-files.ts';
import { packedName } from './language-list.ts';

export interface LanguagesServiceOptions {
	readonly list: LanguageList;
	readonly files: LanguageFiles;
	readonly downloads: Pick<DownloadsService<ListedLanguage>, 'add' | 'cancel' | 'list'>;
	/** The host that files come from now: the list's own, or a mirror's. */
	readonly host: () => string;
	readonly agreedTo: (host: string) => boolean;
	/** Empty: every licence is allowed. */
	readonly allowedLicences: () => readonly string[];
	/** Languages that somebody wants scans to be read in. */
	readonly wanted: () => readonly RecognitionId[];
	readonly setWanted: (ids: RecognitionId[]) => void;
}

/** Languages in which scans are read: which there are, which are here, and which a reader is given. */
export class LanguagesService {
	readonly #options: LanguagesServiceOptions;
	readonly #changes = new Broadcast<ScanLanguage[]>();
	/** Those that were read in when they were removed: bringing one back brings that back too. */
	readonly #readBefore = new Set<RecognitionId>();

	constructor(options: LanguagesServiceOptions) {
		this.#options = options;
	}

	watch(signal: AbortSignal): AsyncIterable<ScanLanguage[]> {
		return this.#changes.watch(signal, this.#view());
	}

	changed(): void {
		this.#changes.send(this.#view());
	}

	/**
	 * What a reader reads scans in, now; never nothing. English comes last: it lacks letters that others have, and the
	 * first language that is sure of a word keeps it, so that "Ärztin" would lose its dots.
	 */
	chosen(): RecognitionId[] {
		const { list, files, wanted } = this.#options;
		const comeAlong = list.languages
			.filter((one) => one.comesAlong)
			.map(({ id }) => id)
			.reverse();
		const added = wanted().filter((id) => !comeAlong.includes(id) && files.has(id));
		const chosen = [...added, ...comeAlong.filter((id) => wanted().includes(id))];
		return chosen.length > 0 ? chosen : comeAlong;
	}

	/** The file of a language that was added, by the name under which a reader asks for it. */
	fileFor(name: string): string | undefined {
		const found = this.#options.list.languages.find(
			({ id, comesAlong }) => !comesAlong && packedName(id) === name,
		);
		return found === undefined ? undefined : this.#options.files.pathOf(found.id);
	}

	/** Errors: `not-found`, `recognition-refused`. */
	async add(id: RecognitionId): Promise<AddAnswer> {
		const { list, files, downloads, host, agreedTo, allowedLicences } = this.#options;
		const language = this.#need(id);
		if (language.comesAlong || files.has(id)) return { kind: 'here' };
		const allowed = allowedLicences();
		if (allowed.length > 0 && !allowed.includes(list.licence))
			throw new KnownError('recognition-refused', { licence: list.licence });
		if (await files.bringBack(id)) {
			this.#read(id);
			return { kind: 'here' };
		}
		if (!agreedTo(host())) return { kind: 'connection', host: host() };
		downloads.add(language);
		return { kind: 'queued' };
	}

	/** A file came whose hash was checked. */
	arrived(id: RecognitionId): void {
		this.#options.files.arrived(id, packedName(id));
		this.#read(id);
	}

	/** Takes files from a stick; what was taken before one fails stays. Errors: `recognition-file-unknown`, those of `LanguageFiles.take`. */
	async take(paths: readonly string[], signal: AbortSignal): Promise<RecognitionId[]> {
		const { files, downloads } = this.#options;
		const ids: RecognitionId[] = [];
		for (const file of paths) {
			const found = await files.recognise(file, signal);
			if (found === undefined)
				throw new KnownError('recognition-file-unknown', { name: path.basename(file) });
			const { id } = found;
			// It does not have to be fetched any more.
			if (downloads.list().some((one) => one.id === id)) await downloads.cancel(id, false);
			if (!this.#need(id).comesAlong && !files.has(id)) await files.take(file, found, signal);
			this.#read(id);
			ids.push(id);
		}
		return ids;
	}

	/** Errors: `not-found`. */
	async remove(id: RecognitionId): Promise<void> {
		const { files, wanted, setWanted } = this.#options;
		await files.remove(id);
		if (wanted().includes(id)) {
			this.#readBefore.add(id);
			setWanted(wanted().filter((one) => one !== id));
		}
		this.changed();
	}

	/** Errors: `not-found`. */
	async bringBack(id: RecognitionId): Promise<void> {
		if (!(await this.#options.files.bringBack(id))) throw new KnownError('not-found');
		if (this.#readBefore.delete(id)) this.#read(id);
		this.changed();
	}

	#read(id: RecognitionId): void {
		const { wanted, setWanted } = this.#options;
		if (!wanted().includes(id)) setWanted([...wanted(), id]);
		this.changed();
	}

	#need(id: RecognitionId): ListedLanguage {
		const found = this.#options.list.languages.find((language) => language.id === id);
		if (found === undefined) throw new KnownError('not-found');
		return found;
	}

	#view(): ScanLanguage[] {
		const { list, files, downloads } = this.#options;
		const arriving = new Map(downloads.list().map((one) => [one.id, one]));
		return list.languages.map(({ id, tag, comesAlong, files: [file] }) => {
			const download = arriving.get(id);
			return {
				id,
				tag,
				bytes: file.bytes,
				address: new URL(file.path, list.base).href,
				place: comesAlong ? 'comes-along' : files.has(id) ? 'here' : 'offered',
				download:
					download === undefined
						? null
						: {
								receivedBytes: download.receivedBytes,
								totalBytes: download.totalBytes,
								state: download.state,
							},
			};
		});
	}
}
