import type { SummaryMethod } from '../contract/recipes.ts';
import { KnownError } from '../contract/errors.ts';
import { bySections } from './by-sections/by-sections.ts';
import { bySentences } from './by-sentences.ts';
import { quotations } from './quotations.ts';
import type { SummariseEvent, SummariseInput } from './summary-events.ts';

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
