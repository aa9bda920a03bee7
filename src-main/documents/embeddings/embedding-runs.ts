import type { Jobs, JobHandle } from '../../base/jobs.ts';
import type { DocumentId } from '../../contract/entities.ts';
import type { Store, Stores } from '../../db/store.ts';
import { nextTurn } from '../retrieval/index-passages.ts';
import { standBack } from '../stand-back.ts';
import { pack } from './packed-vectors.ts';
import type { EmbeddingModel, TextEmbedder } from './text-embedder.ts';

export interface EmbeddingRunOptions {
	readonly stores: Stores;
	readonly embedder: TextEmbedder;
	readonly jobs: Jobs;
	readonly onProgress: (progress: { secondsLeft: number | null; isWaiting: boolean }) => void;
}

/**
 * Gives every passage its vector, newest documents first and some passages at a time, so that an end at any moment
 * loses little. Errors: those of the engine and of the database; `cancelled`.
 */
export async function embedPassages(
	model: EmbeddingModel,
	options: EmbeddingRunOptions,
	job: JobHandle,
	signal: AbortSignal,
): Promise<void> {
	const { stores, jobs, onProgress } = options;
	const pace = { passages: 0, milliseconds: 0 };
	await forgetVectors(stores, [model.sha256], signal);
	for (const store of stores.all) {
		let next = store.vectors.next(model.sha256);
		while (next !== undefined) {
			let { embedded } = next;
			for (;;) {
				await standBack(jobs, signal, (isWaiting) => onProgress({ secondsLeft: null, isWaiting }), alsoFirst);
				const started = performance.now();
				const done = await embedSome(store, next.documentId, embedded, model, options, signal);
				if (done === 0) break;
				embedded += done;
				pace.passages += done;
				pace.milliseconds += performance.now() - started;
				tell(stores, model, pace, job, onProgress);
			}
			// A document that was changed meanwhile is asked for again, but never twice in vain.
			const after = store.vectors.next(model.sha256);
			if (after?.documentId === next.documentId && after.embedded === next.embedded) break;
			next = after;
		}
	}
}

/** Vectors of models that are not kept, some at a time. */
export async function forgetVectors(
	stores: Stores,
	kept: readonly string[],
	signal: AbortSignal,
): Promise<void> {
	for (const { vectors } of stores.all)
		while (!signal.aborted && vectors.clearOthers(kept, slicesAtOnce)) await nextTurn();
}

/** How many passages got their vector; 0 at the end of the document. */
async function embedSome(
	store: Store,
	documentId: DocumentId,
	from: number,
	{ sha256, prefixes }: EmbeddingModel,
	{ embedder }: EmbeddingRunOptions,
	signal: AbortSignal,
): Promise<number> {
	const found = [];
	for (let position = from; found.length < passagesAtOnce; position += 1) {
		const passage = store.passageSearch.at(documentId, position);
		if (passage === undefined) break;
		found.push(passage);
	}
	if (found.length === 0) return 0;
	const title = store.documents.get(documentId)?.title ?? '';
	const texts = found.map((passage) =>
		[prefixes.passage + title, passage.heading, store.passageSearch.text(passage)].join('\n'),
	);
	const vectors = await embedder.embed(texts, signal);
	// It may have been read anew meanwhile, and its passages be others.
	const isSame = found.every(
		({ number, position }) => store.passageSearch.at(documentId, position)?.number === number,
	);
	if (!isSame) return 0;
	store.vectors.add(documentId, from, sha256, found.length, pack(vectors));
	return found.length;
}

function tell(
	stores: Stores,
	{ sha256 }: EmbeddingModel,
	pace: { passages: number; milliseconds: number },
	job: JobHandle,
	onProgress: EmbeddingRunOptions['onProgress'],
): void {
	const { passages, embedded } = stores.disk.vectors.counts(sha256);
	const secondsLeft =
		pace.milliseconds < soonestMs
			? null
			: ((pace.milliseconds / pace.passages) * Math.max(0, passages - embedded)) / 1000;
	job.update({
		step: { done: embedded, total: passages },
		fraction: passages === 0 ? null : Math.min(1, embedded / passages),
		secondsLeft,
	});
	onProgress({ secondsLeft, isWaiting: false });
}

/** Vectors of documents that are about to change would be made in vain. */
const alsoFirst = ['collection', 'fields'] as const;
const passagesAtOnce = 16;
const slicesAtOnce = 50;
/** What ends sooner needs no estimate. */
const soonestMs = 3000;
