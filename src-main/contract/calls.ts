import * as z from 'zod';
import { assistantCalls } from './assistant-calls.ts';
import { call, stream } from './channel.ts';
import { chatCalls } from './chat-calls.ts';
import * as c from './collections.ts';
import * as data from './data.ts';
import { deidentifyCalls } from './deidentify-calls.ts';
import { DroppedFile } from './drops.ts';
import * as e from './entities.ts';
import { embeddingCalls } from './embeddings.ts';
import { fieldCalls } from './field-calls.ts';
import { modelCalls } from './model-calls.ts';
import { LicenceId } from './catalog.ts';
import { Found } from './found.ts';
import { AssistantId } from './ids.ts';
import { Job, JobId } from './jobs.ts';
import * as many from './many.ts';
import * as m from './models.ts';
import * as p from './program.ts';
import { Passport } from './passport.ts';
import * as r from './recipes.ts';
import { inspectCalls } from './inspect-calls.ts';
import { recipeCalls } from './recipe-calls.ts';
import { recognitionCalls } from './recognition-calls.ts';
import { teachingCalls } from './teaching-calls.ts';
import { PagePicture, PicturesState, Scale } from './viewer.ts';

const Nothing = z.void();
const Text = z.string().max(2_000_000);

/** The table of everything that crosses between window and main. The key is the channel's name. */
export const contract = {
	'app.info': call(Nothing, p.AppInfo),
	'app.notices': stream(Nothing, z.array(p.Notice)),
	'app.dismissNotice': call(z.object({ kind: z.string() }), Nothing),
	'settings.watch': stream(Nothing, e.Settings),
	'settings.change': call(e.Settings.partial(), Nothing),

	'engine.watch': stream(Nothing, e.EngineState),
	'models.watch': stream(Nothing, z.array(m.Model)),
	/** Chooses it for a conversation, or as the default where that is null, and loads it; also the answer to one that "asks". */
	'models.use': call(z.object({ modelId: e.ModelId, conversationId: e.ConversationId.nullable() }), Nothing),
	/** Takes the model in use out of memory, or stops loading it. */
	'models.unload': call(Nothing, Nothing),
	'models.watchBin': stream(Nothing, z.array(m.BinnedModel)),
	'models.bringBack': call(z.object({ id: e.ModelId }), Nothing),
	'models.deleteForGood': call(z.object({ id: e.ModelId }), Nothing),
	/** Reads the file again and compares its hash; false: it is damaged and is not used any more. */
	'models.checkFile': call(z.object({ id: e.ModelId }), z.object({ intact: z.boolean() })),
	/** Asks for a folder, on another disk say, and moves all models there. */
	'models.moveFolder': call(Nothing, z.object({ moved: z.boolean() })),
	/** Asks for a folder and writes model, catalog entry, passport, licence and hashes into it. */
	'models.takeAway': call(z.object({ id: e.ModelId }), z.object({ saved: z.boolean() })),

	'catalog.watch': stream(Nothing, m.CatalogView),
	'catalog.passport': call(z.object({ id: e.ModelId }), Passport),
	'catalog.savePassport': call(
		z.object({ id: e.ModelId, format: z.enum(['pdf', 'markdown']) }),
		z.object({ saved: z.boolean() }),
	),
	/** Null where the text could not be had: it cannot be accepted here. */
	'catalog.licenceText': call(
		z.object({ licence: LicenceId }),
		z.object({ text: z.string(), version: z.string() }).nullable(),
	),
	'catalog.acceptLicence': call(
		z.object({ licence: LicenceId, modelId: e.ModelId, how: z.enum(['shown', 'elsewhere']) }),
		Nothing,
	),
	'catalog.acceptances': call(Nothing, z.array(m.Acceptance)),
	'catalog.saveAcceptances': call(Nothing, z.object({ saved: z.boolean() })),

	'downloads.watch': stream(Nothing, z.array(m.Download)),
	/** Puts it at the end of the queue, or says what has to be agreed first. */
	'downloads.start': call(z.object({ id: e.ModelId }), m.DownloadAnswer),
	'downloads.pause': call(z.object({ id: e.ModelId }), Nothing),
	/** Goes on; from zero where the file had the wrong hash. */
	'downloads.resume': call(z.object({ id: e.ModelId }), Nothing),
	/** `keep`: what was received stays for another time. */
	'downloads.cancel': call(z.object({ id: e.ModelId, keep: z.boolean() }), Nothing),
	'downloads.move': call(z.object({ id: e.ModelId, by: z.union([z.literal(-1), z.literal(1)]) }), Nothing),
	/** A person agreed to connections to this host for fetching models. */
	'connections.agree': call(z.object({ host: z.string().max(300) }), Nothing),
	/** Kept in the system's keyring, or for this session where there is none. */
	'connections.setToken': call(
		z.object({ host: z.string().max(300), token: z.string().max(1000) }),
		z.object({ kept: z.enum(['keyring', 'session']) }),
	),

	/** Asks for files or a folder; what was found comes back, nothing is changed. */
	'imports.choose': call(z.object({ what: z.enum(['files', 'folder']) }), z.array(m.Candidate)),
	/** Files that were dropped. */
	'imports.look': call(z.object({ fileIds: z.array(e.DroppedFileId).max(100) }), z.array(m.Candidate)),
	/** Looks into the folders of other programs for models. */
	'imports.search': call(Nothing, z.array(m.Candidate)),
	/** Takes a candidate. Fails with the codes model-*. */
	'imports.take': call(
		z.object({ id: e.DroppedFileId, way: m.ImportWay, trustUnknown: z.boolean() }),
		m.ImportAnswer,
	),
	/** Tries out a model once more that was set aside. Fails with the codes model-*. */
	'imports.tryAgain': call(z.object({ id: e.ModelId }), Nothing),

	'conversations.watch': stream(
		Nothing,
		z.discriminatedUnion('kind', [
			z.object({ kind: z.literal('snapshot'), items: z.array(e.ConversationItem) }),
			z.object({ kind: z.literal('changed'), item: e.ConversationItem }),
			z.object({ kind: z.literal('removed'), id: e.ConversationId }),
		]),
	),
	/** `collectionId`: its answers come from that collection. */
	'conversations.create': call(
		z.object({
			kept: z.boolean(),
			collectionId: c.CollectionId.optional(),
			assistantId: AssistantId.optional(),
		}),
		e.Conversation,
	),
	'conversations.rename': call(
		z.object({ id: e.ConversationId, title: z.string().min(1).max(200) }),
		Nothing,
	),
	'conversations.pin': call(z.object({ id: e.ConversationId, pinned: z.boolean() }), Nothing),
	/** Hides it at once; contents are destroyed when the time for undo is over. */
	'conversations.delete': call(
		z.object({ id: e.ConversationId }),
		z.object({ undoMs: z.number(), backupsHoldUntil: z.number().nullable() }),
	),
	'conversations.undoDelete': call(z.object({ id: e.ConversationId }), Nothing),
	/** Destroys contents now and rewrites the backups without them. */
	'conversations.deleteForGood': call(z.object({ id: e.ConversationId }), Nothing),
	/** `limit`: conversations. Those whose title matches come first. */
	'conversations.search': call(
		z.object({ query: z.string().max(500), limit: z.number().int().min(1).max(100) }),
		z.array(Found),
	),
	'conversations.saveDraft': call(z.object({ id: e.ConversationId.nullable(), text: Text }), Nothing),
	/** The draft of the composer where no conversation is open yet. */
	'conversations.newDraft': call(Nothing, z.string()),
	'conversations.setSource': call(
		z.object({
			id: e.ConversationId,
			source: e.AnswerSource,
			/** For the source `collection`; without it, the one that was chosen last. */
			collectionId: c.CollectionId.optional(),
		}),
		Nothing,
	),

	'conversation.watch': stream(
		z.object({ id: e.ConversationId }),
		z.discriminatedUnion('kind', [
			z.object({
				kind: z.literal('snapshot'),
				conversation: e.Conversation,
				/** The newest items of the shown branch, oldest first. */
				items: z.array(e.ThreadItem),
				/** How many stand before them. */
				earlier: z.number().int().nonnegative(),
			}),
			z.object({ kind: z.literal('conversation'), conversation: e.Conversation }),
			z.object({ kind: z.literal('item'), item: e.ThreadItem }),
			/** More text at the end of a message. */
			z.object({ kind: z.literal('append'), id: e.MessageId, text: z.string(), thought: z.string() }),
			z.object({ kind: z.literal('gone') }),
		]),
	),
	'conversation.earlier': call(
		z.object({ id: e.ConversationId, before: e.MessageId, limit: z.number().int().min(1).max(500) }),
		z.object({ items: z.array(e.ThreadItem), earlier: z.number().int().nonnegative() }),
	),
	/** Starts a new conversation from a summary of this one, written by the model. Null comes back when it was stopped. */
	'conversation.continueInNew': call(z.object({ id: e.ConversationId }), e.Conversation.nullable()),

	'collections.watch': stream(Nothing, z.array(c.Collection)),
	/** Asks for a folder. Null comes back when the dialog was closed. Fails with the codes collection-*. */
	'collections.add': call(Nothing, z.object({ id: c.CollectionId }).nullable()),
	'collections.rename': call(
		z.object({ id: c.CollectionId, name: z.string().trim().min(1).max(200) }),
		Nothing,
	),
	'collections.exclude': call(
		z.object({ id: c.CollectionId, excluded: z.array(c.Exclusion).max(200) }),
		Nothing,
	),
	'collections.pause': call(z.object({ id: c.CollectionId, paused: z.boolean() }), Nothing),
	/** Looks through the folder now; null: through all of them, because a person came back to the window. */
	'collections.look': call(z.object({ id: c.CollectionId.nullable() }), Nothing),
	'collections.failed': call(z.object({ id: c.CollectionId }), z.array(c.FailedFile)),
	/** Reads files again that could not be read; null: all of them. */
	'collections.readAgain': call(
		z.object({ id: c.CollectionId, fileId: c.CollectionFileId.nullable() }),
		Nothing,
	),
	/** Reads a protected file with its password. Where that is kept, if it fits: in the system's keyring or for this session. */
	'collections.unlock': call(
		z.object({ id: c.CollectionId, fileId: c.CollectionFileId, password: z.string().min(1).max(1000) }),
		z.object({ kept: z.enum(['keyring', 'session']) }),
	),
	/** Hides it at once; its texts are destroyed when the time for undo is over. The folder itself is not touched. */
	'collections.remove': call(
		z.object({ id: c.CollectionId }),
		z.object({ undoMs: z.number(), backupsHoldUntil: z.number().nullable() }),
	),
	'collections.undoRemove': call(z.object({ id: c.CollectionId }), Nothing),
	/** Destroys its texts now and rewrites the backups without them. */
	'collections.removeForGood': call(z.object({ id: c.CollectionId }), Nothing),

	/** Files that a person dropped, pasted, chose or started the program with. */
	'drops.watch': stream(
		Nothing,
		z.object({ files: z.array(DroppedFile), how: z.enum(['drop', 'paste', 'dialog', 'start', 'sample']) }),
	),
	/** A file is held over the window: what reads it is made ready. */
	'documents.expect': call(Nothing, Nothing),
	/** The chosen files arrive by drops.watch. */
	'documents.choose': call(Nothing, Nothing),
	'documents.chooseSample': call(Nothing, Nothing),
	/** Reads a file into a conversation; null makes a new one. Fails with the codes document-*. */
	'documents.open': call(
		z.object({
			fileId: e.DroppedFileId,
			conversationId: e.ConversationId.nullable(),
			password: z.string().max(1000).optional(),
			kept: z.boolean().optional(),
		}),
		z.object({ documentId: e.DocumentId, conversationId: e.ConversationId }),
	),
	'document.watch': stream(z.object({ id: e.DocumentId }), e.DocumentView),
	'document.pages': call(
		z.object({
			id: e.DocumentId,
			from: z.number().int().positive(),
			count: z.number().int().min(1).max(100),
		}),
		z.array(e.Page),
	),
	/** Pages as they look can be drawn while somebody watches. */
	'document.watchPictures': stream(z.object({ id: e.DocumentId }), PicturesState),
	'document.draw': call(
		z.object({ id: e.DocumentId, page: z.number().int().positive(), scale: Scale }),
		PagePicture,
	),
	/** Pages on which the words stand one after the other, in reading order; the last one may be begun only. */
	'document.find': call(
		z.object({ id: e.DocumentId, text: z.string().max(500) }),
		z.object({ pages: z.array(z.number().int().positive()), isMore: z.boolean() }),
	),
	'document.showOriginal': call(z.object({ id: e.DocumentId }), Nothing),

	/**
	 * Starts, or continues where it was stopped. `quotations` asks for the document's own sentences. What is absent is
	 * as in the shown summary, else as offered; a null language is the document's.
	 */
	'summary.start': call(
		z.object({
			documentId: e.DocumentId,
			length: r.SummaryLength,
			quotations: z.boolean(),
			depth: r.SummaryDepth.optional(),
			recipeId: r.RecipeId.optional(),
			language: z.string().min(2).max(20).nullable().optional(),
		}),
		z.object({ summaryId: e.SummaryId }),
	),
	'summary.stop': call(z.object({ summaryId: e.SummaryId }), Nothing),
	'summary.showVersion': call(z.object({ summaryId: e.SummaryId }), Nothing),
	'summary.editPoint': call(
		z.object({ summaryId: e.SummaryId, pointId: e.PointId, text: Text.min(1) }),
		Nothing,
	),
	'summary.movePoint': call(
		z.object({ summaryId: e.SummaryId, pointId: e.PointId, by: z.union([z.literal(-1), z.literal(1)]) }),
		Nothing,
	),
	/** Puts the sentences that a point cites in its place. */
	'summary.takeSource': call(z.object({ summaryId: e.SummaryId, pointId: e.PointId }), Nothing),
	'summary.removePoint': call(z.object({ summaryId: e.SummaryId, pointId: e.PointId }), Nothing),
	'summary.undo': call(z.object({ summaryId: e.SummaryId }), Nothing),
	'summary.decide': call(
		z.object({
			summaryId: e.SummaryId,
			pointId: e.PointId,
			finding: z.number().int().nonnegative(),
			decision: z.enum(['changed', 'kept']),
		}),
		Nothing,
	),
	'summary.markChecked': call(z.object({ summaryId: e.SummaryId, checked: z.boolean() }), Nothing),
	/** To the clipboard, as plain and rich text. `marks`: doubtful figures are marked in the text. */
	'summary.copy': call(
		z.object({ summaryId: e.SummaryId, marks: z.boolean(), citations: z.boolean() }),
		Nothing,
	),
	'summary.save': call(
		z.object({ summaryId: e.SummaryId, format: z.enum(['docx', 'markdown', 'pdf']), marks: z.boolean() }),
		z.object({ saved: z.boolean() }),
	),

	/** To paper, by the system's dialog. Fails with `printing-failed`. */
	'summary.print': call(
		z.object({ summaryId: e.SummaryId, marks: z.boolean() }),
		z.object({ printed: z.boolean() }),
	),
	/** Goes on with a drag that began in the window: a Word file is carried out of it. */
	'summary.drag': call(z.object({ summaryId: e.SummaryId }), Nothing),
	/** Reads files into one conversation, two at a time; null makes a new one with this title. */
	'documents.openMany': call(
		z.object({
			fileIds: z.array(e.DroppedFileId).min(1).max(1000),
			conversationId: e.ConversationId.nullable(),
			kept: z.boolean(),
			title: z.string().min(1).max(200),
		}),
		z.object({ conversationId: e.ConversationId }),
	),
	/** Documents in dropped folders; `leftOut`: more than are opened at once. */
	'documents.inFolders': call(
		z.object({ fileIds: z.array(e.DroppedFileId).max(1000) }),
		z.object({ files: z.array(DroppedFile), leftOut: z.number().int().nonnegative() }),
	),
	/** What was added, removed, changed and moved from one document to another. */
	'documents.compare': call(z.object({ before: e.DocumentId, after: e.DocumentId }), many.Comparison),
	/** The table of a conversation's documents, and of the files on their way into it. */
	'many.watch': stream(z.object({ conversationId: e.ConversationId }), many.ManyEvent),
	/** Reads a file again that failed or was stopped. */
	'many.retry': call(
		z.object({ fileId: many.WaitingFileId, password: z.string().max(1000).optional() }),
		Nothing,
	),
	/** Takes a file out of the list that is not read yet. */
	'many.dismiss': call(z.object({ fileId: many.WaitingFileId }), Nothing),
	'many.stopReading': call(z.object({ conversationId: e.ConversationId }), Nothing),
	'many.goOnReading': call(z.object({ conversationId: e.ConversationId }), Nothing),
	/** Takes a document out of its conversation, with all that was made from it. */
	'many.remove': call(z.object({ documentId: e.DocumentId }), Nothing),
	/** Summarises one document after the other; those that have a summary are left as they are. */
	'many.summarise': call(z.object({ conversationId: e.ConversationId, length: r.SummaryLength }), Nothing),
	'many.stopSummaries': call(z.object({ conversationId: e.ConversationId }), Nothing),
	/** The most important points of all finished summaries. */
	'many.overall': call(z.object({ conversationId: e.ConversationId, length: r.SummaryLength }), many.Overall),
	'many.saveOverall': call(
		z.object({
			conversationId: e.ConversationId,
			length: r.SummaryLength,
			format: z.enum(['docx', 'markdown', 'pdf']),
		}),
		z.object({ saved: z.boolean() }),
	),
	/** The table as a file: what is known of each document, its gist and its fields. */
	'many.saveTable': call(
		z.object({ conversationId: e.ConversationId, format: z.enum(['xlsx', 'csv']) }),
		z.object({ saved: z.boolean() }),
	),

	...assistantCalls,
	...chatCalls,
	...deidentifyCalls,
	...embeddingCalls,
	...fieldCalls,
	...modelCalls,
	...inspectCalls,
	...recognitionCalls,
	...recipeCalls,
	...teachingCalls,

	'jobs.watch': stream(Nothing, z.array(Job)),
	'jobs.stop': call(z.object({ id: JobId }), Nothing),

	'clipboard.copyText': call(z.object({ text: Text }), Nothing),
	'clipboard.copyMessage': call(z.object({ messageId: e.MessageId }), Nothing),
	/** Asks the person, then hands an https or mailto link to the system. */
	'links.open': call(z.object({ url: z.string().max(4000) }), z.object({ opened: z.boolean() })),
	'ledger.watch': stream(Nothing, z.array(p.LedgerEntry)),

	'data.storage': call(Nothing, data.Storage),
	'data.showFolder': call(Nothing, Nothing),
	'data.backups': call(Nothing, z.array(data.Backup)),
	'data.saveEverything': call(Nothing, z.object({ saved: z.boolean() })),
	/** `id` of a daily backup; null asks for a file. Null comes back when the dialog was closed. */
	'data.previewRestore': call(z.object({ id: z.string().nullable() }), data.BackupPreview.nullable()),
	/** Restores a previewed backup; what is there now is kept as a backup of its own. */
	'data.restore': call(z.object({ id: z.string() }), Nothing),
	'report.preview': call(Nothing, z.object({ text: z.string() })),
	'report.save': call(Nothing, z.object({ saved: z.boolean() })),
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type CallChannel = { [C in Channel]: Contract[C]['kind'] extends 'call' ? C : never }[Channel];
export type StreamChannel = { [C in Channel]: Contract[C]['kind'] extends 'stream' ? C : never }[Channel];
export type Input<C extends Channel> = z.infer<Contract[C]['input']>;
export type Output<C extends Channel> = z.infer<Contract[C]['output']>;
