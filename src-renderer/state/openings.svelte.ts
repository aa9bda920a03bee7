import type { Client } from '../../src-main/contract/connect.ts';
import { formatByName } from '../../src-main/contract/document-formats.ts';
import type { DroppedFile } from '../../src-main/contract/drops.ts';
import type { ConversationId, DroppedFileId } from '../../src-main/contract/entities.ts';
import { toKnownError, type KnownError } from '../../src-main/contract/errors.ts';
import type { Bringing } from './bringing.svelte.ts';
import type { ConversationList } from './conversation-list.svelte.ts';
import type { Navigation } from './navigation.svelte.ts';
import { receiptFileName, type Inspecting } from './inspecting.svelte.ts';
import { languageFileName, type ScanLanguages } from './scan-languages.svelte.ts';
import type { TakingAdapters } from './taking-adapters.ts';
import type { Ways } from './ways.svelte.ts';

export interface Opening {
	key: number;
	file: DroppedFile;
	/** Null: a new conversation is made for it. */
	into: ConversationId | null;
	kept: boolean;
	/** The conversation that was on screen when the file came. */
	besides: ConversationId | null;
	state: { kind: 'reading' } | { kind: 'failed'; error: KnownError };
}

/** A document that went into a new conversation although another one was on screen. */
export interface AddOffer {
	fileId: DroppedFileId;
	opened: ConversationId;
	besides: ConversationId;
}

/** Documents that dropped folders hold, before somebody said to open them. */
export interface FolderOffer {
	readonly names: readonly string[];
	readonly files: readonly DroppedFile[];
	readonly leftOut: number;
	readonly addsToCurrent: boolean;
}

export interface OpeningsParts {
	readonly navigation: Navigation;
	readonly conversations: ConversationList;
	readonly bringing: Bringing;
	readonly scans: Pick<ScanLanguages, 'take'>;
	readonly adapters: Pick<TakingAdapters, 'takeDrop'>;
	readonly ways: Pick<Ways, 'begun'>;
	readonly inspecting: Pick<Inspecting, 'check'>;
	/** What a conversation of so many documents is called. */
	readonly titleOf: (count: number) => string;
	readonly tell: (error: unknown) => void;
}

/**
 * Files that arrived: models and languages are brought, each document is read into a conversation, and what fails stays in sight
 * until it is dismissed.
 */
export class Openings {
	list = $state.raw<Opening[]>([]);
	offer = $state.raw<AddOffer | null>(null);
	folders = $state.raw<FolderOffer | null>(null);
	/** True while something is dragged over the part of the window that says "Add to this one". */
	dropsIntoCurrent = $state(false);
	/** While somebody chooses fields: takes a dropped table for its headings, which is no document then. */
	takeTable: ((id: DroppedFileId) => void) | null = null;
	/** While a set of texts is on screen: takes files, which become texts of it. */
	takeFiles: ((files: readonly DroppedFile[]) => void) | null = null;
	readonly #client: Client;
	readonly #navigation: Navigation;
	readonly #conversations: ConversationList;
	readonly #bringing: Bringing;
	readonly #scans: Pick<ScanLanguages, 'take'>;
	readonly #adapters: Pick<TakingAdapters, 'takeDrop'>;
	readonly #ways: Pick<Ways, 'begun'>;
	readonly #inspecting: Pick<Inspecting, 'check'>;
	readonly #titleOf: (count: number) => string;
	readonly #tell: (error: unknown) => void;
	#next = 1;

	constructor(client: Client, parts: OpeningsParts) {
		this.#client = client;
		this.#navigation = parts.navigation;
		this.#conversations = parts.conversations;
		this.#bringing = parts.bringing;
		this.#scans = parts.scans;
		this.#adapters = parts.adapters;
		this.#ways = parts.ways;
		this.#inspecting = parts.inspecting;
		this.#titleOf = parts.titleOf;
		this.#tell = parts.tell;
	}

	/** Takes files as they come, until `signal` aborts. */
	async run(signal: AbortSignal): Promise<void> {
		const stream = this.#client.stream('drops.watch', undefined);
		signal.addEventListener('abort', () => void stream.return?.());
		for await (const { files, how } of stream) {
			const addsToCurrent = how === 'drop' && this.dropsIntoCurrent;
			this.dropsIntoCurrent = false;
			if (this.takeFiles !== null && how !== 'start') {
				this.takeFiles(files);
				continue;
			}
			const [only, ...others] = files;
			if (only !== undefined && others.length === 0 && receiptFileName.test(only.name)) {
				void this.#inspecting.check(only.id);
				continue;
			}
			if (how === 'drop' && only !== undefined && others.length === 0 && tableName.test(only.name)) {
				if (this.takeTable !== null) {
					this.takeTable(only.id);
					continue;
				}
			}
			void this.#takeFiles(files, addsToCurrent);
		}
	}

	async retry(opening: Opening, password?: string): Promise<void> {
		this.#set(opening.key, { kind: 'reading' });
		await this.#open(opening, password);
	}

	dismiss(opening: Opening): void {
		this.list = this.list.filter((one) => one.key !== opening.key);
	}

	/** Takes the document into the conversation that was on screen, and removes the one made for it. */
	async addInstead(offer: AddOffer): Promise<void> {
		this.offer = null;
		await this.#client.call('documents.open', { fileId: offer.fileId, conversationId: offer.besides });
		this.#navigation.go({ kind: 'conversation', id: offer.besides });
		await this.#client.call('conversations.delete', { id: offer.opened });
	}

	/** Languages for scans and adapters are taken, model files and folders of models are brought; the rest are documents. */
	async #takeFiles(dropped: readonly DroppedFile[], addsToCurrent: boolean): Promise<void> {
		const languages = dropped.filter(({ name, isFolder }) => !isFolder && languageFileName.test(name));
		if (languages.length > 0) void this.#scans.take(languages);
		const adapters = await this.#adapters.takeDrop(dropped);
		const files = dropped.filter((file) => !languages.includes(file) && !adapters.includes(file));
		const perhapsModels = files.filter((file) => this.#isPerhapsModel(file));
		const areModels = perhapsModels.length > 0 && (await this.#bringing.takeDrop(perhapsModels));
		const documents = areModels ? files.filter((file) => !perhapsModels.includes(file)) : files;
		const { rest, offer } = await this.#lookIntoFolders(documents, addsToCurrent);
		if (offer !== null) this.folders = offer;
		const [only, ...more] = rest;
		if (more.length > 0) await this.#openMany(rest, addsToCurrent);
		else if (only !== undefined) void this.#begin(only, addsToCurrent);
	}

	/** Opens what the folders hold, in one conversation. */
	async openFolders(offer: FolderOffer): Promise<void> {
		this.folders = null;
		await this.#openMany(offer.files, offer.addsToCurrent);
	}

	/** Main reads them, two at a time; what becomes of each stands in the table of the conversation. */
	async #openMany(files: readonly DroppedFile[], addsToCurrent: boolean): Promise<void> {
		const { route, conversationId } = this.#navigation;
		try {
			const opened = await this.#client.call('documents.openMany', {
				fileIds: files.map((file) => file.id),
				conversationId: addsToCurrent ? conversationId : null,
				kept: route.kind === 'new' ? route.kept : true,
				title: this.#titleOf(files.length),
			});
			if (route.kind === 'new') await this.#ways.begun(opened.conversationId);
			if (this.#navigation.route === route)
				this.#navigation.go({ kind: 'conversation', id: opened.conversationId });
		} catch (error) {
			this.#tell(error);
		}
	}

	/** A folder without a document is left to fail as one. */
	async #lookIntoFolders(
		files: readonly DroppedFile[],
		addsToCurrent: boolean,
	): Promise<{ rest: readonly DroppedFile[]; offer: FolderOffer | null }> {
		const folders = files.filter((file) => file.isFolder);
		if (folders.length === 0) return { rest: files, offer: null };
		const found = await this.#client
			.call('documents.inFolders', { fileIds: folders.map((file) => file.id) })
			.catch(() => ({ files: [], leftOut: 0 }));
		if (found.files.length === 0) return { rest: files, offer: null };
		return {
			rest: files.filter((file) => !file.isFolder),
			offer: { names: folders.map(({ name }) => name), ...found, addsToCurrent },
		};
	}

	/** Beside a list of models, whatever is not a document by its name is meant as one, and told what it is instead. */
	#isPerhapsModel({ name, isFolder }: DroppedFile): boolean {
		if (isFolder || modelNames.test(name)) return true;
		const format = formatByName(name);
		return this.#navigation.isAtModels && (format === undefined || format === 'archive' || format === 'html');
	}

	async #begin(file: DroppedFile, addsToCurrent: boolean): Promise<void> {
		const route = this.#navigation.route;
		const current = this.#navigation.conversationId;
		const isFree = current !== null && this.#conversations.get(current)?.hasDocument === false;
		const opening: Opening = {
			key: this.#next++,
			file,
			into: current !== null && (addsToCurrent || isFree) ? current : null,
			kept: route.kind === 'new' ? route.kept : true,
			besides: current,
			state: { kind: 'reading' },
		};
		this.list = [...this.list, opening];
		await this.#open(opening, undefined);
	}

	async #open(opening: Opening, password: string | undefined): Promise<void> {
		const route = this.#navigation.route;
		try {
			const { conversationId } = await this.#client.call('documents.open', {
				fileId: opening.file.id,
				conversationId: opening.into,
				kept: opening.kept,
				...(password === undefined ? {} : { password }),
			});
			this.dismiss(opening);
			if (opening.into === null && opening.besides === null) await this.#ways.begun(conversationId);
			if (this.#navigation.route === route) this.#navigation.go({ kind: 'conversation', id: conversationId });
			if (opening.into === null && opening.besides !== null) {
				this.offer = { fileId: opening.file.id, opened: conversationId, besides: opening.besides };
			}
		} catch (error) {
			const known = toKnownError(error);
			if (known.code === 'cancelled') this.dismiss(opening);
			else this.#set(opening.key, { kind: 'failed', error: known });
		}
	}

	#set(key: number, state: Opening['state']): void {
		this.list = this.list.map((one) => (one.key === key ? { ...one, state } : one));
	}
}

const modelNames = /\.(gguf|safetensors|onnx|pth)$/i;

const tableName = /\.(?:csv|xlsx|ods)$/iu;
