import { createHash } from 'node:crypto';
import type { DocumentId, MessageId, Summary } from '../../contract/entities.ts';
import type { AnswerRecord } from '../../contract/inspection.ts';
import { KnownError } from '../../contract/errors.ts';
import type { ReceiptBody } from '../../contract/receipts.ts';
import type { Store } from '../../db/store.ts';

/** What can be said of an answer. Errors: `not-found`, `answer-not-recorded`. */
export function answerBody(
	store: Store,
	id: MessageId,
	adapterName: (sha256: string) => string | undefined,
): ReceiptBody {
	const message = store.messages.get(id);
	if (message?.kind !== 'message') throw new KnownError('not-found');
	const record = store.records.of(id);
	if (record === null) throw new KnownError('answer-not-recorded');
	const documents = new Set([
		...store.given.of(id).map(({ documentId }) => documentId),
		...record.steps.flatMap(({ turns }) =>
			turns.flatMap(({ parts }) => parts.flatMap(({ documentId }) => documentId ?? [])),
		),
	]);
	return {
		kind: 'answer',
		madeAt: new Date(record.began).toISOString(),
		program: record.program,
		model: record.model === null ? null : { name: record.model.name, sha256: record.model.sha256 },
		adapter: adapterOf(record.steps, adapterName),
		documents: [...documents].flatMap((one) => documentFacts(store, one)),
		outputSha256: hashOf(message.text),
		steps: record.steps.map(({ maxTokens, sampling, how, timing }) => {
			if (how === null || timing === null) throw new KnownError('answer-not-recorded');
			return { maxTokens, sampling, promptTokens: timing.promptTokens, tokens: timing.tokens, how };
		}),
		summary: null,
	};
}

/** What can be said of a summary: its many requests are not kept. */
export function summaryBody(
	store: Store,
	summary: Summary,
	made: { readonly program: string; readonly model: ReceiptBody['model'] },
): ReceiptBody {
	const { recipe, length, depth, method, language, points } = summary;
	return {
		kind: 'summary',
		madeAt: new Date(summary.createdAt).toISOString(),
		...made,
		adapter: null,
		documents: documentFacts(store, summary.documentId),
		outputSha256: hashOf(points.map(({ heading, text }) => `${heading}\n${text}`).join('\n\n')),
		steps: [],
		summary: {
			recipe: recipe.name,
			length,
			depth,
			method,
			language,
			wasEdited: points.some(({ edited }) => edited),
		},
	};
}

/** All steps of an answer are written with the same. */
function adapterOf(
	[step]: AnswerRecord['steps'],
	nameOf: (sha256: string) => string | undefined,
): ReceiptBody['adapter'] {
	if (step?.adapter == null) return null;
	const { sha256, strength } = step.adapter;
	return { name: (nameOf(sha256) ?? '').slice(0, 500), sha256, strength: Math.round(strength * 100) };
}

function documentFacts(store: Store, id: DocumentId): ReceiptBody['documents'] {
	const document = store.documents.get(id);
	return document === undefined ? [] : [{ name: document.name.slice(0, 500), sha256: document.sha256 }];
}

function hashOf(text: string): string {
	return createHash('sha256').update(text, 'utf8').digest('hex');
}
