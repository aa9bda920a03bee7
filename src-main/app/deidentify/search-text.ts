import { keyOf } from '../../contract/decision-key.ts';
import type { PersonalFinding } from '../../deidentify/finding.ts';
import type { PersonalOptions } from '../../documents/find-personal.ts';
import type { TextWork } from '../../documents/text-work.ts';
import { inTurn, placed, slicesOf, type Slice } from './slices.ts';
import { mayHold, namePartsOf } from './word-key.ts';

export interface TextSearch {
	readonly text: string;
	/** What was found the last time, where only some words are new since; null: everything is looked for. */
	readonly before: {
		readonly findings: readonly PersonalFinding[];
		readonly newWords: readonly string[];
	} | null;
	readonly options: PersonalOptions;
	readonly work: Pick<TextWork, 'findPersonal'>;
	readonly onProgress: (fraction: number) => void;
}

/**
 * Personal data in a text, some twenty pages at a time. What is surely a name in one of them is looked for in those before it
 * too. Errors: `cancelled`.
 */
export async function searchText(search: TextSearch, signal: AbortSignal): Promise<PersonalFinding[]> {
	const { text, before, options, work, onProgress } = search;
	const slices = slicesOf(text);
	const known = new Set(options.knownNames);
	const found = new Map<Slice, readonly PersonalFinding[]>();
	const look = async (slice: Slice): Promise<void> => {
		const asked = { ...options, knownNames: [...known] };
		const [findings = []] = await work.findPersonal([slice.text], asked, signal);
		found.set(slice, placed(slice, findings));
		for (const { kind, start, end, isSure } of findings)
			if (kind === 'name' && isSure && known.size < mostNames) known.add(slice.text.slice(start, end));
	};

	for (const slice of slices) if (before !== null) found.set(slice, within(slice, before.findings));
	const first = before === null ? slices : slices.filter((slice) => holdsAny(slice, before.newWords));
	const namesAt: number[] = [];
	for (const [at, slice] of first.entries()) {
		await look(slice);
		namesAt.push(known.size);
		onProgress((at + 1) / first.length / (slices.length > 1 ? 1.2 : 1));
	}
	const names = [...known];
	const again = slices.filter((slice) => {
		const at = first.indexOf(slice);
		const since = at < 0 ? (options.knownNames?.length ?? 0) : (namesAt[at] ?? 0);
		return (
			since < names.length &&
			holdsAny(
				slice,
				names.slice(since).flatMap((name) => namePartsOf(keyOf(name))),
			)
		);
	});
	for (const slice of again) await look(slice);
	return inTurn(slices.flatMap((slice) => found.get(slice) ?? []));
}

const within = ({ start, end }: Slice, findings: readonly PersonalFinding[]): PersonalFinding[] =>
	findings.filter((finding) => finding.start >= start && finding.start < end);

function holdsAny({ text }: Slice, words: readonly string[]): boolean {
	const lowerCase = text.toLowerCase();
	return words.some((word) => mayHold(lowerCase, word));
}

const mostNames = 5000;
