import type { PersonalFinding } from './finding.ts';

/** Two dates with "to", "bis zum" or a dash between them as one, as they are moved together. */
export function joinSpans(text: string, findings: readonly PersonalFinding[]): PersonalFinding[] {
	const joined: PersonalFinding[] = [];
	for (const finding of findings) {
		const last = joined.at(-1);
		if (
			last?.kind === 'date' &&
			finding.kind === 'date' &&
			finding.start - last.end < widest &&
			between.test(text.slice(last.end, finding.start))
		)
			joined[joined.length - 1] = { ...last, end: finding.end, isSure: last.isSure && finding.isSure };
		else joined.push(finding);
	}
	return joined;
}

const between = /^\s*(?:[-–]|bis(?: zum)?|to|until|till)\s*(?:the |den |dem )?$/iu;
const widest = 16;
