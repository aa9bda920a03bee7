import type { Model } from '../contract/models.ts';
import { choiceProbes, type ChoiceProbe } from './choice-probes.ts';
import { chooseSpread } from './choose-spread.ts';
import { chosenNumbers } from './choose-sentences.ts';
import { rankSentences } from './ranking.ts';
import { findSentences } from './sentences.ts';
import type { SummaryModel } from './summary-model.ts';

/** Who chooses the sentences that matter more often, on small sections where they are known. */
export interface ChoiceAbility {
	readonly choice: Model['sentenceChoice'];
	/** Shares of the sentences that matter. */
	readonly byRanking: number;
	readonly byModel: number;
}

/** Lets ranking and model choose on the same probes; ends early when the model cannot be better any more. */
export async function measureChoice(model: SummaryModel, signal: AbortSignal): Promise<ChoiceAbility> {
	const total = choiceProbes.reduce((sum, probe) => sum + wantedOf(probe).size, 0);
	const ranked = choiceProbes.reduce((sum, probe) => sum + hits(probe, rankedNumbers(probe)), 0);
	let found = 0;
	let left = total;
	for (const probe of choiceProbes) {
		const wanted = wantedOf(probe);
		found += hits(probe, await chosenNumbers(sentencesOf(probe), wanted.size, model, signal));
		left -= wanted.size;
		if (found + left <= ranked) break;
	}
	return {
		choice: found > ranked ? 'model' : 'ranking',
		byRanking: ranked / total,
		byModel: found / total,
	};
}

function sentencesOf({ lines }: ChoiceProbe): string[] {
	return lines.map((line) => line.replace(/^\* /u, ''));
}

function wantedOf({ lines }: ChoiceProbe): ReadonlySet<number> {
	return new Set(lines.flatMap((line, index) => (line.startsWith('* ') ? [index] : [])));
}

function hits(probe: ChoiceProbe, numbers: readonly number[]): number {
	const wanted = wantedOf(probe);
	return numbers.filter((number) => wanted.has(number)).length;
}

/** What the ranking takes of a section, as in a summary. */
function rankedNumbers(probe: ChoiceProbe): number[] {
	const blocks = sentencesOf(probe).map((text) => ({ kind: 'paragraph' as const, text }));
	const sentences = findSentences([{ number: 1, hasText: true, blocks }], probe.language);
	const ranking = rankSentences(sentences, [sentences.length], '');
	const options = { count: wantedOf(probe).size, perGroup: Infinity, groupOf: () => 0, mostAlike: 0.55 };
	const indexes = sentences.map(({ index }) => index);
	const lines = sentencesOf(probe);
	return chooseSpread(indexes, ranking, options).map((index) =>
		lines.findIndex((line) => line.includes(sentences[index]?.text ?? '\n')),
	);
}
