import type { Output } from '../../../src-main/contract/calls.ts';
import type { AskableModel } from '../../../src-main/app/deidentify/asking-measurement.ts';
import type { EmbeddingsState } from '../../../src-main/contract/embeddings.ts';
import type { InspectedAnswer, Repetition } from '../../../src-main/contract/inspection.ts';
import type { ReceiptCheck } from '../../../src-main/contract/receipts.ts';
import type { Collection, FailedFile } from '../../../src-main/contract/collections.ts';
import type { Backup } from '../../../src-main/contract/data.ts';
import { defaultSettings } from '../../../src-main/contract/default-settings.ts';
import type { DroppedFile } from '../../../src-main/contract/drops.ts';
import type {
	Conversation,
	ConversationId,
	ConversationItem,
	Document,
	DocumentId,
	DocumentView,
	DroppedFileId,
	EngineState,
	MessageId,
	Page,
	Passage,
	Settings,
	Summary,
	SummaryId,
	ThreadItem,
} from '../../../src-main/contract/entities.ts';
import type { AppInfo, LedgerEntry, Notice } from '../../../src-main/contract/program.ts';
import type { ErrorCode, KnownError } from '../../../src-main/contract/errors.ts';
import type { AssistantId, CollectionId } from '../../../src-main/contract/ids.ts';
import type { ManyWork } from '../../../src-main/contract/many.ts';
import type { AdapterPapers } from '../../../src-main/contract/adapter-passport.ts';
import type { Job } from '../../../src-main/contract/jobs.ts';
import type { Adapter, TeachingView } from '../../../src-main/contract/teaching.ts';
import type { CatalogView, Model } from '../../../src-main/contract/models.ts';
import type { PicturesState } from '../../../src-main/contract/viewer.ts';
import { modelId } from './ids.ts';
import { CompareWorld } from './compare-handlers.ts';
import { HouseWorld } from './house-world.ts';
import { ModelWorld } from './model-world.ts';
import { ScanWorld } from './recognition-handlers.ts';
import { Topic } from './topic.ts';
import { offerFor } from './recipe-handlers.ts';

export interface FakeConversation {
	conversation: Conversation;
	items: ThreadItem[];
	topic: Topic<Output<'conversation.watch'>>;
}

export interface FakeDocument {
	document: Document;
	keyPassages: Passage[];
	pages: Page[];
	/** Every version in order of making, and which one is shown. */
	summaries: Summary[];
	shown: SummaryId | null;
	/** The states before each change, for undo. */
	undo: Summary[];
	topic: Topic<DocumentView>;
}

/** What happens when a file is opened. */
export interface FakeFile {
	file: DroppedFile;
	outcome:
		| { document: (conversation: ConversationId) => FakeDocument }
		| { fails: ErrorCode }
		| { password: string };
}

/** Everything that the fake knows; scenarios fill it, handlers change it. */
export class World {
	/** Passes `milliseconds` of the fake's time; tests replace it to go faster. */
	wait: (milliseconds: number) => Promise<void> = (milliseconds) =>
		new Promise((resolve) => setTimeout(resolve, milliseconds));
	now = Date.UTC(2026, 2, 12, 13, 5);
	next = 1;
	info: AppInfo = {
		version: '0.1.0',
		platform: 'linux',
		systemLanguage: 'en-GB',
		dataFolder: '/home/ward4/.local/share/Indoors',
		electron: '45.4.1',
		fixedSettings: [],
	};
	settings: Settings = { ...defaultSettings, language: 'en' };
	engine: EngineState = { kind: 'idle', modelId: starter.id };
	models: Model[] = [starter];
	readonly catalog = new ModelWorld();
	readonly scans = new ScanWorld();
	readonly house = new HouseWorld();
	readonly compare = new CompareWorld();
	conversations = new Map<ConversationId, FakeConversation>();
	deleted = new Map<ConversationId, FakeConversation>();
	documents = new Map<DocumentId, FakeDocument>();
	files = new Map<string, FakeFile>();
	notices: Notice[] = [];
	/** How far the queues of many documents are. */
	manyWork: ManyWork = { reading: null, summaries: null };
	jobs: Job[] = [];
	/** Forms are filled until somebody stops it. */
	formsTakeLong = false;
	ledger: LedgerEntry[] = [];
	backups: Backup[] = [];
	newDraft = '';
	/** When the draft comes that a new conversation asks for. */
	draftArrives = Promise.resolve();
	/** What stands in the way of a conversation that is to be made. */
	beforeMade = (): Promise<void> => Promise.resolve();
	collections: Collection[] = [];
	/** The model that may be asked what is personal in the rest of a text. */
	askable: AskableModel | null = null;
	readonly failedFiles = new Map<CollectionId, FailedFile[]>();
	/** What models were taught, with its papers. */
	adapters: { adapter: Adapter; papers: AdapterPapers }[] = [];
	teaching: TeachingView = { tools: { state: 'no-python', tooNew: null }, run: null, price: null };
	/** Adapters among files that are dropped: what taking them in gives. */
	readonly droppedAdapters = new Map<DroppedFileId, World['adapters'][number] | KnownError>();
	/** How answers came into being, where a test says so. */
	readonly inspected = new Map<MessageId, InspectedAnswer>();
	/** What an answer that is written once more is found to be. */
	repetition: Repetition = { isIdentical: true, pieces: [], wasRepeatable: true, isSamePlan: true };
	/** What is said of any receipt. */
	receipt: ReceiptCheck = { verdict: 'changed' };
	/** Names of the calls that were made, with their input, in order. */
	readonly calls: { channel: string; input: unknown }[] = [];

	readonly settingsTopic = new Topic<Settings>();
	readonly engineTopic = new Topic<EngineState>();
	readonly listTopic = new Topic<Output<'conversations.watch'>>();
	readonly dropsTopic = new Topic<Output<'drops.watch'>>();
	readonly collectionsTopic = new Topic<Collection[]>();
	embeddings: EmbeddingsState = {
		modelId: null,
		state: 'ready',
		problem: null,
		passages: 0,
		embedded: 0,
		secondsLeft: null,
		notUnderstood: [],
	};
	readonly embeddingsTopic = new Topic<EmbeddingsState>();
	/** What is known of how the pages of documents look. */
	pictures: PicturesState = { kind: 'text-only' };
	readonly picturesTopic = new Topic<PicturesState>();
	readonly jobsTopic = new Topic<Job[]>();
	readonly noticesTopic = new Topic<Notice[]>();

	id(prefix: string): string {
		return `${prefix}-${this.next++}`;
	}

	addConversation(
		item: Partial<Conversation> & { id: ConversationId },
		items: ThreadItem[] = [],
	): FakeConversation {
		const conversation: Conversation = {
			title: '',
			pinned: false,
			kept: true,
			updatedAt: this.now,
			hasDocument: items.some((one) => one.kind === 'document'),
			draft: '',
			documentIds: items.flatMap((one) => (one.kind === 'document' ? [one.documentId] : [])),
			source: items.some((one) => one.kind === 'document') ? 'documents' : 'general',
			collectionId: null,
			readsFrom: null,
			modelId: null,
			assistantId: 'general' as AssistantId,
			...item,
		};
		const made = { conversation, items, topic: new Topic<Output<'conversation.watch'>>() };
		this.conversations.set(item.id, made);
		return made;
	}

	/** Drops files on the window. */
	drop(files: FakeFile[], how: 'drop' | 'paste' | 'dialog' | 'start' | 'sample' = 'drop'): void {
		for (const file of files) this.files.set(file.file.id, file);
		this.dropsTopic.publish({ files: files.map((file) => file.file), how });
	}

	setEmbeddings(change: Partial<EmbeddingsState>): void {
		this.embeddings = { ...this.embeddings, ...change };
		this.embeddingsTopic.publish(this.embeddings);
	}

	setCollections(collections: Collection[]): void {
		this.collections = collections;
		this.collectionsTopic.publish(collections);
	}

	setPictures(state: PicturesState): void {
		this.pictures = state;
		this.picturesTopic.publish(state);
	}

	setEngine(state: EngineState): void {
		this.engine = state;
		this.engineTopic.publish(state);
	}

	/** Tells which models are here, and what the catalog says of it. */
	setModels(models: Model[]): void {
		this.models = models;
		this.catalog.modelsTopic.publish(models);
		this.catalog.catalogTopic.publish(this.catalogView());
	}

	catalogView(): CatalogView {
		return this.catalog.viewUnder(this.settings, this.models);
	}

	setJobs(jobs: Job[]): void {
		this.jobs = jobs;
		this.jobsTopic.publish(jobs);
	}

	view(document: FakeDocument): DocumentView {
		return {
			document: document.document,
			keyPassages: document.keyPassages,
			offer: offerFor(document.document),
			summary: document.summaries.find((summary) => summary.id === document.shown) ?? null,
		};
	}

	/** Replaces one version of a summary and tells it. */
	setSummary(document: FakeDocument, summary: Summary): void {
		const versions = document.summaries.map((one) => one.id);
		const known = versions.includes(summary.id);
		document.summaries = known
			? document.summaries.map((one) => (one.id === summary.id ? summary : one))
			: [...document.summaries, summary];
		const ids = document.summaries.map((one) => one.id);
		document.summaries = document.summaries.map((one) => ({ ...one, versions: ids }));
		document.topic.publish(this.view(document));
	}

	changeConversation(fake: FakeConversation, change: Partial<Conversation>): void {
		fake.conversation = { ...fake.conversation, ...change };
		this.listTopic.publish({ kind: 'changed', item: listItem(fake.conversation) });
		fake.topic.publish({ kind: 'conversation', conversation: fake.conversation });
	}

	setItem(fake: FakeConversation, item: ThreadItem): void {
		const at = fake.items.findIndex((one) => one.id === item.id);
		fake.items = at < 0 ? [...fake.items, item] : fake.items.with(at, item);
		fake.topic.publish({ kind: 'item', item });
	}
}

export function listItem(conversation: Conversation): ConversationItem {
	const { id, title, pinned, kept, updatedAt, hasDocument } = conversation;
	return { id, title, pinned, kept, updatedAt, hasDocument };
}

export const starter: Model = {
	id: modelId('smollm2-135m-instruct-q4_1'),
	kind: 'chat',
	name: 'SmolLM2 135M Instruct',
	maker: 'Hugging Face',
	licence: 'Apache-2.0',
	bytes: 98_362_432,
	parameters: 134_515_008,
	quantisation: 'Q4_1',
	contextTokens: 8192,
	languages: ['en'],
	isStarter: true,
	installed: true,
	origin: 'catalog',
	openness: 'open-source',
	badge: { weights: 'yes', documentation: 'yes', trainingCode: 'yes', trainingData: 'yes' },
	place: 'own',
	blocked: null,
	list: null,
	isSetAside: false,
	isDefault: true,
	verifiedAt: Date.UTC(2026, 2, 2, 8, 30),
	lastUsedAt: null,
	summaryMethod: 'sentences',
	sentenceChoice: 'ranking',
	personalAsking: null,
	wordsPerSecond: 33.4,
	readingTokensPerSecond: 262,
	crashedDuringLoad: false,
};
