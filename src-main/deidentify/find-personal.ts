import type { PersonalFinding } from './finding.ts';
import { sameNames } from './same-names.ts';
import { styleOf } from './text-style.ts';
import { tokensOf } from './tokens.ts';
import { KnownWords } from './words/known-words.ts';
import type { Lexicon } from './words/lexicon.ts';
import { addresses } from './recognisers/addresses.ts';
import { ages } from './recognisers/ages.ts';
import { contact } from './recognisers/contact.ts';
import { dates } from './recognisers/dates.ts';
import { listedNames } from './recognisers/listed-names.ts';
import { sightedText } from './recognisers/name-signs.ts';
import { namesInContext } from './recognisers/names-in-context.ts';
import { numbers } from './recognisers/numbers.ts';
import { organisations } from './recognisers/organisations.ts';

/** Personal data in a text, in its order and without overlaps. Software alone finds never all of it. */
export function findPersonal(text: string, lexicon: Lexicon): PersonalFinding[] {
	const plain = [
		...numbers(text),
		...contact(text),
		...dates(text),
		...ages(text),
		...addresses(text),
		...organisations(text),
	];
	const tokens = tokensOf(text);
	const known = new KnownWords(lexicon);
	const sighted = sightedText(text, tokens, styleOf(tokens), lexicon, known);
	const people = [...namesInContext(sighted), ...listedNames(sighted)];
	return withoutOverlaps(text, [
		...plain,
		...people,
		...sameNames(
			text,
			tokens,
			people.filter(({ kind }) => kind === 'name'),
			[],
			known,
		),
	]);
}

/**
 * The longest one of those that lie over each other, and of the others what stands out beside it; a sure one before a
 * doubtful one of the same length.
 */
function withoutOverlaps(text: string, findings: readonly PersonalFinding[]): PersonalFinding[] {
	const owner = new Map<number, PersonalFinding>();
	const kept: PersonalFinding[] = [];
	const ranked = [...findings].sort(
		(one, other) =>
			weight(other) - weight(one) || Number(other.isSure) - Number(one.isSure) || one.start - other.start,
	);
	for (const finding of ranked) {
		let { start, end } = finding;
		while (start < end && owner.has(start)) start += 1;
		while (end > start && owner.has(end - 1)) end -= 1;
		while (start < end && !sign.test(text[start] ?? '') && start > finding.start) start += 1;
		while (end > start && !sign.test(text[end - 1] ?? '') && end < finding.end) end -= 1;
		for (let at = start; at < end; at += 1) if (owner.has(at)) end = at;
		if (!/[\p{L}\p{N}]{2}/u.test(text.slice(start, end)) && end - start < finding.end - finding.start)
			continue;
		if (end <= start) continue;
		const own = { ...finding, start, end };
		kept.push(own);
		for (let at = start; at < end; at += 1) owner.set(at, own);
	}
	return kept.sort((one, other) => one.start - other.start);
}

/** A number with a check digit says more than a long match of something else. */
const weight = ({ start, end, kind }: PersonalFinding): number => end - start + (kind === 'number' ? 0.5 : 0);
const sign = /[\p{L}\p{N}]/u;
