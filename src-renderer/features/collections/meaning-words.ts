import type { EmbeddingsState } from '../../../src-main/contract/embeddings.ts';
import type { Language } from '../../state/language.svelte.ts';

/** How far passages can be found by their meaning, in sentences. */
export function meaningWords(
	{ modelId, state, problem, passages, embedded, secondsLeft, notUnderstood }: EmbeddingsState,
	model: string | undefined,
	language: Language,
): string[] {
	const t = language.messages.meaning;
	if (modelId === null) return [t.none];
	const name = model ?? '';
	const left = secondsLeft === null ? '' : t.left(secondsLeft);
	const lines: Record<EmbeddingsState['state'], () => string> = {
		ready: () => t.ready(name, embedded),
		working: () => [t.working(name, embedded, passages), left].filter((part) => part !== '').join('; '),
		waiting: () => t.waiting(embedded, passages),
		paused: () => t.paused(embedded, passages),
		failed: () => {
			const text = language.problem(problem ?? { code: 'internal' });
			return `${text.title} ${text.text}`;
		},
	};
	const names = language.languageNames(notUnderstood) ?? '';
	return [lines[state](), ...(notUnderstood.length === 0 ? [] : [t.notUnderstood(names)])];
}
