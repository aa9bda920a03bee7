import type {
	Coverage,
	DocumentId,
	Page,
	Point,
	SummaryLength,
	SummaryMethod,
} from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import { bySections } from './by-sections.ts';
import { bySentences } from './by-sentences.ts';
import { quotations } from './quotations.ts';
import type { SummaryModel } from './summary-model.ts';
import type { TextWork } from './text-work.ts';

export type { SummaryModel } from './summary-model.ts';

export interface SummariseInput {
	readonly documentId: DocumentId;
	readonly pages: readonly Page[];
	/** ISO 639-1, or 'und'. */
	readonly language: string;
	readonly length: SummaryLength;
	readonly method: SummaryMethod;
	/** Null only for quotations. */
	readonly model: SummaryModel | null;
	readonly notes: NotesStore;
	readonly text: TextWork;
}

/** Work done before on this document with this model and these prompts. */
export interface NotesStore {
	get(key: string): string | undefined;
	put(key: string, text: string): void;
}

export type SummariseEvent =
	/** How far it is; `coverage` is what holds if it is stopped now. */
	| {
			readonly type: 'step';
			readonly done: number;
			readonly total: number;
			readonly secondsLeft: number | null;
			readonly coverage: Coverage;
			readonly reused: number;
	  }
	/** The point being written, whole so far. */
	| { readonly type: 'writing'; readonly text: string }
	| { readonly type: 'point'; readonly point: Point }
	| { readonly type: 'done'; readonly coverage: Coverage; readonly reused: number };

/**
 * Summarises a whole document. Points come in the order of the document. An abort throws `cancelled`; run again with
 * the same notes it goes on where it was, because nothing stored is made again.
 */
export async function* summarise(input: SummariseInput, signal: AbortSignal): AsyncGenerator<SummariseEvent> {
	try {
		yield* methods[input.method](input, signal);
	} catch (error) {
		throw signal.aborted && !(error instanceof KnownError) ? new KnownError('cancelled') : error;
	}
}

const methods: Record<
	SummaryMethod,
	(input: SummariseInput, signal: AbortSignal) => AsyncGenerator<SummariseEvent>
> = {
	sections: bySections,
	sentences: bySentences,
	quotations,
};

export { estimateSummarySeconds } from './estimate.ts';
