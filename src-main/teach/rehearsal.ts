import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { ExampleContent } from '../contract/teaching.ts';
import { answerTo, type Generate } from './compare-answers.ts';

/**
 * What the model itself says about other things, to be learnt along, so that it does not forget them (rehearsal:
 * Robins 1995; with the model's own answers: Huang et al. 2024). Kept in `folder` for the model, because a training that
 * goes on must find the same examples.
 */
export async function rehearse(
	folder: string,
	modelSha256: string,
	instructions: string,
	generate: Generate,
	signal: AbortSignal,
): Promise<ExampleContent[]> {
	const file = path.join(folder, `rehearsal-${modelSha256.slice(0, 16)}.json`);
	const kept = await read(file);
	if (kept !== undefined) return kept;
	const examples: ExampleContent[] = [];
	for (const question of questions) {
		const answer = await answerTo(generate, question, instructions, undefined, signal);
		if (answer !== '') examples.push({ question, answer });
	}
	await writeFile(file, JSON.stringify(examples));
	return examples;
}

async function read(file: string): Promise<ExampleContent[] | undefined> {
	try {
		return z.array(ExampleContent).parse(JSON.parse(await readFile(file, 'utf8')));
	} catch {
		return undefined;
	}
}

/** About anything but a house's words; none of them is asked afterwards. */
const questions = [
	'What is a library for?',
	'Why does the moon change its shape?',
	'Write a short thank-you note to a colleague.',
	'Name three kinds of fruit.',
	'How does a bicycle work?',
	'Was macht eine Bäckerei?',
	'Explain what a contract is.',
	'What should one do when it rains?',
];
