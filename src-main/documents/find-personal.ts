import { readFileSync } from 'node:fs';
import { findPersonal, type FindOptions } from '../deidentify/find-personal.ts';
import type { PersonalFinding } from '../deidentify/finding.ts';
import { readLexicon, type Lexicon } from '../deidentify/words/lexicon.ts';

export type PersonalOptions = Omit<FindOptions, 'lexicon'>;

/** Personal data in each of the texts of a set, with the lists that were built with the program. */
export function findPersonalInTexts(texts: readonly string[], options: PersonalOptions): PersonalFinding[][] {
	const lexicon = personalLexicon();
	const names = new Set(options.knownNames);
	const found: PersonalFinding[][] = [];
	for (const text of texts) {
		const findings = findPersonal(text, { ...options, lexicon, knownNames: [...names] });
		for (const { kind, start, end, isSure } of findings)
			if (kind === 'name' && isSure && names.size < mostNames) names.add(text.slice(start, end));
		found.push(findings);
	}
	return found;
}

/** The lists that were built with the program, read when first needed: on the text worker only. */
export function personalLexicon(): Lexicon {
	return (read ??= readLexicon(readFileSync(new URL(file, import.meta.url))));
}

let read: Lexicon | undefined;
const file = import.meta.url.endsWith('.ts') ? '../../out/personal-words.bin' : 'personal-words.bin';
/** Of a set; more are those of a register, and looking for each would take longer with every text. */
const mostNames = 5000;
