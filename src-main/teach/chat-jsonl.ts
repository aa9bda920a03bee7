import { KnownError } from '../contract/errors.ts';
import { ExampleContent } from '../contract/teaching.ts';

/** A line for each example, in the chat form that trainers read: `{"messages": [{"role", "content"}, …]}`. */
export function toChatJsonl(examples: readonly ExampleContent[], instructions: string): string {
	return examples
		.map(({ question, answer }) =>
			JSON.stringify({
				messages: [
					...(instructions === '' ? [] : [{ role: 'system', content: instructions }]),
					{ role: 'user', content: question },
					{ role: 'assistant', content: answer },
				],
			}),
		)
		.map((line) => `${line}\n`)
		.join('');
}

/** Questions and answers of chat JSONL, the last pair of each conversation. Errors: `examples-file-broken` with the line. */
export function fromChatJsonl(text: string): ExampleContent[] {
	return text.split('\n').flatMap((line, at) => {
		if (line.trim() === '') return [];
		const found = pairOf(line);
		if (found === null) throw new KnownError('examples-file-broken', { line: at + 1 });
		return [found];
	});
}

function pairOf(line: string): ExampleContent | null {
	try {
		const { messages } = JSON.parse(line) as { messages: { role: string; content: string }[] };
		const answer = messages.at(-1);
		const question = messages.at(-2);
		if (answer?.role !== 'assistant' || question?.role !== 'user') return null;
		return ExampleContent.safeParse({ question: question.content, answer: answer.content }).data ?? null;
	} catch {
		return null;
	}
}
