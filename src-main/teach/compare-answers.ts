import type { Example, TeachingResult } from '../contract/teaching.ts';
import type { AdapterUse, GenerateEvent, GenerateRequest } from '../engine/engine.ts';

/** Writes one answer; the request is sent as it is. */
export type Generate = (request: GenerateRequest, signal: AbortSignal) => AsyncIterable<GenerateEvent>;

/**
 * The same questions to the model as it was and as it was taught: those that were kept apart, and general ones, whose
 * answers should stay as good. The most probable words only, so that the difference is that of the teaching.
 */
export async function compareAnswers(
	generate: Generate,
	adapter: AdapterUse,
	instructions: string,
	heldOut: readonly Example[],
	onAnswer: (done: number, total: number) => void,
	signal: AbortSignal,
): Promise<Pick<TeachingResult, 'answers' | 'notAsked'>> {
	const chosen = spread(heldOut, mostHeldOut);
	const asked: { question: string; wanted: string | null }[] = [
		...chosen.map(({ question, answer }) => ({ question, wanted: answer })),
		...generalQuestions.map((question) => ({ question, wanted: null })),
	];
	const ask = (question: string, used: AdapterUse | undefined): Promise<string> =>
		answerTo(generate, question, instructions, used, signal);
	// One after the other with the same adapter, because changing it means a new context.
	const before: string[] = [];
	for (const [at, { question }] of asked.entries()) {
		before.push(await ask(question, undefined));
		onAnswer(at + 1, asked.length * 2);
	}
	const answers: TeachingResult['answers'] = [];
	for (const [at, { question, wanted }] of asked.entries()) {
		const first = before[at] ?? '';
		const after = await ask(question, adapter);
		const isRight = (answer: string): boolean | null =>
			wanted === null ? null : saysTheSame(question, wanted, answer);
		answers.push({
			question,
			wanted,
			before: first,
			after,
			isRightBefore: isRight(first),
			isRightAfter: isRight(after),
		});
		onAnswer(asked.length + at + 1, asked.length * 2);
	}
	return { answers, notAsked: heldOut.length - chosen.length };
}

/** At most `most`, from all over the list, because neighbours are about the same. */
function spread<T>(all: readonly T[], most: number): T[] {
	const step = Math.max(1, all.length / most);
	return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

async function answerTo(
	generate: Generate,
	question: string,
	instructions: string,
	adapter: AdapterUse | undefined,
	signal: AbortSignal,
): Promise<string> {
	let text = '';
	const request: GenerateRequest = {
		lane: 'front',
		turns: [
			...(instructions === '' ? [] : [{ role: 'system' as const, text: instructions }]),
			{ role: 'person', text: question },
		],
		maxTokens: longestAnswer,
		sampling: { temperature: 0, topP: 1, minP: 0, repeatPenalty: 1, seed: 1 },
		...(adapter === undefined ? {} : { adapter }),
	};
	for await (const event of generate(request, signal))
		if (event.type === 'text' && !event.thought) text += event.text;
	return text.trim();
}

/**
 * Whether most words that were to be learnt, and did not stand in the question, are in the answer; null where there are
 * none, so that only a person can tell.
 */
export function saysTheSame(question: string, wanted: string, answer: string): boolean | null {
	const asked = new Set(wordsOf(question));
	const telling = [...new Set(wordsOf(wanted))].filter((word) => word.length > 3 && !asked.has(word));
	if (telling.length === 0) return null;
	const said = new Set(wordsOf(answer));
	return telling.filter((word) => said.has(word)).length / telling.length >= enough;
}

function wordsOf(text: string): string[] {
	return (
		text
			.normalize('NFKC')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}

const generalQuestions = [
	'What is bread made from?',
	'Write one polite sentence that asks for a new date.',
	'How many days does a week have?',
	'Put this in plain words: The meeting has been postponed until further notice.',
];
const enough = 0.7;
const longestAnswer = 80;
const mostHeldOut = 40;
