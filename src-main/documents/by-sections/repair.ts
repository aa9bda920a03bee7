import type { Point, Support } from '../../contract/entities.ts';
import { pointId, shortHash } from '../point-id.ts';
import { languageName, repairTurns } from '../prompts.ts';
import type { SummariseEvent } from '../summary-events.ts';
import { writtenSentence } from '../written-sentence.ts';
import type { SectionsRun } from './sections-run.ts';

/**
 * A point that its sentences do not carry is written once more with these sentences in front of the model. The better
 * of both stays, with what is still to be said about it.
 */
export async function* repair(
	run: SectionsRun,
	text: string,
	first: Point,
	locate: (text: string) => Promise<Point>,
): AsyncGenerator<SummariseEvent, Point> {
	const passages = first.sources.map(({ passage }) => passage).filter((passage) => passage !== '');
	if (
		first.support?.verdict === 'supported' ||
		first.support?.because === 'language' ||
		passages.length === 0
	)
		return first;
	const key = `repair:${shortHash(`${text}\n${passages.join('\n')}`)}`;
	const stored = run.noteOf(key);
	const again = stored ?? (yield* ask(run, text, passages));
	if (stored === undefined) run.store(key, again);
	if (again === '' || again === text) return first;
	const second = await locate(again);
	// The id stays that of the first words, so that it is the same point when the work is done again.
	return worth(second) > worth(first) ? { ...second, id: pointId('sections', text) } : first;
}

async function* ask(
	run: SectionsRun,
	text: string,
	passages: readonly string[],
): AsyncGenerator<SummariseEvent, string> {
	const language = languageName(run.input.writtenIn ?? run.input.language);
	const request = {
		turns: repairTurns(text, passages, language),
		maxTokens: Math.ceil(passages.join(' ').length / 2) + 40,
	};
	const written = yield* writtenSentence(run.model, request, Infinity, run.signal);
	return written?.replace(/^[-*•]\s+/u, '') ?? '';
}

/** By the verdict, then by how little differs. */
function worth({ support, findings }: Point): number {
	const verdicts: Record<Support['verdict'], number> = { supported: 2, partly: 1, 'not-found': 0 };
	return verdicts[support?.verdict ?? 'not-found'] - Math.min(findings.length, 9) / 10;
}
