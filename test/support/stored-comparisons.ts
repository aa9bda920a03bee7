import { randomUUID } from 'node:crypto';
import type { ComparedQuestionId, ComparisonId } from '../../src-main/contract/compare.ts';
import { ComparisonsTable, type StoredQuestion, type StoredSide } from '../../src-main/db/comparisons.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { comparedQuestion } from './compared.ts';

interface Sample {
	readonly isBlind: boolean;
	readonly sides: readonly [StoredSide, StoredSide];
	readonly questions: readonly Partial<StoredQuestion>[];
}

/** Puts comparisons into a data folder before the program starts, the newest first. */
export async function storeComparisons(folder: string, samples: readonly Sample[]): Promise<void> {
	const opened = await openDatabase(folder);
	const table = new ComparisonsTable(opened.database);
	for (const [at, { questions, ...sample }] of samples.entries()) {
		const asked = questions.map((one) =>
			comparedQuestion({ ...one, id: randomUUID() as ComparedQuestionId }),
		);
		table.add({ id: randomUUID() as ComparisonId, madeAt: Date.now() - at * 60_000, ...sample }, asked);
		for (const { id, answers, vote, wasBlind } of asked) {
			for (const side of [0, 1] as const) table.write(id, side, answers[side]);
			if (vote !== null) table.setVote(id, vote, wasBlind);
		}
	}
	opened.close();
}
