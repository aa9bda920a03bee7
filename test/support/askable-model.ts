import type { AskableModel } from '../../src-main/app/deidentify/asking-measurement.ts';
import type { PersonalAsking } from '../../src-main/contract/asking.ts';
import type { SummaryModel } from '../../src-main/documents/summary-model.ts';
import { dataOf, FakeSummaryModel } from './documents/fake-model.ts';
import { modelId } from './fake-main/ids.ts';

export const goodEnough: PersonalAsking = { isGood: true, found: 21, wanted: 24, wrong: 2, texts: 18 };
export const notGoodEnough: PersonalAsking = { isGood: false, found: 2, wanted: 7, wrong: 1, texts: 5 };

/** A model that answers about each piece what the test says, as if it had been measured so. */
export function askableModel(
	answer: (shown: string) => string,
	measured: PersonalAsking | null = goodEnough,
	model: Pick<SummaryModel, 'generate'> & { asked?: string[] } = new FakeSummaryModel((prompt) =>
		answer(dataOf(prompt)),
	),
): AskableModel & { measured: PersonalAsking | null; asked: string[] } {
	const made = {
		id: modelId('asked-model'),
		name: 'Model of the house',
		sha256: 'a'.repeat(64),
		languages: [] as string[],
		measured,
		learn: (now: PersonalAsking): void => void (made.measured = now),
		model: model as SummaryModel,
		asked: model.asked ?? [],
	};
	return made;
}
