import * as z from 'zod';
import { PersonalAsking } from './asking.ts';
import { LicenceId, ModelKind, purposes, Sentence } from './catalog.ts';
import { DroppedFileId, ModelId, Problem } from './entities.ts';
import { Badge, Openness } from './passport.ts';

/** Milliseconds since 1970. */
const Time = z.number().int();
const Count = z.number().int().nonnegative();

/**
 * Where a model is described, beside the list that comes with the program: in a list of the organisation, or in the
 * folder in which it came from another computer, for which nobody here has vouched.
 */
export const ListMark = z.object({
	kind: z.enum(['organisation', 'package']),
	/** The host and file name of an organisation's list; the file's name alone for a package. */
	name: z.string(),
});
export type ListMark = z.infer<typeof ListMark>;

/** A model on this computer. */
export const Model = z.object({
	id: ModelId,
	kind: ModelKind,
	name: z.string(),
	/** Empty for a file of unknown origin. */
	maker: z.string(),
	/** SPDX identifier or the hub's name; empty when unknown. */
	licence: z.string(),
	/** Bytes on disk. */
	bytes: Count,
	parameters: Count,
	/** As GGUF names it; empty when the file does not say. */
	quantisation: z.string(),
	contextTokens: Count,
	/** ISO 639-1 codes the model was trained for; empty when unknown. */
	languages: z.array(z.string()),
	isStarter: z.boolean(),
	installed: z.boolean(),
	/** `unknown`: not in any list, nobody has vouched for the file. */
	origin: z.enum(['catalog', 'unknown']),
	/** Null for the list that comes with the program, and where no list knows it. */
	list: ListMark.nullable(),
	openness: Openness,
	badge: Badge,
	/** `elsewhere`: the file stays where it was found. */
	place: z.enum(['own', 'elsewhere']),
	/** Why it cannot be used now: the policy, a recall, a file that is gone or that crashed. */
	blocked: Problem.nullable(),
	/** It failed its trial, and is tried out again when somebody asks. */
	isSetAside: z.boolean(),
	isDefault: z.boolean(),
	verifiedAt: Time,
	lastUsedAt: Time.nullable(),
	/** How summaries are made with it, chosen from what it was measured to be able to do. */
	summaryMethod: z.enum(['sections', 'sentences']),
	/** What chooses the sentences of a summary by sentences: the better of both in small tests, the ranking on a tie. */
	sentenceChoice: z.enum(['ranking', 'model']),
	/** Null: not measured yet. */
	personalAsking: PersonalAsking.nullable(),
	/** Words per second as measured here, when it has run here. */
	wordsPerSecond: z.number().positive().optional(),
	/** Tokens per second while reading, as measured here. */
	readingTokensPerSecond: z.number().positive().optional(),
	/** Bytes that its process held when it was last loaded. */
	memoryBytes: z.number().positive().optional(),
	crashedDuringLoad: z.boolean(),
});
export type Model = z.infer<typeof Model>;

/** A graphics card that models are computed on, as the engine's library found it. */
export const Graphics = z.object({
	name: z.string(),
	/** Bytes of its own; 0 where it works in the processor's memory. */
	memoryBytes: Count,
});
export type Graphics = z.infer<typeof Graphics>;

/** What of this computer decides which models work on it, and how fast. */
export const Computer = z.object({
	memoryBytes: Count,
	/** Logical ones, as the system counts them. */
	processors: Count,
	/** On the disk of the models' folder; null where it cannot be read. */
	freeDiskBytes: Count.nullable(),
	/** Null: none was found, or no model has been loaded yet. */
	graphics: Graphics.nullable(),
});
export type Computer = z.infer<typeof Computer>;

/** Whether a model can work on this computer, in bytes and words per second. */
export const Fit = z.object({
	/** `no-room`: it would work, but its file has no room on the disk. */
	verdict: z.enum(['well', 'slow', 'too-big', 'no-room']),
	/** Weights, conversation and working memory together. */
	neededBytes: Count,
	/** All memory of this computer, a graphics card's own included. */
	memoryBytes: Count,
	/** Its file, and what stays free beside it; 0 once it is installed. */
	neededDiskBytes: Count,
	/**
	 * Null until any model was measured here, and where a part of the model has to stay outside the graphics card that
	 * was measured. `measured`: with this model, else scaled from another.
	 */
	speed: z
		.object({
			wordsPerSecond: z.number().positive(),
			readingTokensPerSecond: z.number().positive(),
			measured: z.boolean(),
		})
		.nullable(),
});
export type Fit = z.infer<typeof Fit>;

/** Why a model may not be used here. */
export const Refusal = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('policy'), policy: z.enum(['open', 'fully-open']), fixed: z.boolean() }),
	z.object({ kind: z.literal('licence'), licence: LicenceId, fixed: z.boolean() }),
	z.object({ kind: z.literal('recalled'), reason: Sentence }),
]);
export type Refusal = z.infer<typeof Refusal>;

/** One line of the catalog as the list shows it. */
export const CatalogItem = z.object({
	id: ModelId,
	name: z.string(),
	maker: z.string(),
	kind: ModelKind,
	parameters: Count,
	quantisation: z.string(),
	/** The same maker's newer model of about this size. */
	newer: ModelId.nullable(),
	/** ISO 639-1; empty when nobody verified them. */
	languages: z.array(z.string()),
	/** How many languages the maker names in all, where that is more. */
	languagesInAll: Count,
	contextTokens: Count.nullable(),
	purposes: z.array(z.enum(purposes)),
	goodFor: Sentence,
	/** On disk; computed from weights and storage format where the exact size is not known. */
	bytes: Count,
	bytesKnown: z.boolean(),
	licence: LicenceId,
	openness: Openness,
	badge: Badge,
	gated: z.boolean(),
	/** Null for the list that comes with the program. */
	list: ListMark.nullable(),
	/** Why it cannot be fetched, beside what the policy says. */
	notOffered: z.enum(['no-hash', 'comes-with-program', 'package']).nullable(),
	refusal: Refusal.nullable(),
	/** Accepted: by whom it must be. */
	acceptance: z.enum(['not-needed', 'needed', 'given', 'text-missing']),
	fit: Fit,
	installed: z.boolean(),
});
export type CatalogItem = z.infer<typeof CatalogItem>;

export const Suggestion = z.object({
	role: z.enum(['recommended', 'smaller', 'better']),
	id: ModelId,
	/** What speaks for it, strongest first. */
	because: z.array(
		z.enum(['fits', 'fast', 'open-source', 'open-weights', 'language', 'documents', 'capable']),
	),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** A list of an organisation that could not be read; the others work. */
export const ListFault = z.object({
	list: z.string(),
	/** From 1; 0 where it could not be fetched at all. */
	line: Count,
	reason: z.string(),
	/** In the words of the contract, where there are some. */
	problem: Problem.nullable(),
	/** What was fetched then is used instead; null where the list is left out. */
	keptSince: Time.nullable(),
});
export type ListFault = z.infer<typeof ListFault>;

export const CatalogView = z.object({
	computer: Computer,
	items: z.array(CatalogItem),
	suggestions: z.array(Suggestion),
	faults: z.array(ListFault),
});
export type CatalogView = z.infer<typeof CatalogView>;

/** A person agreed to a licence. */
export const Acceptance = z.object({
	licence: LicenceId,
	name: z.string(),
	version: z.string(),
	/** `shown`: its text stood here; `elsewhere`: somebody confirmed having read it. */
	how: z.enum(['shown', 'elsewhere']),
	modelId: ModelId,
	at: Time,
});
export type Acceptance = z.infer<typeof Acceptance>;

/* ───────── downloads ───────── */

export const DownloadState = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('waiting') }),
	z.object({ kind: z.literal('connecting') }),
	z.object({
		kind: z.literal('receiving'),
		bytesPerSecond: z.number().nonnegative(),
		secondsLeft: z.number().nonnegative().nullable(),
	}),
	z.object({ kind: z.literal('stalled'), seconds: Count }),
	/** Tries again by itself at this time. */
	z.object({ kind: z.literal('retrying'), at: Time, problem: Problem }),
	z.object({ kind: z.literal('checking'), fraction: z.number().min(0).max(1) }),
	z.object({ kind: z.literal('paused') }),
	/** Waits for a person; `wrong-hash` may be fetched again after asking. */
	z.object({ kind: z.literal('failed'), problem: Problem }),
]);
export type DownloadState = z.infer<typeof DownloadState>;

export const Download = z.object({
	/** The model that arrives. */
	id: ModelId,
	name: z.string(),
	receivedBytes: Count,
	/** Null until the server said it. */
	totalBytes: Count.nullable(),
	state: DownloadState,
	/** What was here did not fit the file on the server. */
	startedAnew: z.boolean(),
});
export type Download = z.infer<typeof Download>;

/** What has to be agreed before a download can begin; `queued`: nothing, it began. */
export const DownloadAnswer = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('queued') }),
	z.object({ kind: z.literal('connection'), host: z.string() }),
	z.object({ kind: z.literal('licence'), licence: LicenceId }),
	/** The hub asks for an account: a token is needed, and the page says how to get one. */
	z.object({ kind: z.literal('token'), host: z.string(), page: z.string() }),
]);
export type DownloadAnswer = z.infer<typeof DownloadAnswer>;

/* ───────── bringing a file ───────── */

/** A model file that somebody wants to use, as its header describes it before anything else has read it. */
export const Candidate = z.object({
	id: DroppedFileId,
	name: z.string(),
	bytes: Count,
	/** More than one where it is split. */
	parts: Count,
	/** Where it was found, as a person knows it: "LM Studio"; null where somebody chose it. */
	foundIn: z.string().nullable(),
	/** Null where `problem` says why there is none. */
	header: z
		.object({
			kind: ModelKind,
			architecture: z.string(),
			name: z.string().nullable(),
			parameters: Count,
			quantisation: z.string().nullable(),
			contextTokens: Count.nullable(),
			hasChatTemplate: z.boolean(),
			licence: z.string().nullable(),
		})
		.nullable(),
	problem: Problem.nullable(),
	/** Of the same length as one of the catalog; whether it is that one is known after its hash. */
	looksLike: ModelId.nullable(),
	installed: z.boolean(),
});
export type Candidate = z.infer<typeof Candidate>;

export const ImportWay = z.enum(['copy', 'move', 'in-place']);
export type ImportWay = z.infer<typeof ImportWay>;

/** What has to be confirmed before an imported model may start; `done`: nothing. */
export const ImportAnswer = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('done'), id: ModelId }),
	/** Not in any list: nobody has vouched for this file. */
	z.object({ kind: z.literal('unknown-origin') }),
	z.object({ kind: z.literal('licence'), id: ModelId, licence: LicenceId }),
]);
export type ImportAnswer = z.infer<typeof ImportAnswer>;

/** A removed model, until it is gone for good. */
export const BinnedModel = z.object({
	id: ModelId,
	name: z.string(),
	/** Bytes that are free once it is gone; 0 where its files stay where they were found. */
	bytes: Count,
	openness: Openness,
	badge: Badge,
	goneAt: Time,
});
export type BinnedModel = z.infer<typeof BinnedModel>;
