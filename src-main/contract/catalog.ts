import * as z from 'zod';
import { ModelId } from './entities.ts';

/**
 * The catalog file: which models exist, under which licence, and what of each was published. Facts only; verdicts are
 * computed from them. Every fact names its source and when it was looked up; what nobody verified is left out.
 */

const Link = z.url({ protocol: /^https$/ }).max(1000);
/** A day, or the month where only that is known. */
const CheckedOn = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/);
const Sourced = { source: Link, checked: CheckedOn };
/** One sentence in each language of the window. */
export const Sentence = z.strictObject({ en: z.string().min(1).max(400), de: z.string().min(1).max(400) });
export type Sentence = z.infer<typeof Sentence>;

/** An SPDX identifier, or the name that model hubs use where SPDX has none. */
export const LicenceId = z
	.string()
	.regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/)
	.max(64);

export const Permission = z.strictObject({
	answer: z.enum(['yes', 'conditions', 'no', 'silent']),
	/** Where the licence says so: "section 2". */
	where: z.string().max(80).optional(),
	/** What must be done or must not be. */
	words: Sentence.optional(),
});
export type Permission = z.infer<typeof Permission>;

export const uses = ['use', 'study', 'modify', 'share', 'commercial'] as const;
export type Use = (typeof uses)[number];

export const Licence = z.strictObject({
	id: LicenceId,
	name: z.string().min(1).max(120),
	url: Link,
	/** Open: everybody may use, study, modify and share for any purpose. Unknown: nobody has read it for this catalog. */
	kind: z.enum(['open', 'restricted', 'unknown']),
	may: z.strictObject({
		use: Permission,
		study: Permission,
		modify: Permission,
		share: Permission,
		commercial: Permission,
	}),
	/** True where a person must agree before first use. */
	mustAccept: z.boolean(),
	/** A file beside the catalog with the licence's own words, and the version it is; absent where it could not be had. */
	text: z.strictObject({ file: z.string().regex(/^[\w.-]+\.txt$/), version: z.string().max(40) }).optional(),
});
export type Licence = z.infer<typeof Licence>;

/** Components of a model as the Model Openness Framework 1.0 names them (arXiv 2403.13784). */
export const components = [
	'weights',
	'architecture',
	'evaluationResults',
	'modelCard',
	'dataCard',
	'technicalReport',
	'trainingCode',
	'inferenceCode',
	'evaluationCode',
	'evaluationData',
	'trainingData',
	'preprocessingCode',
	'intermediateWeights',
	'researchPaper',
] as const;
export type Component = (typeof components)[number];

export const Published = z.strictObject({
	state: z.enum(['yes', 'partly', 'no']),
	/** Where it differs from the model's own. */
	licence: LicenceId.optional(),
	note: Sentence.optional(),
	...Sourced,
});
export type Published = z.infer<typeof Published>;

const ModelFilePart = z.strictObject({
	/** Repository on the hub: "maker/name". */
	repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
	/** The commit that is meant; absent where only the hash is known. */
	revision: z
		.string()
		.regex(/^[0-9a-f]{7,40}$/)
		.optional(),
	file: z.string().regex(/^[\w.-]+\.gguf$/),
	/** Absent where it is not known exactly. */
	bytes: z.number().int().positive().optional(),
	/** Absent: the file is listed, and not offered. */
	sha256: z
		.string()
		.regex(/^[0-9a-f]{64}$/)
		.optional(),
	...Sourced,
});
export type ModelFilePart = z.infer<typeof ModelFilePart>;

const LicenceOf = z.strictObject({ id: LicenceId, ...Sourced });

/** What the list can be narrowed to. */
export const purposes = [
	'everyday',
	'documents',
	'languages',
	'reasoning',
	'medicine',
	'code',
	'trying-out',
	'search',
] as const;

/** Chat models write answers, embedding models find passages by meaning, reranking models put results in order. */
export const ModelKind = z.enum(['chat', 'embedding', 'reranking']);
export type ModelKind = z.infer<typeof ModelKind>;

export const CatalogEntry = z.strictObject({
	id: ModelId,
	name: z.string().min(1).max(80),
	maker: z.string().min(1).max(80),
	family: z.string().min(1).max(80),
	/** The same maker's newer model of about this size, which is suggested in its place. */
	newer: ModelId.optional(),
	kind: ModelKind,
	/** Weights in all. */
	parameters: z.number().int().positive(),
	/** Weights used for each token, where only a part is. */
	activeParameters: z.number().int().positive().optional(),
	/** ISO 639-1; absent where nobody verified them. `more`: how many the maker names in all, where that is more. */
	languages: z
		.strictObject({
			codes: z.array(z.string().regex(/^[a-z]{2,3}$/)).min(1),
			more: z.number().int().optional(),
			...Sourced,
		})
		.optional(),
	/** In tokens. */
	context: z.strictObject({ tokens: z.number().int().positive(), ...Sourced }).optional(),
	goodFor: Sentence,
	purposes: z.array(z.enum(purposes)).min(1),
	/** More than one where the model is split. */
	files: z.array(ModelFilePart).min(1).max(50),
	/** As GGUF names it: "Q4_K_M". */
	quantisation: z.string().max(20),
	licence: LicenceOf,
	/** The model that this one was made from, where its licence goes on to bind. */
	base: z.strictObject({ name: z.string().max(80), licence: LicenceOf }).optional(),
	published: z.partialRecord(z.enum(components), Published),
	/** Something to know of its prompt format. */
	promptFormat: Sentence.optional(),
	/** What an embedding model was trained to read before a question and before a passage. */
	searchPrefixes: z.strictObject({ question: z.string().max(200), passage: z.string().max(200) }).optional(),
	/** Use policies and the like, beside the licence. */
	restrictions: z.array(z.strictObject({ words: Sentence, ...Sourced })).max(10),
	/** The hub asks for an account and an agreement. */
	gated: z.boolean(),
	/** Where sources say different things. */
	conflicts: z.array(z.strictObject({ words: Sentence, sources: z.array(Link).min(1) })).max(10),
});
export type CatalogEntry = z.infer<typeof CatalogEntry>;

export const Catalog = z
	.strictObject({
		version: z.literal(1),
		updated: CheckedOn,
		licences: z.array(Licence).max(200),
		models: z.array(CatalogEntry).max(5000),
		/** Files known to be harmful; they are never loaded. */
		recalled: z
			.array(z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), reason: Sentence, on: CheckedOn }))
			.max(1000),
	})
	.superRefine((catalog, context) => {
		const known = new Set(catalog.licences.map(({ id }) => id));
		const seen = new Set<string>();
		for (const [at, model] of catalog.models.entries()) {
			if (seen.has(model.id))
				context.addIssue({ code: 'custom', path: ['models', at, 'id'], message: 'used twice' });
			seen.add(model.id);
			for (const id of [model.licence.id, model.base?.licence.id, ...ownLicences(model)])
				if (id !== undefined && !known.has(id))
					context.addIssue({ code: 'custom', path: ['models', at], message: `no licence ${id}` });
		}
	});
export type Catalog = z.infer<typeof Catalog>;

function ownLicences(model: CatalogEntry): (string | undefined)[] {
	return Object.values(model.published).map((fact) => fact?.licence);
}
