import type { SummaryModel } from '../../../src-main/documents/summary-model.ts';
import type { GenerateEvent, Turn } from '../../../src-main/engine/engine.ts';

const figures = {
	promptTokens: 1,
	readTokens: 1,
	tokens: 1,
	wordsPerSecond: 1,
	firstWordMs: 1,
	durationMs: 1,
	readingTokensPerSecond: 1,
};

/** A model that answers what the test says; `asked` holds the last turn of every request. */
export class FakeSummaryModel implements SummaryModel {
	readonly asked: string[] = [];
	readonly contextTokens: number;
	readonly readingTokensPerSecond = undefined;
	wordsPerSecond: number | undefined;
	choosesSentences = false;
	readonly #answer: (text: string, turns: readonly Turn[]) => string;

	constructor(answer: (text: string, turns: readonly Turn[]) => string, contextTokens = 4096) {
		this.#answer = answer;
		this.contextTokens = contextTokens;
	}

	count: SummaryModel['count'] = async (texts) =>
		Promise.resolve(texts.map((text) => Math.ceil(text.length / 4)));

	generate: SummaryModel['generate'] = (request, signal) => this.#write(request.turns, signal);

	async *#write(turns: readonly Turn[], signal: AbortSignal): AsyncGenerator<GenerateEvent> {
		const last = turns.at(-1)?.text ?? '';
		this.asked.push(last);
		for (const text of this.#answer(last, turns).split(/(?<=\s)/u)) {
			await Promise.resolve();
			signal.throwIfAborted();
			yield { type: 'text', text, thought: false };
		}
		yield { type: 'done', reason: 'end', figures, how };
	}
}

/** The text between the marks of a prompt. */
export function dataOf(prompt: string): string {
	return /<text>\n([\s\S]*)\n<\/text>/u.exec(prompt)?.[1] ?? '';
}

const how = {
	promptSha256: '0'.repeat(64),
	reused: 0,
	slices: [],
	threads: 1,
	backend: 'cpu',
	library: 'fake',
	binary: 'fake',
	isRepeatable: false,
};
