import * as z from 'zod';
import { HowRead, RecordedSampling } from './inspection.ts';

const Count = z.number().int().nonnegative();
const Hash = z.string().regex(/^[0-9a-f]{64}$/u);
const Name = z.string().max(500);
const File = z.strictObject({ name: Name, sha256: Hash });

/** One request to the model. */
const ReceiptStep = z.strictObject({
	maxTokens: Count,
	sampling: z.strictObject(RecordedSampling.shape),
	promptTokens: Count,
	tokens: Count,
	how: z.strictObject(HowRead.shape),
});

/** What is signed. */
export const ReceiptBody = z.strictObject({
	kind: z.enum(['answer', 'summary']),
	/** ISO 8601, in UTC. */
	madeAt: z.string().max(40),
	program: Name,
	model: File.nullable(),
	/** What the model was taught beside its weights, in per cent of its strength. */
	adapter: File.extend({ strength: Count }).nullable(),
	documents: z.array(File).max(2000),
	/** Of what was written, as UTF-8. */
	outputSha256: Hash,
	/** Empty for summaries, which are made of many requests. */
	steps: z.array(ReceiptStep).max(500),
	/** How a summary was asked for; null for an answer. */
	summary: z
		.strictObject({
			recipe: Name,
			length: Name,
			depth: Name,
			method: Name,
			language: Name.nullable(),
			wasEdited: z.boolean(),
		})
		.nullable(),
});
export type ReceiptBody = z.infer<typeof ReceiptBody>;

export const Receipt = z.strictObject({
	format: z.literal('indoors-receipt'),
	version: z.literal(1),
	body: ReceiptBody,
	/** Ed25519, the 32 bytes in base64. */
	publicKey: z.string().length(44),
	fingerprint: z.string().max(40),
	/** Of the body in canonical form: base64. */
	signature: z.string().length(88),
});
export type Receipt = z.infer<typeof Receipt>;

/** What can be said of a receipt without running anything. */
export const ReceiptCheck = z.discriminatedUnion('verdict', [
	/** A single byte is enough. Nothing in it can be relied on. */
	z.object({ verdict: z.literal('changed') }),
	z.object({
		verdict: z.literal('genuine'),
		/** Signed here, or by a key that is not known here. */
		signedBy: z.enum(['here', 'unknown']),
		fingerprint: z.string(),
		body: ReceiptBody,
		hasModel: z.boolean(),
		/** One for each document. */
		hasDocuments: z.array(z.boolean()),
		isRepeatable: z.boolean(),
	}),
]);
export type ReceiptCheck = z.infer<typeof ReceiptCheck>;
