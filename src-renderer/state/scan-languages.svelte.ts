import type { Client } from '../../src-main/contract/connect.ts';
import type { DroppedFile } from '../../src-main/contract/drops.ts';
import type { RecognitionId } from '../../src-main/contract/ids.ts';
import type { ScanLanguage } from '../../src-main/contract/recognition.ts';
import type { Language } from './language.svelte.ts';
import type { SettingsState } from './settings.svelte.ts';
import type { Toasts } from './toasts.svelte.ts';
import { Watched } from './watched.ts';

/** A language with its name on screen, and the one that its own speakers know it by; empty where that is not known. */
export type NamedLanguage = ScanLanguage & { readonly name: string; readonly ownName: string };

export interface ScanLanguagesParts {
	readonly language: Language;
	readonly settings: SettingsState;
	readonly toasts: Toasts;
	readonly tell: (error: unknown) => void;
}

/** Languages in which scans are read: those that are here, those on their way, and those that can be had. */
export class ScanLanguages {
	/** What a person is asked before the first language is fetched from a server. */
	question = $state.raw<{ language: NamedLanguage; host: string } | null>(null);
	isBusy = $state(false);
	readonly #client: Client;
	readonly #parts: ScanLanguagesParts;
	readonly #watched: Watched<'recognition.watch'>;

	constructor(client: Client, parts: ScanLanguagesParts) {
		this.#client = client;
		this.#parts = parts;
		this.#watched = new Watched(client, 'recognition.watch', undefined);
	}

	get hasFailed(): boolean {
		return this.#watched.state.kind === 'failed';
	}

	/** By name; those that come along first. */
	get all(): NamedLanguage[] {
		const { messages } = this.#parts.language;
		const rank = ({ place }: ScanLanguage): number => (place === 'comes-along' ? 0 : 1);
		return (this.#watched.value ?? [])
			.map((one) => ({ ...one, name: this.#nameOf(one.tag), ownName: ownName(one.tag) }))
			.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, messages.locale));
	}

	get isFetching(): boolean {
		return (this.#watched.value ?? []).some(
			({ download }) =>
				download !== null && download.state.kind !== 'paused' && download.state.kind !== 'failed',
		);
	}

	isRead(id: RecognitionId): boolean {
		return this.#parts.settings.current.scanLanguages.includes(id);
	}

	/** What scans are read in now; where nothing is ticked, in what comes along. */
	get read(): NamedLanguage[] {
		const here = this.all.filter(({ place }) => place !== 'offered');
		const ticked = here.filter(({ id }) => this.isRead(id));
		return ticked.length > 0 ? ticked : here.filter(({ place }) => place === 'comes-along');
	}

	/** "English and German" */
	get readNames(): string {
		return this.namesOf(this.read.map(({ id }) => id));
	}

	namesOf(ids: readonly RecognitionId[]): string {
		const names = this.all.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
		return this.#parts.language.messages.coverage.and(names);
	}

	async setRead(id: RecognitionId, isRead: boolean): Promise<void> {
		const others = this.#parts.settings.current.scanLanguages.filter((one) => one !== id);
		const scanLanguages = isRead ? [...others, id] : others;
		await this.#try(() => this.#client.call('settings.change', { scanLanguages }));
	}

	async add(language: NamedLanguage): Promise<void> {
		await this.#try(async () => {
			const answer = await this.#client.call('recognition.add', { id: language.id });
			this.question = answer.kind === 'connection' ? { language, host: answer.host } : null;
			if (answer.kind === 'here') this.#sayAdded([language.id]);
		});
	}

	async agree(): Promise<void> {
		const { question } = this;
		if (question === null) return;
		await this.#try(async () => {
			await this.#client.call('connections.agree', { host: question.host });
			await this.add(question.language);
		});
	}

	/** Files that somebody chooses. */
	async choose(): Promise<void> {
		await this.#try(async () =>
			this.#sayAdded((await this.#client.call('recognition.choose', undefined)).ids),
		);
	}

	/** Files that somebody dropped. */
	async take(files: readonly DroppedFile[]): Promise<void> {
		await this.#try(async () => {
			const fileIds = files.map(({ id }) => id);
			this.#sayAdded((await this.#client.call('recognition.take', { fileIds })).ids);
		});
	}

	async remove({ id, name }: NamedLanguage): Promise<void> {
		await this.#try(async () => {
			await this.#client.call('recognition.remove', { id });
			const { scans, common } = this.#parts.language.messages;
			const undo = (): void => void this.#try(() => this.#client.call('recognition.bringBack', { id }));
			this.#parts.toasts.show(scans.removed(name), {
				actions: [{ label: common.undo, run: undo }],
				milliseconds: 15_000,
			});
		});
	}

	#sayAdded(ids: readonly RecognitionId[]): void {
		if (ids.length > 0) this.#parts.toasts.show(this.#parts.language.messages.scans.added(this.namesOf(ids)));
	}

	async #try(work: () => Promise<unknown>): Promise<void> {
		this.isBusy = true;
		try {
			await work();
		} catch (error) {
			this.#parts.tell(error);
		} finally {
			this.isBusy = false;
		}
	}

	#nameOf(tag: string): string {
		return nameIn(this.#parts.language.messages.locale, tag);
	}
}

/** Files of languages, as they are called on a stick. */
export const languageFileName = /\.traineddata(?:\.gz)?$/iu;

/** Not every language's own words come along with the window's engine. */
function ownName(tag: string): string {
	return Intl.DisplayNames.supportedLocalesOf([tag]).length > 0 ? nameIn(tag, tag) : '';
}

function nameIn(locale: string, tag: string): string {
	return new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
}
