import type { DocumentId, Finding, SourceReference } from '../contract/entities.ts';
import { attribute } from './attribute.ts';
import { languageOfWords } from './language-of-words.ts';
import { splitSentences, type PageText } from './sentences.ts';

/** A passage that a model was given to answer from. */
export interface GivenPassage extends PageText {
	readonly documentId: DocumentId;
}

export interface CheckedAnswer {
	/** The sentences of the passages that the answer was made from, in its order; empty where none fits. */
	readonly sources: SourceReference[];
	/** Offsets are UTF-16 units of the whole answer. */
	readonly findings: Finding[];
}

/** Looks for each sentence of an answer in the passages and checks it against its own sentences there first; `language`: of the passages. */
export function checkAnswer(
	answer: string,
	passages: readonly GivenPassage[],
	language: string,
): CheckedAnswer {
	const writtenIn = answeredIn(answer, language);
	const sentences = answer.split('\n').flatMap((line) => splitSentences(line, writtenIn));
	const sources: SourceReference[] = [];
	const findings: Finding[] = [];
	let from = 0;
	attribute(sentences, passages, language, writtenIn).forEach((found, index) => {
		const sentence = sentences[index] ?? '';
		const start = answer.indexOf(sentence, from);
		from = start + sentence.length;
		for (const finding of found.findings)
			findings.push({ ...finding, start: start + finding.start, end: start + finding.end });
		for (const { page, passage } of found.sources) {
			const given = passages.find((one) => one.page === page && passage !== '' && one.text.includes(passage));
			if (given === undefined || sources.some((one) => one.passage === passage && one.page === page))
				continue;
			sources.push({ documentId: given.documentId, page, passage });
		}
	});
	return { sources, findings };
}

/** Somebody may ask in German about an English document; of other languages a few words do not tell. */
function answeredIn(answer: string, language: string): string {
	if (language !== 'en' && language !== 'de') return language;
	const told = languageOfWords(answer);
	return told === 'und' ? language : told;
}
