import type { ExampleContent } from '../contract/teaching.ts';

/** Splits a line into its sentences. */
export type SplitSentences = (line: string) => string[];

/**
 * Examples made of a text that a person confirmed. Where it has headings: what it says without them, in another order,
 * is to be put into the form of the house, so that everything in the answer stands in the question and nothing is learnt
 * to be invented. Where it has none: a beginning is to be gone on with, which asks for the style and says so.
 */
export function examplesOfText(text: string, language: 'en' | 'de', split: SplitSentences): ExampleContent[] {
	const lines = text
		.slice(0, mostRead)
		.split('\n')
		.map((line) => line.trim());
	const sections = sectionsOf(lines);
	const named = sections.filter(isWorthIt).length;
	const made = named >= fewestSections ? inForm(sections, language) : goingOn(lines, language, split);
	return made.slice(0, mostOfText);
}

/** A stretch of a text below a heading; before the first one there is none. */
interface Section {
	readonly title: string;
	/** As the heading stands in the text. */
	readonly head: string;
	readonly body: readonly string[];
}

/** A line that is a heading, or begins with what its line is called: "Diagnosis", "Diagnosis: pneumonia". */
function sectionsOf(lines: readonly string[]): Section[] {
	const sections: { title: string; head: string; body: string[] }[] = [];
	for (const [at, line] of lines.entries()) {
		if (line === '') continue;
		const labelled = labelPattern.exec(line);
		if (labelled !== null) {
			const [, title = '', rest = ''] = labelled;
			sections.push({ title, head: `${title}:`, body: [rest] });
		} else if (isHeading(line, lines[at + 1] ?? '')) {
			sections.push({ title: line.replace(/:$/u, ''), head: line, body: [] });
		} else {
			const open = sections.at(-1);
			if (open === undefined) sections.push({ title: '', head: '', body: [line] });
			else open.body.push(line);
		}
	}
	return sections.filter(({ body }) => body.length > 0);
}

function isHeading(line: string, next: string): boolean {
	if (next === '' || line.length > longestHeading || !/^[\p{Lu}\p{N}]/u.test(line)) return false;
	if (/[.!?;,]$/u.test(line) || line.split(/\s+/u).length > mostHeadingWords) return false;
	return line.endsWith(':') || (next.length > line.length && !labelPattern.test(next));
}

const bodyOf = ({ body }: Section): string => body.join('\n');
/** What is shorter is a value beside its label, which says nothing without it. */
const isWorthIt = (section: Section): boolean => section.title !== '' && bodyOf(section).length >= worthFrom;

/** As it stands in the text, on one line where it stood on one. */
function written(section: Section): string {
	const { title, head, body } = section;
	if (title === '') return bodyOf(section);
	const isOnOneLine = head.endsWith(':') && body.length === 1;
	return `${head}${isOnOneLine ? ' ' : '\n'}${bodyOf(section)}`;
}

/** Groups of sections that stand together and are short enough; a section that is too long alone is left out. */
function inForm(sections: readonly Section[], language: 'en' | 'de'): ExampleContent[] {
	const groups: Section[][] = [];
	let group: Section[] = [];
	let length = 0;
	for (const section of sections) {
		const added = written(section).length + 1;
		if (added > longestPart) continue;
		if (length + added > longestPart) {
			groups.push(group);
			group = [];
			length = 0;
		}
		group.push(section);
		length += added;
	}
	return [...groups, group].flatMap((together) => {
		if (together.filter(isWorthIt).length < fewestSections) return [];
		// People write down what they know in any order: here the later half first.
		const middle = Math.ceil(together.length / 2);
		const known = [...together.slice(middle), ...together.slice(0, middle)]
			.map((section) => (isWorthIt(section) ? bodyOf(section) : written(section)))
			.join('\n');
		const answer = together.map(written).join('\n');
		return [{ question: `${tasks[language].form}\n\n${known}`, answer }];
	});
}

function goingOn(lines: readonly string[], language: 'en' | 'de', split: SplitSentences): ExampleContent[] {
	const pieces: string[][] = [];
	let piece: string[] = [];
	let length = 0;
	for (const line of lines)
		for (const sentence of split(line)) {
			if (sentence.length > longestPart) continue;
			if (length + sentence.length > longestPiece) {
				pieces.push(piece);
				piece = [];
				length = 0;
			}
			piece.push(sentence);
			length += sentence.length + 1;
		}
	return [...pieces, piece].flatMap((sentences) => {
		const whole = sentences.join(' ');
		if (sentences.length < fewestSentences || whole.length < shortestPiece) return [];
		const first = Math.ceil(sentences.length / 3);
		const beginning = sentences.slice(0, first).join(' ');
		const rest = sentences.slice(first).join(' ');
		return [{ question: `${tasks[language].goOn}\n\n${beginning}`, answer: rest }];
	});
}

const tasks = {
	en: {
		form: 'Put this into the form that we use here, with its headings:',
		goOn: 'Go on with this text in the way we write here:',
	},
	de: {
		form: 'Bringen Sie das in die Form, die bei uns üblich ist, mit ihren Überschriften:',
		goOn: 'Schreiben Sie diesen Text so weiter, wie es bei uns üblich ist:',
	},
} as const;

const labelPattern = /^(\p{Lu}[^:.!?;,]{1,38}):\s+(\S.*)$/u;
const longestHeading = 60;
const mostHeadingWords = 6;
/** Characters. Question and answer of a form say the same, so that both together stay below what is learnt from. */
const longestPart = 1350;
const longestPiece = 1800;
const shortestPiece = 160;
const worthFrom = 40;
const fewestSections = 2;
const fewestSentences = 3;
/** Of one text, so that a long one does not drown all others. */
const mostOfText = 12;
/** Characters of a text: some 30 pages, many more than make `mostOfText`. */
const mostRead = 100_000;
