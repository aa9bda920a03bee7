import { KnownError } from '../contract/errors.ts';
import { ExampleContent } from '../contract/teaching.ts';

/**
 * Questions and answers of a table: of the columns that are called so, else of the first two. Rows that lack one of
 * both are left out. Errors: `examples-file-broken` where nothing is left.
 */
export function fromPairs(rows: readonly (readonly string[])[]): ExampleContent[] {
	const [head = []] = rows;
	const names = head.map((cell) => cell.trim().toLowerCase());
	const question = names.findIndex((name) => questionNames.has(name));
	const answer = names.findIndex((name) => answerNames.has(name));
	const isNamed = question >= 0 && answer >= 0;
	const pairs = (isNamed ? rows.slice(1) : rows).flatMap((row) => {
		const found = ExampleContent.safeParse({
			question: row[isNamed ? question : 0],
			answer: row[isNamed ? answer : 1],
		});
		return found.success ? [found.data] : [];
	});
	if (pairs.length === 0) throw new KnownError('examples-file-broken', { line: 1 });
	return pairs;
}

const questionNames = new Set(['question', 'frage', 'prompt', 'input', 'eingabe']);
const answerNames = new Set(['answer', 'antwort', 'response', 'completion', 'output', 'ausgabe']);
