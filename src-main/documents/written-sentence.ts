import type { GenerateRequest } from '../engine/engine.ts';
import { exactSampling, type SummaryModel } from './summary-model.ts';

/**
 * The model's answer as one sentence, without quotation marks around it; undefined when it did not come to an end.
 * Words beyond `mostCharacters` end it early, because what comes could not be used any more.
 */
export async function* writtenSentence(
	model: SummaryModel,
	request: Pick<GenerateRequest, 'turns' | 'maxTokens'>,
	mostCharacters: number,
	signal: AbortSignal,
): AsyncGenerator<{ readonly type: 'writing'; readonly text: string }, string | undefined> {
	let text = '';
	let ended = true;
	const asked = model.generate(
		{ ...request, sampling: exactSampling, stopTexts: ['\n', '<text>', '</text>'] },
		signal,
	);
	for await (const event of asked) {
		if (event.type === 'done') ended = event.reason === 'end';
		if (event.type !== 'text' || event.thought) continue;
		text += event.text;
		if (text.trim().length > mostCharacters) return undefined;
		yield { type: 'writing', text: text.trimStart() };
	}
	const clean = text.trim().replace(/^["“„](.*)["”“]$/u, '$1');
	return ended && /[.!?)…"”。]$/u.test(clean) && clean.length > 12 ? clean : undefined;
}
