import { KnownError } from '../contract/errors.ts';
import { ExampleContent } from '../contract/teaching.ts';
import { isEmpty, LeftOutRows, type ReadExamples } from './read-rows.ts';

/**
 * Questions and answers of a table: of the columns that are called so, else of the first two. Errors:
 * `examples-file-broken` where there are none.
 */
export function fromPairs(rows: readonly (readonly string[])[]): ReadExamples {
	const [head = []] = rows;
	const names = head.map((cell) => cell.trim().toLowerCase());
	const question = names.findIndex((name) => questionNames.has(name));
	const answer = names.findIndex((name) => answerNames.has(name));
	const isNamed = question >= 0 && answer >= 0;
	// A long table is read in sections, each of which begins with the heading again.
	const heading = isNamed ? head.join('\u0000') : null;
	const leftOut = new LeftOutRows();
	const examples: ExampleContent[] = [];
	let row = 0;
	for (const [at, cells] of rows.entries()) {
		const isHeading = heading !== null && cells.join('\u0000') === heading;
		if (isHeading && at > 0) continue;
		row += 1;
		if (isHeading) continue;
		const content = {
			question: cells[isNamed ? question : 0] ?? '',
			answer: cells[isNamed ? answer : 1] ?? '',
		};
		const found = ExampleContent.safeParse(content).data;
		if (found !== undefined) examples.push(found);
		else leftOut.add(isEmpty(content) ? 'empty' : 'too-long', row);
	}
	const { list } = leftOut;
	if (examples.length === 0) throw new KnownError('examples-file-broken', { line: list[0]?.rows[0] ?? 1 });
	return { examples, leftOut: list };
}

const questionNames = new Set(['question', 'frage', 'prompt', 'input', 'eingabe']);
const answerNames = new Set(['answer', 'antwort', 'response', 'completion', 'output', 'ausgabe']);
