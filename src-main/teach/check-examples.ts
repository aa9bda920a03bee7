import { fnv1a } from '../base/fnv1a.ts';
import { isLearntFrom } from '../contract/teaching-figures.ts';
import type { Example, ExampleProblem } from '../contract/teaching.ts';
import type { StoredExample } from '../db/teaching.ts';
import type { ExampleId } from '../contract/ids.ts';

/**
 * What speaks against each example, in their order: the first of several that are the same is kept; of two that answer
 * one question otherwise both are shown. `longest`: characters of question and answer together that are learnt from;
 * `waiting`: those whose text is not confirmed any more, which count for nothing.
 */
export function checkExamples(
	examples: readonly StoredExample[],
	longest: number,
	waiting: ReadonlySet<ExampleId> = new Set(),
): Example[] {
	const answers = new Map<string, Set<string>>();
	for (const { id, question, answer } of examples) {
		if (waiting.has(id)) continue;
		const known = answers.get(folded(question)) ?? new Set();
		answers.set(folded(question), known.add(folded(answer)));
	}
	const seen = new Set<string>();
	const checked = examples.map((example): Example => {
		if (waiting.has(example.id)) return { ...example, problem: 'unconfirmed', isHeldOut: false };
		const key = `${folded(example.question)}\n${folded(example.answer)}`;
		const isAgain = seen.has(key);
		seen.add(key);
		const problem: ExampleProblem | null =
			example.question.length + example.answer.length > longest
				? 'too-long'
				: isAgain
					? 'duplicate'
					: (answers.get(folded(example.question))?.size ?? 1) > 1
						? 'contradiction'
						: null;
		return { ...example, problem, isHeldOut: false };
	});
	return heldOut(checked);
}

/** What is learnt from: everything without a problem that is not kept apart. */
export function learntFrom(examples: readonly Example[]): Example[] {
	return examples.filter(isLearntFrom);
}

/**
 * Keeps some questions apart whose answer is learnt from another question too, so that what is asked afterwards could
 * have been learnt; at most one of `oneOf`, by a number made of the text, so that the choice stays the same.
 */
function heldOut(examples: readonly Example[]): Example[] {
	const good = examples.filter(({ problem }) => problem === null);
	const byAnswer = new Map<string, Example[]>();
	for (const example of good) {
		const same = byAnswer.get(folded(example.answer)) ?? [];
		byAnswer.set(folded(example.answer), [...same, example]);
	}
	const apart = new Set<ExampleId>();
	for (const same of byAnswer.values()) {
		if (same.length < 2 || apart.size >= Math.max(1, Math.floor(good.length / oneOf))) continue;
		const chosen = same.reduce((least, one) => (fnv1a(one.question) < fnv1a(least.question) ? one : least));
		apart.add(chosen.id);
	}
	return examples.map((example) => ({ ...example, isHeldOut: apart.has(example.id) }));
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

const oneOf = 5;
