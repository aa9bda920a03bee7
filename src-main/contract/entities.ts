import * as z from 'zod';
import { DocumentFormat, DocumentUnit } from './format-schemas.ts';
import { GenerationFigures } from './generation-figures.ts';
import { WordingFinding } from './glossary.ts';
import { AssistantId, CollectionId, RecognitionId } from './ids.ts';
import { TextBox, Turn } from './page-text.ts';
import { RecipeId, SummaryDepth, SummaryLength, SummaryMethod, SummaryOffer } from './recipes.ts';

/** Opaque ids: made by main, never paths, never reused. */
export const ConversationId = z.string().min(1).max(64).brand('ConversationId');
export const MessageId = z.string().min(1).max(64).brand('MessageId');
export const DocumentId = z.string().min(1).max(64).brand('DocumentId');
export const SummaryId = z.string().min(1).max(64).brand('SummaryId');
export const PointId = z.string().min(1).max(64).brand('PointId');
export const ModelId = z.string().min(1).max(128).brand('ModelId');
export const DroppedFileId = z.string().min(1).max(64).brand('DroppedFileId');
export type ConversationId = z.infer<typeof ConversationId>;
export type MessageId = z.infer<typeof MessageId>;
export type DocumentId = z.infer<typeof DocumentId>;
export type SummaryId = z.infer<typeof SummaryId>;
export type PointId = z.infer<typeof PointId>;
export type ModelId = z.infer<typeof ModelId>;
export type DroppedFileId = z.infer<typeof DroppedFileId>;

/** Milliseconds since 1970. */
const Time = z.number().int();
const Count = z.number().int().nonnegative();

/* ───────── errors shown to people ───────── */

/** A failure as the window shows it: the code picks the sentence, the details fill it. */
export const Problem = z.object({
	code: z.string(),
	details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
export type Problem = z.infer<typeof Problem>;

/* ───────── settings ───────── */

export const Settings = z.object({
	language: z.enum(['system', 'en', 'de']),
	theme: z.enum(['system', 'light', 'dark']),
	/** Percent of the normal size. */
	textSize: z.union([z.literal(90), z.literal(100), z.literal(115), z.literal(130), z.literal(150)]),
	keepDocumentCopies: z.boolean(),
	summaryLength: z.enum(['short', 'medium', 'detailed']),
	notifications: z.boolean(),
	/** Which models may be used here; `allowedLicences` narrows it further, empty allows every licence. */
	policy: z.enum(['all', 'open', 'fully-open']),
	allowedLicences: z.array(z.string().max(64)).max(200),
	/** An address inside the organisation that replaces the hub for everything; empty: the hub. */
	mirror: z.string().max(1000),
	downloadsAtOnce: z.union([z.literal(1), z.literal(2)]),
	/** In bytes per second; 0: no limit. */
	bandwidthLimit: z.number().int().nonnegative(),
	/** Minutes without work after which the model leaves memory; 0: never. */
	unloadAfterMinutes: z.number().int().min(0).max(1440),
	/** For new conversations; null: the best of what is installed. */
	defaultModel: ModelId.nullable(),
	/** Finds passages by meaning; null: the newest of what is installed for it. */
	searchModel: ModelId.nullable(),
	/** The way of working of new conversations. */
	defaultAssistant: AssistantId,
	/** Assistants and the glossary are made and changed here. */
	maintains: z.boolean(),
	/** Scans are read in these, where they are here; none: in those that come along. */
	scanLanguages: z.array(RecognitionId).max(200),
	/** Width of the document panel in CSS pixels. */
	panelWidth: z.number().int().min(280).max(1200),
});
export type Settings = z.infer<typeof Settings>;

/* ───────── models ───────── */

/** What the engine is doing, as one fact at a time. */
export const EngineState = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('no-model') }),
	z.object({ kind: z.literal('idle'), modelId: ModelId }),
	z.object({ kind: z.literal('loading'), modelId: ModelId, fraction: z.number().min(0).max(1) }),
	z.object({
		kind: z.literal('ready'),
		modelId: ModelId,
		contextTokens: Count,
		threads: Count,
		backend: z.string(),
		/** Said under Details when a graphics card was tried and could not be used. */
		fellBackToCpu: z.boolean(),
	}),
	z.object({ kind: z.literal('restarting'), modelId: ModelId, attempt: Count }),
	z.object({ kind: z.literal('asks'), modelId: ModelId }),
	z.object({ kind: z.literal('failed'), modelId: ModelId, problem: Problem }),
]);
export type EngineState = z.infer<typeof EngineState>;

/* ───────── conversations ───────── */

export const ConversationItem = z.object({
	id: ConversationId,
	title: z.string(),
	pinned: z.boolean(),
	/** False: nothing on disk, gone when closed. */
	kept: z.boolean(),
	updatedAt: Time,
	hasDocument: z.boolean(),
});
export type ConversationItem = z.infer<typeof ConversationItem>;

/** A place in a document. */
export const SourceReference = z.object({
	documentId: DocumentId,
	/** 1-based page, or section for formats without pages. */
	page: z.number().int().positive(),
	/** The words to mark on that page, verbatim; empty for the page as a whole. */
	passage: z.string(),
	/** The document's name, where it may be gone by the time that somebody looks. */
	name: z.string().optional(),
});
export type SourceReference = z.infer<typeof SourceReference>;

/** What an answer was made from; `earlier`: a conversation that this one goes on with. */
export const AnswerBasis = z.enum([
	'general',
	'passages',
	/** None of them has the words of the question, but they are near to it in meaning. */
	'near-passages',
	/** What a long document says on the whole. */
	'key-passages',
	'whole',
	'sections',
	'not-found',
	/** A task on the whole of a collection, which no model reads at once. */
	'too-broad',
	'earlier',
]);
export type AnswerBasis = z.infer<typeof AnswerBasis>;

/** A figure, name or negation in a point or an answer that does not agree with its source. */
export const Finding = z.object({
	kind: z.enum(['figure', 'date', 'unit', 'name', 'negation']),
	/** Where it stands in the point's text: UTF-16 offsets. */
	start: Count,
	end: Count,
	/** The words of the point. */
	said: z.string(),
	/** The source's own words, with what goes around them; empty when the source has nothing like it. */
	source: z.string(),
	page: z.number().int().positive(),
	/** What replaces `said` when the person takes the source's; empty when that cannot be offered. */
	replacement: z.string(),
	decision: z.enum(['open', 'changed', 'kept']),
});
export type Finding = z.infer<typeof Finding>;

export const ThreadMessage = z.object({
	kind: z.literal('message'),
	id: MessageId,
	parentId: MessageId.nullable(),
	role: z.enum(['person', 'assistant']),
	text: z.string(),
	thought: z.string(),
	state: z.enum(['complete', 'waiting', 'reading', 'writing', 'stopped', 'failed']),
	/** While reading: prompt tokens read and to read. */
	reading: z.object({ done: Count, total: Count }).optional(),
	problem: Problem.optional(),
	basis: AnswerBasis.optional(),
	sources: z.array(SourceReference),
	/** What in an answer from passages does not agree with them. */
	findings: z.array(Finding).optional(),
	/** How many passages the model was given, where it was given passages. */
	given: Count.optional(),
	/** Who answered, and how many terms of the house it was given. */
	assistant: z.object({ id: AssistantId, name: z.string() }).optional(),
	terms: Count.optional(),
	wordings: z.array(WordingFinding).optional(),
	figures: GenerationFigures.optional(),
	/** Which of several documents a task was done with, and what chose them: `newest` where nothing did. */
	taken: z
		.object({ documentIds: z.array(DocumentId), by: z.enum(['named', 'shown', 'newest', 'chosen']) })
		.optional(),
	modelId: ModelId.optional(),
	/** Place among the versions of this turn, 0-based, and their ids in order of making. */
	versions: z.array(MessageId),
	createdAt: Time,
});
export type ThreadMessage = z.infer<typeof ThreadMessage>;

export const ThreadDocument = z.object({
	kind: z.literal('document'),
	id: MessageId,
	documentId: DocumentId,
	/** It was opened with others at once. */
	together: z.boolean(),
	createdAt: Time,
});
export type ThreadDocument = z.infer<typeof ThreadDocument>;

export const ThreadItem = z.discriminatedUnion('kind', [ThreadMessage, ThreadDocument]);
export type ThreadItem = z.infer<typeof ThreadItem>;

/** The documents of the conversation, a collection, or what the model knows by itself. */
export const AnswerSource = z.enum(['documents', 'collection', 'general']);
export type AnswerSource = z.infer<typeof AnswerSource>;

export const Conversation = ConversationItem.extend({
	draft: z.string(),
	documentIds: z.array(DocumentId),
	/** What answers come from now. */
	source: AnswerSource,
	/** The collection that answers come from, or came from last. */
	collectionId: CollectionId.nullable(),
	/** The first item that the model still reads; earlier ones no longer fit. Null: everything fits. */
	readsFrom: MessageId.nullable(),
	/** The model that answers here; null: the default one. */
	modelId: ModelId.nullable(),
	assistantId: AssistantId,
});
export type Conversation = z.infer<typeof Conversation>;

/* ───────── documents ───────── */

/** Of a block, and of a page. */
export const mostUnsureWords = 100;

export const Block = z.object({
	kind: z.enum(['heading', 'paragraph', 'list-item', 'table-row']),
	/** 1 to 6 for headings. */
	level: z.number().int().min(1).max(6).optional(),
	text: z.string(),
	/** For table rows: the cells from the first column on, empty ones included; a table as text or of a sheet keeps their lines. */
	cells: z.array(z.string()).optional(),
	/** For rows below a heading row, which may stand on a page before: what it calls the columns. */
	columns: z.array(z.string()).optional(),
	/** For text that was recognised in a picture: how sure that is, 0 to 1. */
	confidence: z.number().min(0).max(1).optional(),
	/** Of that, the words that may well be wrong. */
	unsure: z.array(z.string().max(100)).max(mostUnsureWords).optional(),
});
export type Block = z.infer<typeof Block>;

/** One page, slide, sheet, message or section in reading order, without running headers and footers. */
export const Page = z.object({
	/** 1-based. */
	number: z.number().int().positive(),
	blocks: z.array(Block),
	/** False for a page whose text is not known. */
	hasText: z.boolean(),
	/** Where its lines stand, for a page that was recognised in a picture. */
	boxes: z.array(TextBox).max(5000).optional(),
	/** How it was turned before. */
	turn: Turn.optional(),
});
export type Page = z.infer<typeof Page>;

/** A sentence of the document, verbatim. */
export const Passage = z.object({ text: z.string(), page: z.number().int().positive(), heading: z.string() });
export type Passage = z.infer<typeof Passage>;

/** What a reader of the document should know about how it was read. */
export const DocumentNote = z.discriminatedUnion('kind', [
	/** Tracked changes: the text is as if all of them were accepted. */
	z.object({ kind: z.literal('changes-accepted'), count: Count }),
	/** A sheet is longer than what is read. */
	z.object({ kind: z.literal('rows-left-out'), sheet: z.string().max(200), read: Count, total: Count }),
	/** Pictures in it of a size that may hold text, which is not read. */
	z.object({ kind: z.literal('pictures-left-out'), count: Count }),
	/** More attachments or files than are opened. */
	z.object({ kind: z.literal('parts-left-out'), count: Count }),
	/** A file inside of it that could not be read. */
	z.object({ kind: z.literal('part-unread'), name: z.string().max(300), problem: Problem }),
	/** Pages whose text was recognised in a picture, and how sure that is on the whole, 0 to 1. */
	z.object({ kind: z.literal('recognised'), pages: Count, confidence: z.number().min(0).max(1) }),
]);
export type DocumentNote = z.infer<typeof DocumentNote>;

/** A page whose text was recognised in a picture. */
export const RecognisedPage = z.object({
	page: z.number().int().positive(),
	/** 0 to 1, over all of it. */
	confidence: z.number().min(0).max(1),
	/** Words that may well be wrong. */
	unsure: z.array(z.string().max(100)).max(mostUnsureWords),
});
export type RecognisedPage = z.infer<typeof RecognisedPage>;

export const Document = z.object({
	id: DocumentId,
	/** Null for a document of a collection. */
	conversationId: ConversationId.nullable(),
	/** The mail or the archive that it came in. */
	partOf: z.object({ name: z.string(), documentId: DocumentId.nullable() }).nullable(),
	name: z.string(),
	title: z.string(),
	format: DocumentFormat,
	bytes: Count,
	/** How many of `unit` it has. */
	pages: Count,
	unit: DocumentUnit,
	words: Count,
	/** ISO 639-1, or 'und' when it cannot be told. */
	language: z.string(),
	pagesWithoutText: z.array(z.number().int().positive()),
	notes: z.array(DocumentNote),
	recognised: z.array(RecognisedPage),
	readMs: z.number().nonnegative(),
	/** Whether the file that was opened is still there as it was. */
	original: z.enum(['unchanged', 'changed', 'missing']),
	/** A copy of it was kept with the conversation. */
	hasCopy: z.boolean(),
	openedAt: Time,
});
export type Document = z.infer<typeof Document>;

/* ───────── summaries ───────── */

/** Whether the sentences that a point cites say what it says. */
export const Support = z.object({
	verdict: z.enum(['supported', 'partly', 'not-found']),
	/** 'places': something differs (see the findings); 'words': they do not stand there; 'language': only figures and names could be compared. */
	because: z.enum(['places', 'words', 'language', 'no-source']).optional(),
	/** Words of the point that the sentences do not have. */
	missing: z.array(z.string().max(100)).max(12),
});
export type Support = z.infer<typeof Support>;

export const Point = z.object({
	id: PointId,
	heading: z.string(),
	text: z.string(),
	/** True: the document's own words, shown in quotation marks. */
	quoted: z.boolean(),
	/** Why the sentence itself stands there instead of the model's words. */
	quotedBecause: z.enum(['figure', 'name', 'negation', 'invented', 'chosen']).optional(),
	sources: z.array(SourceReference),
	findings: z.array(Finding),
	/** Absent in summaries that were made before it was looked at. */
	support: Support.optional(),
	edited: z.boolean(),
});
export type Point = z.infer<typeof Point>;

/** What was done, computed, not claimed. */
export const Coverage = z.object({
	pages: Count,
	/** Pages whose whole text, or whose key sentences, the model read. */
	pagesRead: Count,
	/** 'all': whole text; 'sentences': key sentences only; 'none': no model involved. */
	reading: z.enum(['all', 'sentences', 'none']),
	/** Pages that the model read in full. */
	pagesInFull: Count.optional(),
	pagesWithoutText: z.array(z.number().int().positive()),
	sectionsDone: Count,
	sections: Count,
});
export type Coverage = z.infer<typeof Coverage>;

export const Summary = z.object({
	id: SummaryId,
	documentId: DocumentId,
	length: SummaryLength,
	depth: SummaryDepth,
	/** The kind, as it was when the summary was begun. */
	recipe: z.object({ id: RecipeId, name: z.string(), titles: z.array(z.string()) }),
	/** ISO 639-1 of the language that was asked for; null: the document's. */
	language: z.string().max(20).nullable(),
	method: SummaryMethod,
	/** Why quotations, when the model was not used. */
	methodBecause: z.enum(['asked', 'measured', 'language', 'no-model']),
	state: z.enum(['waiting', 'running', 'stopped', 'failed', 'done']),
	problem: Problem.optional(),
	/** The answer as it streams, before it became a point. */
	writing: z.string(),
	points: z.array(Point),
	coverage: Coverage,
	/** Seconds left; null while unknown. */
	secondsLeft: z.number().nonnegative().nullable(),
	durationMs: z.number().nonnegative(),
	/** Notes or sentences taken from earlier work instead of being made again. */
	reused: Count,
	/** Which wrote it, as it was called then; null for quotations. Its hash is null where it was not noted and it is gone. */
	model: z.object({ id: ModelId, name: z.string(), sha256: z.string().nullable() }).nullable(),
	checkedAt: Time.nullable(),
	canUndo: z.boolean(),
	/** Older and newer versions of this document's summary, in order of making. */
	versions: z.array(SummaryId),
	createdAt: Time,
});
export type Summary = z.infer<typeof Summary>;

/** A document as it stands in a conversation. */
export const DocumentView = z.object({
	document: Document,
	keyPassages: z.array(Passage),
	offer: SummaryOffer,
	/** The shown version, when a summary was asked for. */
	summary: Summary.nullable(),
});
export type DocumentView = z.infer<typeof DocumentView>;
