import type { SideAnswer } from '../../contract/compare.ts';
import type { ComparisonsTable, StoredSide } from '../../db/comparisons.ts';
import type { TextTable } from '../../documents/tables/table-of.ts';
import { compareWords } from './compare-words.ts';

/** A row for each vote. Questions without one are left out: of blind ones it would tell who wrote what. */
export function votesTable(
	table: Pick<ComparisonsTable, 'list' | 'questions'>,
	language: 'en' | 'de',
): TextTable {
	const words = compareWords[language];
	const side = (one: StoredSide, { text }: SideAnswer): string[] => [
		one.name,
		one.version === 0 ? words.asItCame : String(one.version),
		one.modelName,
		one.modelSha256,
		one.adapter === null ? '' : `${one.adapter.name} (${Math.round(one.adapter.strength * 100)} %)`,
		text,
	];
	const rows = table.list().flatMap(({ id, madeAt, sides }) =>
		table.questions(id).flatMap(({ question, vote, wasBlind, answers }) => {
			if (vote === null) return [];
			const [first, second] = [side(sides[0], answers[0]), side(sides[1], answers[1])];
			const when = new Date(madeAt).toISOString().slice(0, 10);
			return [[when, question, wasBlind ? words.yes : words.no, words.votes[vote], ...first, ...second]];
		}),
	);
	return [[...words.headings], ...rows];
}
