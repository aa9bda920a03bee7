import path from 'node:path';
import { ownerOnly } from '../base/seal-file.ts';
import { KnownError } from '../contract/errors.ts';
import type { DocumentId, SummaryId } from '../contract/entities.ts';
import type { Handlers } from '../rpc/serve.ts';
import type { Program } from './compose.ts';
import { assistantHandlers } from './assistants/assistant-handlers.ts';
import { compareHandlers } from './compare/compare-handlers.ts';
import { collectionHandlers } from './collections/collection-handlers.ts';
import { embeddingHandlers } from './embeddings/embedding-handlers.ts';
import { fieldHandlers } from './fields/field-handlers.ts';
import { adapterHandlers } from './teaching/adapter-handlers.ts';
import { correctionHandlers } from './teaching/correction-handlers.ts';
import { teachingHandlers } from './teaching/teaching-handlers.ts';
import { deidentifyHandlers } from './deidentify/deidentify-handlers.ts';
import { glossaryHandlers } from './glossary/glossary-handlers.ts';
import { copySummary, dragSummary, printSummary, saveSummary } from './export-summary.ts';
import { inspectHandlers } from './inspect/inspect-handlers.ts';
import { receiptHandlers } from './inspect/receipt-handlers.ts';
import { manyHandlers } from './many/many-handlers.ts';
import { modelHandlers } from './models/model-handlers.ts';
import { recognitionHandlers } from './recognition/recognition-handlers.ts';
import { helpDeskReport } from './report.ts';
import { saveFile } from './save-file.ts';

/** Every channel of the contract, answered by the program's parts. */
export function makeHandlers(program: Program): Handlers {
	const {
		platform,
		settings,
		notices,
		jobs,
		engine,
		threads,
		conversations,
		chat,
		continuations,
		documents,
		pictures,
		summaries,
		recipes,
		gate,
	} = program;
	const { edits } = summaries;
	const { drops, data, events, stores } = program;
	const documentOf = (id: SummaryId): DocumentId => summaries.show(id).documentId;

	/** A document is likely to come. */
	const expectDocument = (): void => {
		platform.readyReader();
		program.text.makeReady();
	};

	const handlers: Handlers = {
		'app.info': () => ({
			version: platform.facts.version,
			platform: platformName(),
			systemLanguage: platform.facts.systemLanguage,
			dataFolder: platform.facts.dataFolder,
			electron: platform.facts.electron,
			...program.facts,
		}),
		'app.notices': (_, signal) => notices.watch(signal),
		'app.dismissNotice': ({ kind }) => notices.dismiss(kind),
		'settings.watch': (_, signal) => settings.watch(signal),
		'settings.change': (change) => {
			settings.change(withoutUndefined(change));
			program.models.changed();
			program.choice.reconsider();
			program.downloads.reconsider();
			if (change.language === undefined) return;
			recipes.changed();
			program.assistants.changed();
		},

		'engine.watch': (_, signal) => engine.watch(signal),
		...modelHandlers(program),
		...collectionHandlers(program),
		...embeddingHandlers(program),
		...manyHandlers(program),
		...fieldHandlers(program),
		...inspectHandlers(program),
		...receiptHandlers(program),
		...recognitionHandlers(program),
		...assistantHandlers(program),
		...glossaryHandlers(program),
		...teachingHandlers(program),
		...compareHandlers(program),
		...correctionHandlers(program),
		...adapterHandlers(program),
		...deidentifyHandlers(program),

		'conversations.watch': (_, signal) => threads.watchList(signal),
		'conversations.create': ({ kept, collectionId, assistantId }) =>
			conversations.create(kept, '', collectionId, assistantId),
		'conversations.rename': ({ id, title }) => conversations.rename(id, title),
		'conversations.pin': ({ id, pinned }) => conversations.pin(id, pinned),
		'conversations.delete': ({ id }) => conversations.delete(id),
		'conversations.undoDelete': ({ id }) => conversations.undoDelete(id),
		'conversations.deleteForGood': ({ id }) => conversations.deleteForGood(id),
		'conversations.search': (search) => conversations.search(search),
		'conversations.saveDraft': (draft) => conversations.saveDraft(draft),
		'conversations.newDraft': () => conversations.newDraft(),
		'conversations.setSource': ({ id, source, collectionId }) =>
			conversations.setSource(id, source, collectionId),
		'conversation.watch': ({ id }, signal) => threads.watch(id, signal),
		'conversation.earlier': ({ id, before, limit }) => threads.earlierThan(id, before, limit),
		'conversation.continueInNew': ({ id }, signal) => continuations.start(id, signal),

		'chat.send': ({ conversationId, text, shownDocumentId }) => ({
			answerId: chat.send(conversationId, text, shownDocumentId),
		}),
		'chat.stop': ({ conversationId }) => chat.stop(conversationId),
		'chat.regenerate': ({ messageId }) => ({ answerId: chat.regenerate(messageId) }),
		'chat.edit': ({ messageId, text, shownDocumentId }) => ({
			answerId: chat.edit(messageId, text, shownDocumentId),
		}),
		'chat.takeDocuments': ({ messageId, documentIds }) => ({
			answerId: chat.takeDocuments(messageId, documentIds),
		}),
		'chat.showVersion': ({ messageId }) => chat.showVersion(messageId),

		'drops.watch': (_, signal) => drops.watch(signal),
		'documents.expect': expectDocument,
		'documents.choose': async () => {
			expectDocument();
			drops.add(await platform.chooseFiles('documents'), 'dialog');
		},
		'documents.chooseSample': () =>
			drops.add([path.join(platform.facts.resources, 'sample', 'library-renovation.pdf')], 'sample'),
		'documents.open': ({ fileId, conversationId, password, kept }, signal) =>
			documents.open({ path: drops.pathOf(fileId), conversationId, password, kept: kept ?? true }, signal),
		'document.watch': ({ id }, signal) => documents.watch(id, signal),
		'document.pages': ({ id, from, count }) => documents.pages(id, from, count),
		'document.watchPictures': ({ id }, signal) => pictures.watch(id, signal),
		'document.draw': ({ id, page, scale }, signal) => pictures.draw(id, page, scale, signal),
		'document.find': ({ id, text }) => documents.find(id, text),
		'document.showOriginal': async ({ id }) => platform.openFile(await documents.fileToShow(id)),

		'summary.start': ({ documentId, ...asked }) => ({ summaryId: summaries.start(documentId, asked) }),
		'summary.stop': ({ summaryId }) => summaries.stop(summaryId),
		'summary.showVersion': ({ summaryId }) => summaries.showVersion(summaryId),
		'summary.editPoint': ({ summaryId, pointId, text }) => edits.editPoint(summaryId, pointId, text),
		'summary.movePoint': ({ summaryId, pointId, by }) => edits.movePoint(summaryId, pointId, by),
		'summary.takeSource': ({ summaryId, pointId }) => edits.takeSource(summaryId, pointId),
		'summary.removePoint': ({ summaryId, pointId }) => edits.removePoint(summaryId, pointId),
		'summary.undo': ({ summaryId }) => edits.undo(summaryId),
		'summary.decide': ({ summaryId, pointId, finding, decision }) =>
			edits.decide(summaryId, pointId, finding, decision),
		'summary.markChecked': ({ summaryId, checked }) => edits.markChecked(summaryId, checked),
		'summary.copy': ({ summaryId, ...how }) => copySummary(program, documentOf(summaryId), summaryId, how),
		'summary.save': ({ summaryId, format, marks }) =>
			saveSummary(program, documentOf(summaryId), summaryId, format, marks),

		'summary.print': ({ summaryId, marks }) => printSummary(program, documentOf(summaryId), summaryId, marks),
		'summary.drag': ({ summaryId }) => dragSummary(program, documentOf(summaryId), summaryId),

		'recipes.watch': (_, signal) => recipes.watch(signal),
		'recipes.save': ({ id, content }) => ({ id: recipes.save(id, content) }),
		'recipes.remove': ({ id }) => recipes.remove(id),
		'recipes.export': ({ id }) => {
			const { name, text } = recipes.toFile(id);
			return saveFile(platform, `${name}.indoors-recipe.json`, () => text);
		},
		'recipes.import': async () => {
			const [file] = await platform.chooseFiles('recipe');
			return file === undefined ? null : { id: await recipes.fromFile(file) };
		},

		'jobs.watch': (_, signal) => jobs.watch(signal),
		'jobs.stop': ({ id }) => jobs.stop(id),

		'clipboard.copyText': ({ text }) => platform.copy({ text, html: '' }),
		'clipboard.copyMessage': async ({ messageId }) => {
			const message = stores.of(messageId).messages.get(messageId);
			if (message?.kind !== 'message') throw new KnownError('not-found');
			// The reader of Markdown would be felt at the start of the program.
			const { markdownToClipboard } = await import('./message-clipboard.ts');
			platform.copy(markdownToClipboard(message.text));
		},
		'links.open': async ({ url }) => ({ opened: await gate.openLink(url) }),
		'ledger.watch': (_, signal) => gate.watchLedger(signal),

		'data.storage': () => data.storage(),
		'data.showFolder': () => platform.showInFolder(platform.facts.dataFolder),
		'data.backups': () => data.backups(),
		'data.saveEverything': async () => ({ saved: await data.saveEverything() }),
		'data.previewRestore': ({ id }) => data.previewRestore(id),
		'data.restore': ({ id }) => data.restore(id),
		'report.preview': () => ({ text: helpDeskReport(platform, events, engine.state) }),
		'report.save': () =>
			saveFile(
				platform,
				'indoors-report.txt',
				() => helpDeskReport(platform, events, engine.state),
				ownerOnly,
			),
	};
	return withStorageProblems(handlers, program);
}

/** A full or locked disk becomes a code that the window can explain, whichever call meets it. */
function withStorageProblems(handlers: Handlers, { notices }: Program): Handlers {
	const guarded = Object.entries(handlers).map(([channel, handler]) => {
		const run = handler as (input: unknown, signal: AbortSignal) => unknown;
		const guard = (input: unknown, signal: AbortSignal): unknown => {
			try {
				const result = run(input, signal);
				if (!(result instanceof Promise)) return result;
				return result.catch((error: unknown) => {
					throw notices.storageProblem(error);
				});
			} catch (error) {
				throw notices.storageProblem(error);
			}
		};
		return [channel, guard];
	});
	return Object.fromEntries(guarded) as Handlers;
}

function platformName(): 'linux' | 'darwin' | 'win32' {
	return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** An absent setting stays as it is; it must not become undefined. */
function withoutUndefined<T extends object>(change: T): Defined<T> {
	return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Defined<T>;
}
