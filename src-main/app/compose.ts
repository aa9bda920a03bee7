import os from 'node:os';
import path from 'node:path';
import { Jobs } from '../base/jobs.ts';
import { jsonLogger } from '../base/logger.ts';
import { AnswerPlanner } from '../chat/answer-planner.ts';
import { ChatService } from '../chat/chat-service.ts';
import { Continuations } from '../chat/continuations.ts';
import { ConversationsService } from '../chat/conversations-service.ts';
import { AnswersFromDocuments } from '../chat/document-answers.ts';
import { Threads } from '../chat/threads.ts';
import { TokenCounts } from '../chat/token-counts.ts';
import type { ModelId, Settings } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import type { Model } from '../contract/models.ts';
import { AgreementsTable } from '../db/agreements.ts';
import { EventsTable } from '../db/events.ts';
import { openInMemory } from '../db/open.ts';
import { tellSlowStatements } from '../db/slow-statements.ts';
import { RecipesTable } from '../db/recipes.ts';
import { SettingsTable } from '../db/settings.ts';
import { Stores } from '../db/store.ts';
import { DocumentCopies } from '../documents/copies.ts';
import { DocumentPictures } from '../documents/document-pictures.ts';
import { DocumentsService } from '../documents/documents-service.ts';
import { RecipesService } from '../documents/recipes/recipes-service.ts';
import type { ManyDocuments } from '../documents/many/many-service.ts';
import type { SummariesService } from '../documents/summaries-service.ts';
import { TypedPasswords } from '../documents/typed-passwords.ts';
import { TextWorker } from '../documents/text-worker-client.ts';
import { EngineHost } from '../engine/host.ts';
import { forgetState, tidyStates } from '../engine/saved-states.ts';
import { readLanguageList } from '../catalog/recognition/language-list.ts';
import { composeGate } from './compose-gate.ts';
import { composeSummaries } from './compose-summaries.ts';
import { composeTeaching, type Teaching } from './teaching/compose-teaching.ts';
import { composeCompare } from './compare/compose-compare.ts';
import { composeAssistants } from './assistants/compose-assistants.ts';
import { composeDeidentify } from './deidentify/compose-deidentify.ts';
import { composeMany } from './many/compose-many.ts';
import { DataService } from './data-service.ts';
import { DailyBackup } from './daily-backup.ts';
import { Drops } from './drops.ts';
import { readAdministratorFile } from './administrator.ts';
import { composeEmbeddings } from './embeddings/compose-embeddings.ts';
import { composeFields } from './fields/compose-fields.ts';
import { composeCollections } from './collections/compose-collections.ts';
import { composeModels } from './models/compose-models.ts';
import { originsOf } from './models/further-lists.ts';
import { composeInspect, madeWith } from './inspect/compose-inspect.ts';
import { IdleUnload } from './models/idle-unload.ts';
import { ModelChoice } from './models/model-choice.ts';
import { ModelMeasurements } from './model-measurements.ts';
import { Notices } from './notices.ts';
import { makeFolders, openStorage } from './open-storage.ts';
import { Outgoing } from './outgoing.ts';
import type { Platform } from './platform.ts';
import { composeRecognition } from './recognition/compose-recognition.ts';
import { rememberErrors } from './remember-errors.ts';
import { Servers } from './servers.ts';
import { SettingsService } from './settings-service.ts';
import { windowBounds } from './window-bounds.ts';

/** The program without its window: every part, made once and handed what it needs. */
export type Program = Awaited<ReturnType<typeof compose>>;

export async function compose(platform: Platform, writeLog: (line: string) => void) {
	const startedAt = Date.now();
	const root = platform.facts.dataFolder;
	const folders = {
		root,
		documents: path.join(root, 'documents'),
		states: path.join(root, 'states'),
		models: path.join(root, 'models'),
	};
	const { opened, problem } = await openStorage(root);
	const settingsTable = new SettingsTable(opened.database);
	const events = new EventsTable(opened.database);
	const notices = new Notices(opened.notices);
	if (problem !== undefined) notices.cannotStore(problem);
	const logger = rememberErrors(jsonLogger(writeLog), events);
	const onStorageProblem = (error: unknown): void => {
		const known = notices.storageProblem(error);
		logger.event('storage-problem', { code: known instanceof KnownError ? known.code : 'internal' });
	};
	tellSlowStatements(opened.database, (slow) => logger.event('slow-statement', { ...slow }));
	const stores = new Stores(opened.database, openInMemory);
	stores.disk.messages.markInterrupted();
	stores.disk.summaries.markInterrupted();
	stores.disk.waitingFiles.markInterrupted();
	if (problem === undefined) makeFolders(Object.values(folders));
	const outgoing = new Outgoing(path.join(root, 'outgoing'));

	const { decided, fault } = readAdministratorFile(platform.facts.administratorFile);
	if (fault !== null) logger.event('administrator-file-broken', { code: 'bad-request' });
	const settings = new SettingsService(settingsTable, decided.settings as Partial<Settings>);
	const language = (): 'en' | 'de' => {
		const chosen = settings.current.language;
		if (chosen !== 'system') return chosen;
		return platform.facts.systemLanguage.startsWith('de') ? 'de' : 'en';
	};
	const house = composeAssistants(opened, language, (choice) => teaching.adapterFor(choice));
	const text = new TextWorker();
	const jobs = new Jobs((busy) => platform.keepAwake(busy));
	const agreements = new AgreementsTable(opened.database);
	const scanLanguages = await readLanguageList(platform.facts.resources);
	const servers = new Servers(new URL(scanLanguages.base), settings, agreements);
	const gate = composeGate(platform, events, () => [...servers.origins, ...originsOf(decided.catalogs)]);
	const common = { platform, opened, settings, gate, jobs, logger, language, notices, onStorageProblem };
	const parts = await composeModels({
		...common,
		settingsTable,
		agreements,
		agreedTo: servers.agreedTo,
		decided,
		folders,
		onRemoved: (id) => {
			choice.letGo(id);
			searchModel.letGo(id);
		},
		onChanged: () => choice.reconsider(),
	});
	const { models } = parts;
	const recognition = composeRecognition({
		...common,
		files: parts.files,
		limit: parts.limit,
		list: scanLanguages,
		servers,
		folder: path.join(root, 'recognition'),
	});
	const { openReader } = recognition;
	const engine: EngineHost = new EngineHost({
		fork: platform.forkEngine,
		loadOptions: (file) => models.loadOptions(file),
		onLoaded: (file, loaded) => {
			parts.computer.learn(loaded.graphics);
			models.learnLoaded(file, loaded);
			const bytes = engine.pid === undefined ? undefined : platform.memoryOf(engine.pid);
			if (bytes !== undefined && bytes > 0) models.learnMemory(file.id, bytes);
		},
		onLoadPhase: (file, phase) => models.markLoading(file, phase),
		mustAsk: (file) => models.mustAsk(file),
		onCrash: (code) => logger.event('engine-crashed', { code: String(code) }),
	});
	const search = models.findStarter().then(() => choice.reconsider());
	engine.expect(search);
	const choice: ModelChoice = new ModelChoice({
		models,
		engine,
		search,
		ofConversation: (id) => {
			const conversation = stores.of(id).conversations.get(id);
			return conversation === undefined ? null : house.ways.modelFor(conversation);
		},
		setOfConversation: (id, modelId) => {
			stores.of(id).conversations.change(id, { model_id: modelId });
			threads.conversationChanged(id);
		},
		defaultModel: () => settings.current.defaultModel,
		setDefault: (id) => {
			settings.change({ defaultModel: id });
			models.changed();
		},
		memoryBytes: os.totalmem(),
	});
	const dailyBackup = new DailyBackup(opened, onStorageProblem);
	const idleUnload = new IdleUnload({ engine, afterMinutes: () => settings.current.unloadAfterMinutes });
	const currentModel = (): Model | null => choice.current;
	const contextTokens = (): number => models.largestContext(currentModel()?.id ?? null);

	const measured = new ModelMeasurements({
		...{ engine, models, jobs, search, currentModel, contextTokens, logger },
	});

	const finding = composeEmbeddings({
		...{ platform, stores, jobs, logger, models, settings, settingsTable, onStorageProblem },
		hashes: () => parts.table.all().map(({ sha256 }) => sha256),
		listed: (id, sha256) => parts.catalog.lists.find(id, sha256),
	});
	const { searchModel, embeddings } = finding;

	const threads = new Threads(stores);
	const passwords = new TypedPasswords((hash) => stores.all.some((one) => one.documents.usesHash(hash)));
	const onUnlocked = (sha256: string, password: string): void => passwords.keep(sha256, password);
	const { collections, retrieval } = composeCollections({
		onUnlocked,
		platform: { ...platform, openReader },
		opened,
		isReadOnly: problem !== undefined,
		stores,
		text,
		jobs,
		logger,
		onStorageProblem,
		onDestroyed: (id) => {
			conversations.forgetCollection(id);
			passwords.forgetUnused();
		},
		embeddings,
	});
	const copies = new DocumentCopies(folders.documents);
	const personal = composeDeidentify({
		...{ opened, stores, openReader, text, jobs, logger, engine, models, choice },
		onStorageProblem,
	});
	const documents: DocumentsService = new DocumentsService({
		onUnlocked,
		stores,
		openReader,
		text,
		copies,
		jobs,
		logger,
		keepCopies: () => settings.current.keepDocumentCopies,
		makeConversation: (title, kept) => conversations.create(kept, title).id,
		onAdded: (conversationId, messageId) => {
			many.added(conversationId, messageId);
			threads.branchChanged(conversationId);
			threads.conversationChanged(conversationId);
		},
		summaries: () => summaries,
		onOpened: ({ conversationId, documentId }) => {
			pictures.expect(documentId);
			return retrieval.prepare(conversationId, new AbortController().signal).catch(() => undefined);
		},
	});
	const pictures = new DocumentPictures({
		openReader: platform.openReader,
		readyReader: platform.readyReader,
		formatOf: (id) => documents.need(id).format,
		recognised: (id, page) => stores.of(id).documents.picture(id, page),
		sideways: (id) => stores.of(id).documents.sideways(id),
		fileOf: (id) => documents.fileToDraw(id),
		passwordOf: (id) => passwords.of(documents.need(id).sha256),
	});
	const recipes = new RecipesService({ table: new RecipesTable(opened.database), language });
	const summaries: SummariesService = composeSummaries({
		...{ stores, recipes, text, jobs, logger, models, engine, choice, measured, settings, contextTokens },
		onChanged: (id) => {
			documents.changed(id);
			many.documentChanged(id);
		},
		onFinished: () => settings.current.notifications && platform.notifyFinished('summary'),
	});
	const many: ManyDocuments = composeMany({
		stores,
		text,
		copies,
		documents,
		summaries,
		threads,
		forgetState: (id) => forgetState(folders.states, id),
		onDestroyed: () => passwords.forgetUnused(),
	});
	const fields = composeFields(
		{ stores, text, retrieval, jobs, logger, engine, choice, currentModel, contextTokens },
		() => settings.current.notifications && platform.notifyFinished('fields'),
	);
	const currentModelId = (): ModelId | null => currentModel()?.id ?? null;
	const planner = new AnswerPlanner({
		counts: new TokenCounts(engine, currentModelId),
		threads,
		documents: new AnswersFromDocuments({
			...{ engine, text, retrieval },
			contextTokens: () => contextTokens() - house.ways.tokensOfTerms,
		}),
		...{ ways: house.ways, contextTokens },
		recommended: () => models.recommendedSampling(currentModel()?.id ?? null),
	});
	const madeNow = () => madeWith(currentModel(), (id) => models.row(id)?.sha256, platform.facts.version);
	const prepare: ModelChoice['prepare'] = (id, signal) => choice.prepare(id, signal);
	const chat = new ChatService({
		stores,
		threads,
		engine,
		planner,
		jobs,
		logger,
		currentModel: currentModelId,
		modelOf: (id) => choice.modelFor(id)?.id ?? null,
		prepare,
		madeWith: madeNow,
		onFigures: (id, figures) => {
			models.learnSpeed(id, 'words_per_second', figures.wordsPerSecond);
			models.learnSpeed(id, 'reading_tokens_per_second', figures.readingTokensPerSecond);
		},
		onStorageProblem,
		onFinished: () => settings.current.notifications && platform.notifyFinished('answer'),
	});
	const continuations = new Continuations({
		...{ stores, threads, engine, jobs, contextTokens },
		currentModel: currentModelId,
		onFinished: () => settings.current.notifications && platform.notifyFinished('summary'),
	});
	const conversations: ConversationsService = new ConversationsService({
		stores,
		threads,
		settings: settingsTable,
		defaultAssistant: () => settings.current.defaultAssistant,
		stopWork: (id) => {
			chat.stop(id);
			continuations.stop(id);
			many.stop(id);
			fields.stopOfConversation(id);
			for (const document of stores.of(id).documents.ofConversation(id))
				void summaries.stopOfDocument(document.id);
		},
		destroyFiles: async (store, id) => {
			await documents.removeContents(store, id);
			await forgetState(folders.states, id);
			outgoing.clear();
		},
		onDestroyed: () => passwords.forgetUnused(),
		backupsHoldUntil: () => opened.backups.heldUntil(),
		rewriteBackups: () => opened.backups.rewrite(opened.file),
	});
	const teaching: Teaching = composeTeaching({
		...{ ...common, ...house, root, engine, choice, models, currentModel, stores, threads, text, personal },
		files: parts.files,
	});
	const comparisons = composeCompare({
		...{ ...common, ...house, engine, choice, models, planner, onStorageProblem },
		adapters: teaching.adapters,
		onFinished: () => settings.current.notifications && platform.notifyFinished('comparison'),
	});
	return {
		...{ platform, logger, stores, text, settings, notices, jobs },
		...parts,
		...house,
		personal,
		...composeInspect({
			...{ platform, stores, engine, chat, ways: house.ways, text, prepare, madeWith: madeNow },
			adapterOf: (recorded) => teaching.adapters.recorded(recorded),
		}),
		...{ recognition, servers, agreements, choice, measured },
		...{ engine, threads, conversations, chat, continuations, documents, collections, retrieval },
		...{ pictures, summaries, many, fields, recipes },
		...{ searchModel, embeddings, teaching, comparisons },
		gate,
		drops: new Drops(),
		outgoing,
		windowBounds: windowBounds(settingsTable, onStorageProblem),
		data: new DataService(opened, folders, platform, () =>
			models.list().reduce((sum, model) => sum + (model.installed ? model.bytes : 0), 0),
		),
		events,
		onStorageProblem,
		/** The language on screen now. */
		language,
		facts: { fixedSettings: [...settings.fixed] },
		/** What may wait until the window is on screen. */
		async afterStart(): Promise<void> {
			await search;
			if (problem === undefined) dailyBackup.begin();
			measured.begin();
			await conversations.destroyLeftovers();
			if (problem === undefined) await tidyStates(folders.states, stores.disk.conversations);
			if (problem === undefined) await many.tidy(startedAt).catch(onStorageProblem);
			if (problem === undefined) await collections.begin();
			embeddings.begin();
			if (problem === undefined) personal.begin();
			if (problem === undefined) await teaching.adapters.begin().catch(onStorageProblem);
			if (problem === undefined) teaching.run.begin();
			if (problem === undefined) await parts.tidy(onStorageProblem);
			parts.downloads.begin();
			if (problem === undefined) await recognition.begin().catch(onStorageProblem);
			if (decided.catalogs.length > 0) await parts.readLists();
		},
		async close(): Promise<void> {
			await parts.folderMove.dispose();
			await parts.downloads.dispose();
			await recognition.dispose();
			await Promise.all([parts.imports.dispose(), parts.bin.dispose()]);
			await collections.dispose();
			await finding.dispose();
			await many.dispose();
			await personal.dispose();
			await retrieval.dispose();
			jobs.stopAll();
			measured.dispose();
			await comparisons.dispose();
			teaching.dispose();
			fields.dispose();
			pictures.dispose();
			outgoing.clear();
			idleUnload.dispose();
			dailyBackup.dispose();
			await parts.files.dispose();
			await engine.dispose();
			await text.dispose();
			opened.close();
		},
	};
}
