import type { Decision, Place, SetFinding } from '../../contract/deidentify.ts';
import type { FoundWords } from '../../db/set-texts.ts';

/** Findings with the same words counted together. */
export function foundWords(findings: readonly SetFinding[]): FoundWords[] {
	const words = new Map<string, { -readonly [K in keyof FoundWords]: FoundWords[K] }>();
	for (const { key, kind, isSure } of findings) {
		const known = words.get(key);
		if (known === undefined) words.set(key, { key, kind, isSure, count: 1 });
		else {
			known.count += 1;
			known.isSure &&= isSure;
		}
	}
	return [...words.values()];
}

/** What is left of findings after what a person said: all that has to be replaced. */
export function toReplace(
	findings: readonly SetFinding[],
	decided: ReadonlyMap<string, Decision>,
	kept: readonly Place[],
): SetFinding[] {
	const places = new Set(kept.map(({ start, end }) => `${start}-${end}`));
	return findings.filter(
		({ key, start, end }) => decided.get(key)?.decision !== 'refused' && !places.has(`${start}-${end}`),
	);
}

/** The text with them replaced. */
export function replaced(text: string, findings: readonly SetFinding[]): string {
	const pieces: string[] = [];
	let from = 0;
	for (const { start, end, replacement } of findings) {
		pieces.push(text.slice(from, start), replacement);
		from = end;
	}
	return pieces.join('') + text.slice(from);
}

export const asMap = (decisions: readonly Decision[]): Map<string, Decision> =>
	new Map(decisions.map((decision) => [decision.key, decision]));
