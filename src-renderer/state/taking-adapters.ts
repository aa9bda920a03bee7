import type { Client } from '../../src-main/contract/connect.ts';
import type { DroppedFile } from '../../src-main/contract/drops.ts';
import type { Language } from './language.svelte.ts';
import type { Navigation } from './navigation.svelte.ts';
import type { SettingsState } from './settings.svelte.ts';
import type { Toasts } from './toasts.svelte.ts';

export interface TakingAdaptersParts {
	readonly language: Language;
	readonly settings: SettingsState;
	readonly navigation: Navigation;
	readonly toasts: Toasts;
	readonly tell: (error: unknown) => void;
}

/** What models were taught elsewhere, brought as files. */
export class TakingAdapters {
	readonly #client: Client;
	readonly #parts: TakingAdaptersParts;

	constructor(client: Client, parts: TakingAdaptersParts) {
		this.#client = client;
		this.#parts = parts;
	}

	/** Takes those of dropped files that are adapters, where teaching is shown at all; they come back. */
	async takeDrop(files: readonly DroppedFile[]): Promise<readonly DroppedFile[]> {
		const named = files.filter(({ name, isFolder }) => !isFolder && adapterName.test(name));
		if (named.length === 0 || !this.#parts.settings.current.maintains) return [];
		const found = await this.#client
			.call('adapters.among', { fileIds: named.map(({ id }) => id) })
			.catch(() => null);
		const adapters = named.filter(({ id }) => found?.fileIds.includes(id) === true);
		void this.#takeAll(adapters);
		return adapters;
	}

	/** A file that somebody chooses. */
	async choose(): Promise<void> {
		await this.#take(null);
	}

	/** One after the other, because each is tried with the model. */
	async #takeAll(files: readonly DroppedFile[]): Promise<void> {
		const { toasts, language } = this.#parts;
		for (const file of files) {
			const shown = toasts.show(language.messages.teach.adapterTried(file.name), { milliseconds: 120_000 });
			await this.#take(file);
			toasts.dismiss(shown);
		}
	}

	async #take(file: DroppedFile | null): Promise<void> {
		const { toasts, language, navigation, tell } = this.#parts;
		try {
			const taken = await this.#client.call('adapters.import', { fileId: file?.id ?? null });
			if (taken === null) return;
			const t = language.messages.teach;
			const show = (): void => navigation.go({ kind: 'teach', from: { kind: 'settings' }, part: 'adapters' });
			toasts.show(t.adapterTaken(taken.name), {
				actions: [{ label: t.adapterShow, run: show }],
				milliseconds: 15_000,
			});
		} catch (error) {
			tell(error);
		}
	}
}

const adapterName = /\.gguf$/iu;
