import type { PersonalFinding } from './finding.ts';

/**
 * The longest one of findings that lie over each other, and of the others what stands out beside it; a sure one before
 * a doubtful one of the same length.
 */
export function withoutOverlaps(text: string, findings: readonly PersonalFinding[]): PersonalFinding[] {
	const isTaken = new Uint8Array(text.length);
	const kept: PersonalFinding[] = [];
	const ranked = [...findings].sort(
		(one, other) =>
			weight(other) - weight(one) || Number(other.isSure) - Number(one.isSure) || one.start - other.start,
	);
	for (const finding of ranked) {
		const free = freePart(text, finding, isTaken);
		if (free === undefined) continue;
		kept.push(free);
		isTaken.fill(1, free.start, free.end);
	}
	return kept.sort((one, other) => one.start - other.start);
}

/** The first part of a finding that no other covers; none where only a sign or a letter is left of it. */
function freePart(text: string, finding: PersonalFinding, isTaken: Uint8Array): PersonalFinding | undefined {
	let { start, end } = finding;
	while (start < end && isTaken[start] === 1) start += 1;
	while (end > start && isTaken[end - 1] === 1) end -= 1;
	for (let at = start; at < end; at += 1) if (isTaken[at] === 1) end = at;
	if (end <= start) return undefined;
	if (start === finding.start && end === finding.end) return finding;
	while (start < end && !sign.test(text[start] ?? '')) start += 1;
	while (end > start && !sign.test(text[end - 1] ?? '')) end -= 1;
	return /[\p{L}\p{N}]{2}|\d/u.test(text.slice(start, end)) ? { ...finding, start, end } : undefined;
}

/** A number with a check digit says more than a long match of something else, a date more than an initial beside it; what a person said, most. */
const weight = ({ start, end, kind, rule }: PersonalFinding): number =>
	end - start + (kind === 'number' ? 0.5 : kind === 'date' ? 2 : 0) + (rule === 'confirmed' ? 1000 : 0);
const sign = /[\p{L}\p{N}]/u;
