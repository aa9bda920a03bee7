import type { PersonalFinding } from './finding.ts';
import type { NameLists } from './name-lists.ts';
import { sameNames } from './same-names.ts';
import { addresses } from './recognisers/addresses.ts';
import { ages } from './recognisers/ages.ts';
import { contact } from './recognisers/contact.ts';
import { dates } from './recognisers/dates.ts';
import { names } from './recognisers/names.ts';
import { numbers } from './recognisers/numbers.ts';
import { organisations } from './recognisers/organisations.ts';

/** Personal data in a text, in its order and without overlaps. Software alone finds never all of it. */
export function findPersonal(text: string, lists: NameLists): PersonalFinding[] {
	const plain = [
		...numbers(text),
		...contact(text),
		...dates(text),
		...ages(text),
		...addresses(text),
		...organisations(text),
	];
	const people = names(text, lists);
	return withoutOverlaps([...plain, ...people, ...sameNames(text, people)]);
}

/** The longest one of those that lie over each other; a sure one before a doubtful one of the same length. */
function withoutOverlaps(findings: readonly PersonalFinding[]): PersonalFinding[] {
	const kept: PersonalFinding[] = [];
	const ranked = [...findings].sort(
		(one, other) =>
			weight(other) - weight(one) || Number(other.isSure) - Number(one.isSure) || one.start - other.start,
	);
	for (const finding of ranked)
		if (!kept.some(({ start, end }) => finding.start < end && finding.end > start)) kept.push(finding);
	return kept.sort((one, other) => one.start - other.start);
}

/** A number with a check digit says more than a long match of something else. */
const weight = ({ start, end, kind }: PersonalFinding): number => end - start + (kind === 'number' ? 0.5 : 0);
