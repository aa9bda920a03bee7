import type { GenerateRequest } from '../engine/engine.ts';
import { exactSampling, type SummaryModel } from './summary-model.ts';

export type WrittenLine =
	/** The line being written, whole so far. */
	{ readonly type: 'writing'; readonly text: string } | { readonly type: 'line'; readonly text: string };

/**
 * The model's answer line by line, without the marks of a list. A last line that was cut off is left out. It ends at a
 * line that was there already, because a model that begins to repeat itself does not find out of it.
 */
export async function* writtenLines(
	model: SummaryModel,
	request: Pick<GenerateRequest, 'turns' | 'grammar' | 'maxTokens'>,
	signal: AbortSignal,
): AsyncGenerator<WrittenLine> {
	const known = new Set<string>();
	let open = '';
	for await (const event of model.generate({ ...request, sampling: exactSampling }, signal)) {
		if (event.type === 'text' && !event.thought) {
			open += event.text;
			for (let end = open.indexOf('\n'); end >= 0; end = open.indexOf('\n')) {
				const text = plain(open.slice(0, end));
				open = open.slice(end + 1);
				if (text === '') continue;
				if (known.has(text)) return;
				known.add(text);
				yield { type: 'line', text };
			}
			if (open !== '') yield { type: 'writing', text: plain(open) };
		}
		if (event.type === 'done' && event.reason === 'end' && plain(open) !== '' && !known.has(plain(open)))
			yield { type: 'line', text: plain(open) };
	}
}

function plain(line: string): string {
	return line
		.replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s*/u, '')
		.replace(/\*\*|__/gu, '')
		.trim();
}
