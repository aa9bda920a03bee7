import type { DocumentId, ThreadMessage } from '../../contract/entities.ts';
import type { RecordedStep, StoredPart } from '../../contract/inspection.ts';
import { withoutMarks } from '../../documents/prompts.ts';
import type { Turn } from '../../engine/engine.ts';
import type { TurnWithTerms } from '../glossary/turns-with-terms.ts';

export type StoredTurn = RecordedStep['turns'][number];
type Message = Pick<ThreadMessage, 'id' | 'text'>;

/** The turns of a talk in their parts: what people and the model said stands in its messages. */
export function talkParts(
	instructions: string,
	turns: readonly TurnWithTerms[],
	messages: readonly Message[],
): StoredTurn[] {
	const beginning: StoredTurn[] =
		instructions === '' ? [] : [{ role: 'system', parts: [{ kind: 'instructions', text: instructions }] }];
	const talk = turns.map(({ id, role, text }, at): StoredTurn => {
		const message = messages.find((one) => one.id === id);
		const kind = at === turns.length - 1 ? 'question' : 'history';
		return { role, parts: endingWith(text, kind, message) };
	});
	return [...beginning, ...talk];
}

/** What a request about documents was put together from. */
export interface DocumentMaterial {
	/** What the way of working adds to the rules; empty for nothing. */
	readonly addition: string;
	readonly terms: string;
	readonly question: Message | undefined;
	/** The passages in the order in which they stand in the request. */
	readonly passages: readonly { readonly text: string }[];
	readonly documentId: DocumentId | undefined;
}

/** The turns of a request about documents in their parts. */
export function documentParts(turns: readonly Turn[], material: DocumentMaterial): StoredTurn[] {
	const { addition, terms } = material;
	return turns.map(({ role, text }): StoredTurn => {
		if (role === 'system') {
			const added = addition !== '' && text.endsWith(`\n\n${addition}`) ? addition : '';
			return {
				role,
				parts: parts([
					{ kind: 'rules', text: text.slice(0, text.length - added.length) },
					{ kind: 'instructions', text: added },
				]),
			};
		}
		const glossary = terms !== '' && text.startsWith(`${terms}\n\n`) ? `${terms}\n\n` : '';
		const asked = text.slice(glossary.length);
		return {
			role,
			parts: [...parts([{ kind: 'glossary', text: glossary }]), ...askedParts(asked, material)],
		};
	});
}

function askedParts(text: string, { passages, documentId, question }: DocumentMaterial): StoredPart[] {
	const data = /^<text>\n([\s\S]*)\n<\/text>/u.exec(text);
	if (data === null) return endingWith(text, 'rules', undefined);
	const [whole, inside = ''] = data;
	return [
		{ kind: 'rules', text: '<text>\n' },
		...(passages.length > 0 ? passageParts(inside, passages) : [document(inside, documentId)]),
		{ kind: 'rules', text: '\n</text>' },
		...endingWith(text.slice(whole.length), 'question', question),
	];
}

/**
 * Each with its heading before it, found from the end, where the last one stands. What is not found word for word is kept
 * as a whole, to be deleted as a whole.
 */
function passageParts(inside: string, passages: readonly { readonly text: string }[]): StoredPart[] {
	const places: { start: number; end: number }[] = [];
	let before = inside.length;
	for (const { text } of passages.toReversed()) {
		const shown = withoutMarks(text);
		const isLast = places.length === 0;
		const start = isLast
			? inside.length - shown.length
			: inside.slice(0, before).lastIndexOf(`${shown}${betweenPassages}`);
		if (start < 0 || (isLast && !inside.endsWith(shown))) return [document(inside, undefined)];
		places.unshift({ start, end: start + shown.length });
		before = start;
	}
	return places.map(({ start }, passage) => ({
		kind: 'passage',
		text: inside.slice(places[passage - 1]?.end ?? 0, start),
		passage,
	}));
}

function document(text: string, documentId: DocumentId | undefined): StoredPart {
	return { kind: 'document', text, ...(documentId === undefined ? {} : { documentId }) };
}

/** A text that ends with a message: what stands before it are words of the house or of the program. */
function endingWith(text: string, kind: 'question' | 'history' | 'rules', message: Message | undefined) {
	if (message === undefined || !text.endsWith(message.text))
		return parts([{ kind: kind === 'history' ? kind : 'rules', text }]);
	const before = text.slice(0, text.length - message.text.length);
	const around = before.trim() === '' || kind === 'rules' ? 'rules' : 'glossary';
	return [...parts([{ kind: around, text: before }]), { kind, text: '', messageId: message.id }];
}

function parts(all: readonly StoredPart[]): StoredPart[] {
	return all.filter(({ text }) => text !== '');
}

const betweenPassages = '\n\n';
