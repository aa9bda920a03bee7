import type { ComparedSide } from '../../contract/compare.ts';
import type { ModelId } from '../../contract/entities.ts';
import type { SideNumber, StoredQuestion } from '../../db/comparisons.ts';

export interface Asked {
	readonly question: StoredQuestion;
	readonly side: SideNumber;
}

/**
 * The answers that are missing, in the order in which they are written. Sides that the engine need not change for are
 * asked question by question; else all questions of one side come first, because changing takes longer than many
 * answers, and first the one whose model is in memory.
 */
export function orderOfAsking(
	sides: readonly [ComparedSide, ComparedSide],
	questions: readonly StoredQuestion[],
	inUse: ModelId | null,
): Asked[] {
	const missing = questions.flatMap((question) =>
		([0, 1] as const)
			.filter((side) => question.answers[side].state !== 'complete')
			.map((side): Asked => ({ question, side })),
	);
	const [one, other] = sides;
	if (one.modelId === other.modelId && setOf(one) === setOf(other)) return missing;
	const first: SideNumber = other.modelId === inUse && one.modelId !== inUse ? 1 : 0;
	return [...missing.filter(({ side }) => side === first), ...missing.filter(({ side }) => side !== first)];
}

/** What is loaded beside the model. */
function setOf({ adapter }: ComparedSide): string {
	return adapter === null ? '' : `${adapter.sha256}@${adapter.strength}`;
}
