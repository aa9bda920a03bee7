import type { DocumentId } from '../../contract/entities.ts';
import type { FoundPassage, PassageSearch, SearchScope } from '../../db/passage-search.ts';
import { cosines } from '../embeddings/packed-vectors.ts';

/** A question as a model put it into numbers, and what nearness means with that model. */
export interface Meaning {
	/** SHA-256 of the model; only vectors of the same one can be compared. */
	readonly model: string;
	/** Of length one. */
	readonly vector: Float32Array;
	/** Cosines: see `Closeness`. */
	readonly near: number;
	readonly answering: number;
}

/** A passage that is about what was asked. */
export interface SimilarPassage {
	readonly passage: FoundPassage;
	/** As near as answers are. */
	readonly isAnswer: boolean;
}

/** The nearest passages, nearest first, by looking at all of them. */
export function similarPassages(
	index: PassageSearch,
	scope: SearchScope,
	{ model, vector, near, answering }: Meaning,
	limit: number,
): SimilarPassage[] {
	const found: { documentId: DocumentId; position: number; cosine: number }[] = [];
	let least = near;
	for (const { documentId, position, passages, vectors } of index.vectors(scope, model)) {
		for (const [at, cosine] of cosines(vector, vectors, passages).entries())
			if (cosine >= least) found.push({ documentId, position: position + at, cosine });
		if (found.length < limit * 4) continue;
		found.sort(nearestFirst).splice(limit);
		least = found.at(-1)?.cosine ?? least;
	}
	return found
		.sort(nearestFirst)
		.slice(0, limit)
		.flatMap(({ documentId, position, cosine }) => {
			const passage = index.at(documentId, position);
			return passage === undefined ? [] : [{ passage, isAnswer: cosine >= answering }];
		});
}

const nearestFirst = (one: { cosine: number }, other: { cosine: number }): number =>
	other.cosine - one.cosine;
