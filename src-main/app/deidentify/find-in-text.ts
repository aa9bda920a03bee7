import { keyOf } from '../../contract/decision-key.ts';
import type { SetFinding, TextSetId } from '../../contract/deidentify.ts';
import type { AskedPiecesTable } from '../../db/asked-pieces.ts';
import type { SetTextsTable, StoredText } from '../../db/set-texts.ts';
import type { StoredSet, TextSetsTable } from '../../db/text-sets.ts';
import { askedRule } from '../../deidentify/asking/places.ts';
import type { SavedPersonSet } from '../../deidentify/person-set.ts';
import type { TextWork } from '../../documents/text-work.ts';
import { asMap } from './found-words.ts';
import { searchText } from './search-text.ts';
import { namePartsOf } from './word-key.ts';

export interface FindParts {
	readonly sets: TextSetsTable;
	readonly texts: SetTextsTable;
	/** What a model named in the text. */
	readonly asked: Pick<AskedPiecesTable, 'words'>;
	readonly work: Pick<TextWork, 'findPersonal' | 'replacementsFor' | 'withAskedWords'>;
}

export interface FoundInText {
	readonly findings: SetFinding[];
	/** Who is who from now on, as JSON. */
	readonly people: string;
	/** Parts of names that the set did not know. */
	readonly newNames: string[];
}

/** What is personal in a text of a set, with what was decided in the set, and what is to stand in its place. */
export async function findInText(
	{ sets, texts, asked, work }: FindParts,
	{ stored, set, text }: { readonly stored: StoredText; readonly set: StoredSet; readonly text: string },
	/** Null: everything is looked for. */
	newWords: readonly string[] | null,
	onProgress: (fraction: number) => void,
	signal: AbortSignal,
): Promise<FoundInText> {
	const decided = asMap(sets.decisions(set.id));
	const known = namesOf(texts, set.id, new Set(acceptedIn(decided)), new Set(refusedIn(decided)));
	const byRules = await searchText(
		{
			text,
			before: newWords === null ? null : { findings: texts.findings(stored.id).filter(isOfRules), newWords },
			work,
			onProgress,
			options: {
				organisationWords: sets.house(),
				knownNames: [...known].slice(0, mostNames),
				decisions: {
					confirmed: [...decided.values()]
						.filter(({ decision, everywhere }) => decision === 'accepted' && everywhere)
						.map(({ key, kind }) => ({ words: key, kind: kind ?? 'name' })),
					refused: refusedIn(decided),
				},
			},
		},
		signal,
	);
	const words = asked.words(stored.id);
	const found = words.length === 0 ? byRules : await work.withAskedWords(text, byRules, words, signal);
	const findings = found.flatMap(({ start, end, kind, rule, isSure }) => {
		const key = keyOf(text.slice(start, end));
		const decision = decided.get(key);
		if (decision?.decision === 'refused') return [];
		return [{ start, end, kind: decision?.kind ?? kind, rule, isSure, key }];
	});
	const settled = findings.map((finding) => ({
		...finding,
		isSure: finding.isSure || decided.get(finding.key)?.decision === 'accepted',
	}));
	const people = JSON.parse(set.people) as SavedPersonSet;
	const options = { people, year: stored.year, dates: set.dates, datesOf: stored.datesOf };
	const made = await work.replacementsFor(text, settled, options, signal);
	const names = settled.filter(({ kind, isSure, key }) => kind === 'name' && isSure && !known.has(key));
	return {
		findings: findings.map((finding, at) => ({ ...finding, replacement: made.texts[at] ?? '[…]' })),
		people: JSON.stringify(made.people),
		newNames: [...new Set(names.flatMap(({ key }) => namePartsOf(key)))],
	};
}

const isOfRules = ({ rule }: SetFinding): boolean => rule !== askedRule;

/** All names of a set that are sure or that a person accepted. */
function namesOf(
	texts: SetTextsTable,
	setId: TextSetId,
	accepted: ReadonlySet<string>,
	refused: ReadonlySet<string>,
): Set<string> {
	const names = new Set<string>();
	for (const words of texts.wordsOfSet(setId))
		for (const { key, kind, isSure } of words)
			if (kind === 'name' && (isSure || accepted.has(key)) && !refused.has(key)) names.add(key);
	return names;
}

type Decided = ReturnType<typeof asMap>;
const keysWith = (decided: Decided, wanted: 'accepted' | 'refused'): string[] =>
	[...decided.values()].filter(({ decision }) => decision === wanted).map(({ key }) => key);
const acceptedIn = (decided: Decided): string[] => keysWith(decided, 'accepted');
const refusedIn = (decided: Decided): string[] => keysWith(decided, 'refused');
/** Looking for each takes longer with every one; more are those of a register. */
const mostNames = 5000;
