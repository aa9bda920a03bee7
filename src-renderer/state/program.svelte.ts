import { createContext } from 'svelte';
import type { CallChannel, Input, Output } from '../../src-main/contract/calls.ts';
import type { Client } from '../../src-main/contract/connect.ts';
import type { AppInfo } from '../../src-main/contract/program.ts';
import { Bringing } from './bringing.svelte.ts';
import { Catalog } from './catalog.svelte.ts';
import { Comparing } from './comparing.svelte.ts';
import { Clock } from './clock.svelte.ts';
import { ConversationList } from './conversation-list.svelte.ts';
import { Correcting } from './correcting.svelte.ts';
import { Deidentifying } from './deidentifying.svelte.ts';
import { DocumentViews } from './document-views.ts';
import { EngineWatch } from './engine.svelte.ts';
import { FieldTables } from './field-tables.svelte.ts';
import { Getting } from './getting.svelte.ts';
import { Inspecting } from './inspecting.svelte.ts';
import { Language } from './language.svelte.ts';
import { ManyTables } from './many-table.svelte.ts';
import { Navigation } from './navigation.svelte.ts';
import { Openings } from './openings.svelte.ts';
import { ScanLanguages } from './scan-languages.svelte.ts';
import { SettingsState } from './settings.svelte.ts';
import { TakingAdapters } from './taking-adapters.ts';
import { Toasts } from './toasts.svelte.ts';
import { Watched } from './watched.ts';
import { Ways } from './ways.svelte.ts';

/** Everything that the window knows, made once from a client. */
export class Program {
	readonly client: Client;
	readonly settings: SettingsState;
	readonly language: Language;
	readonly navigation = new Navigation();
	readonly toasts = new Toasts();
	/** Of minutes, and of seconds. */
	readonly clock = new Clock(60_000);
	readonly seconds = new Clock(1000);
	readonly inspecting: Inspecting;
	readonly conversations: ConversationList;
	readonly engine: EngineWatch;
	readonly documents: DocumentViews;
	readonly many: ManyTables;
	readonly fields: FieldTables;
	readonly openings: Openings;
	readonly catalog: Catalog;
	readonly getting: Getting;
	readonly bringing: Bringing;
	readonly scans: ScanLanguages;
	readonly adapters: TakingAdapters;
	readonly ways: Ways;
	readonly deidentifying: Deidentifying;
	readonly comparing: Comparing;
	readonly correcting: Correcting;
	readonly collections: Watched<'collections.watch'>;
	readonly embeddings: Watched<'embeddings.watch'>;
	readonly downloads: Watched<'downloads.watch'>;
	readonly bin: Watched<'models.watchBin'>;
	readonly jobs: Watched<'jobs.watch'>;
	readonly notices: Watched<'app.notices'>;
	readonly ledger: Watched<'ledger.watch'>;
	readonly recipes: Watched<'recipes.watch'>;
	readonly glossary: Watched<'glossary.watch'>;
	info = $state.raw<AppInfo | null>(null);

	constructor(client: Client) {
		this.client = client;
		this.settings = new SettingsState(client);
		this.language = new Language(
			() => this.settings.current.language,
			() => this.info?.systemLanguage ?? 'en',
		);
		this.conversations = new ConversationList(client);
		this.engine = new EngineWatch(client);
		this.documents = new DocumentViews(client);
		const tell = (error: unknown): void => this.tell(error);
		this.inspecting = new Inspecting(client, tell);
		this.catalog = new Catalog(client);
		this.getting = new Getting(client, tell);
		this.bringing = new Bringing(client, tell);
		const { language, settings, toasts } = this;
		this.scans = new ScanLanguages(client, { language, settings, toasts, tell });
		const { navigation } = this;
		this.adapters = new TakingAdapters(client, { language, settings, navigation, toasts, tell });
		this.ways = new Ways(client, settings);
		this.deidentifying = new Deidentifying(client);
		this.comparing = new Comparing(client);
		this.correcting = new Correcting(client);
		this.many = new ManyTables(client);
		this.fields = new FieldTables(client);
		this.openings = new Openings(client, {
			navigation,
			conversations: this.conversations,
			bringing: this.bringing,
			scans: this.scans,
			adapters: this.adapters,
			ways: this.ways,
			inspecting: this.inspecting,
			titleOf: (count) => this.language.messages.many.title(count),
			tell,
		});
		this.collections = new Watched(client, 'collections.watch', undefined);
		this.embeddings = new Watched(client, 'embeddings.watch', undefined);
		this.downloads = new Watched(client, 'downloads.watch', undefined);
		this.bin = new Watched(client, 'models.watchBin', undefined);
		this.jobs = new Watched(client, 'jobs.watch', undefined);
		this.notices = new Watched(client, 'app.notices', undefined);
		this.ledger = new Watched(client, 'ledger.watch', undefined);
		this.recipes = new Watched(client, 'recipes.watch', undefined);
		this.glossary = new Watched(client, 'glossary.watch', undefined);
	}

	/** Learns what the program is, and takes files as they come, until `signal` aborts. */
	async begin(signal: AbortSignal): Promise<void> {
		try {
			this.info = await this.client.call('app.info', undefined);
			await this.openings.run(signal);
		} catch (error) {
			if (!signal.aborted) this.tell(error);
		}
	}

	/** Asks for work on behalf of a click: what fails is said in a toast, and undefined comes back. */
	async ask<C extends CallChannel>(channel: C, input: Input<C>): Promise<{ value: Output<C> } | undefined> {
		try {
			return { value: await this.client.call(channel, input) };
		} catch (error) {
			this.tell(error);
			return undefined;
		}
	}

	/** Says in a toast what went wrong. */
	tell(error: unknown): void {
		const { title, text } = this.language.failure(error);
		this.toasts.show(`${title} ${text}`, { tone: 'problem', milliseconds: 15_000 });
	}
}

export const [useProgram, provideProgram] = createContext<Program>();
