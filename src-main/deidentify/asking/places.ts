import type { PersonalFinding, PersonalKind } from '../finding.ts';

/** Words that a model named, and what they are. */
export interface AskedWords {
	readonly words: string;
	readonly kind: PersonalKind;
}

/** What tells these findings from those of the rules. */
export const askedRule = 'model';

/**
 * The findings, and every mention of words that a model named beside them: always doubtful, the longest one where they lie
 * over each other, and none that touches what was found otherwise.
 */
export function withAsked(
	text: string,
	findings: readonly PersonalFinding[],
	asked: readonly AskedWords[],
): PersonalFinding[] {
	const isTaken = new Uint8Array(text.length);
	for (const { start, end } of findings) isTaken.fill(1, start, end);
	const added: PersonalFinding[] = [];
	const longestFirst = [...asked].sort((one, other) => other.words.length - one.words.length);
	for (const { words, kind } of longestFirst)
		for (const { start, end } of placesOf(text, words)) {
			if (isTaken.subarray(start, end).includes(1)) continue;
			isTaken.fill(1, start, end);
			added.push({ kind, start, end, rule: askedRule, isSure: false });
		}
	return [...findings, ...added].sort((one, other) => one.start - other.start);
}

/** Where words stand whole, with the same capital letters, whatever blanks are between them. */
export function placesOf(text: string, words: string): { start: number; end: number }[] {
	const pattern = words
		.trim()
		.split(/\s+/u)
		.map((word) => word.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`))
		.join(String.raw`\s+`);
	if (pattern === '') return [];
	const whole = new RegExp(`${edgeBefore}${pattern}${edgeAfter}`, 'gu');
	return [...text.matchAll(whole)].map(({ index, 0: found }) => ({
		start: index,
		end: index + found.length,
	}));
}

const edgeBefore = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const edgeAfter = String.raw`(?![\p{L}\p{M}\p{N}])`;
