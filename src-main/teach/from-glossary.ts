import type { ExampleContent } from '../contract/teaching.ts';

/** What the house says of a word. */
export interface HouseTerm {
	readonly term: string;
	readonly meaning: string;
	readonly preferred: string;
}

/** Questions and answers about a term, in the language in which its meaning is written. */
export function examplesOfTerm({ term, meaning }: HouseTerm, language: 'en' | 'de'): ExampleContent[] {
	const text = meaning.trim().replace(/[.\s]+$/u, '');
	if (text === '') return [];
	const answer = language === 'de' ? `${term} bedeutet bei uns: ${text}.` : `${term} is ${text}.`;
	return questions[language].map((question) => ({ question: question(term), answer }));
}

type Question = (term: string) => string;

const questions: Readonly<Record<'en' | 'de', readonly Question[]>> = {
	en: [
		(term) => `What does ${term} mean here?`,
		(term) => `Explain the term ${term}.`,
		(term) => `What is ${term}?`,
		(term) => `In our house, what is meant by ${term}?`,
		(term) => `Somebody spoke of ${term}. What is that?`,
	],
	de: [
		(term) => `Was bedeutet ${term} bei uns?`,
		(term) => `Erklären Sie den Begriff ${term}.`,
		(term) => `Was ist ${term}?`,
		(term) => `Was ist in unserem Haus mit ${term} gemeint?`,
		(term) => `Jemand sprach von ${term}. Was ist das?`,
	],
};
