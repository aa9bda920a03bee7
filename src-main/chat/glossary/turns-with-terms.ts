import type { ThreadMessage } from '../../contract/entities.ts';
import type { HouseWords } from './house-words.ts';
import { termList, type TermList } from './term-list.ts';

/** What somebody said, without how it came into being. */
export type SaidMessage = Pick<ThreadMessage, 'id' | 'role' | 'text'>;
export type TurnWithTerms = Readonly<SaidMessage>;

/**
 * Puts each term before the question in which it occurs first, or which follows the answer in which it does. Earlier
 * turns stay as they were read, so that a conversation goes on without being read anew. `list`: what the last question
 * was given.
 */
export async function turnsWithTerms(
	messages: readonly SaidMessage[],
	words: Pick<HouseWords, 'termsIn'>,
): Promise<{ turns: TurnWithTerms[]; list: TermList }> {
	let said = '';
	const texts = messages.map(({ role, text }) => {
		const all = `${said}\n\n${text}`;
		said = role === 'person' ? '' : text;
		return role === 'person' ? all : '';
	});
	const terms = await words.termsIn(texts);
	let list = termList([]);
	const turns = messages.map(({ id, role, text }, at) => {
		if (role !== 'person') return { id, role, text };
		list = termList(terms[at] ?? []);
		return { id, role, text: list.text === '' ? text : `${list.text}\n\n${text}` };
	});
	return { turns, list };
}
