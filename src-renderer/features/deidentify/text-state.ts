import type { SetText } from '../../../src-main/contract/deidentify.ts';
import type { Language } from '../../state/language.svelte.ts';

/** What is known of a text, in one line. */
export function textState(text: SetText, language: Language): string {
	const t = language.messages.deidentify;
	const { state, secondsLeft, findings, decided, doubtful, confirmedAt } = text;
	if (state === 'looking')
		return [t.states.looking, secondsLeft === null ? '' : t.left(secondsLeft)].filter(Boolean).join(', ');
	if (state !== 'ready') return t.states[state];
	if (confirmedAt !== null) return t.confirmedAt(language.dateTime(confirmedAt));
	if (findings === 0) return t.nothingFound;
	return [t.lookedAt(decided, findings), doubtful === 0 ? '' : t.doubtful(doubtful)]
		.filter(Boolean)
		.join(', ');
}
