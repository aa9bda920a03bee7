import * as z from 'zod';
import { KnownError } from '../contract/errors.ts';
import { ExampleContent } from '../contract/teaching.ts';
import { isEmpty, LeftOutRows, type ReadExamples } from './read-rows.ts';

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

/** Questions and answers of chat JSONL, the last pair of each conversation. Errors: `examples-file-broken` without any. */
export function fromChatJsonl(text: string): ReadExamples {
	const leftOut = new LeftOutRows();
	const examples: ExampleContent[] = [];
	for (const [at, line] of text.split('\n').entries()) {
		if (line.trim() === '') continue;
		const messages = Conversation.safeParse(parsed(line)).data;
		const question = messages?.at(-2);
		const answer = messages?.at(-1);
		if (messages === undefined || answer?.role !== 'assistant' || question?.role !== 'user') {
			leftOut.add('no-conversation', at + 1);
			continue;
		}
		const content = { question: question.content, answer: answer.content };
		const found = ExampleContent.safeParse(content).data;
		if (found === undefined) leftOut.add(isEmpty(content) ? 'empty' : 'too-long', at + 1);
		else {
			examples.push(found);
			if (messages.filter(({ role }) => role === 'user').length > 1) leftOut.add('earlier-turns', at + 1);
		}
	}
	const { list } = leftOut;
	if (examples.length === 0) throw new KnownError('examples-file-broken', { line: list[0]?.rows[0] ?? 1 });
	return { examples, leftOut: list };
}

function parsed(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}

const Conversation = z
	.object({ messages: z.array(z.object({ role: z.string(), content: z.string() })) })
	.transform(({ messages }) => messages);
