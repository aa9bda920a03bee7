import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	documentParts,
	talkParts,
	type StoredTurn,
} from '../../../../src-main/chat/inspect/planned-parts.ts';
import { wordsOf } from '../../../../src-main/chat/inspect/words-of.ts';
import type { DocumentId, MessageId } from '../../../../src-main/contract/entities.ts';
import { answerTurns, taskTurns, withoutMarks } from '../../../../src-main/documents/prompts.ts';

const asked = { id: 'm1' as MessageId, text: 'Where is BLAU 4?' };
const rule = 'You answer questions';

/** The text again, as whoever shows or repeats it puts it together. */
function whole(turn: StoredTurn | undefined, passages: readonly { text: string }[] = []): string {
	return (turn?.parts ?? [])
		.map(({ text, messageId, passage }) => {
			const referred = passage === undefined ? '' : withoutMarks(passages[passage]?.text ?? '');
			return `${text ?? ''}${messageId === undefined ? '' : asked.text}${referred}`;
		})
		.join('');
}

describe('the parts of a request', () => {
	it('tell terms, earlier turns and the question of a talk apart', () => {
		const earlier = { id: 'm0' as MessageId, text: 'Hello' };
		const turns = [
			{ ...earlier, role: 'person' as const },
			{ ...asked, role: 'person' as const, text: `Words of this house:\n- BLAU 4\n\n${asked.text}` },
		];
		expect(talkParts('Be short.', turns, [earlier, asked])).toEqual([
			{ role: 'system', parts: [{ kind: 'instructions', text: 'Be short.' }] },
			{ role: 'person', parts: [{ kind: 'history', text: '', messageId: 'm0' }] },
			{
				role: 'person',
				parts: [
					{ kind: 'glossary', text: 'Words of this house:\n- BLAU 4\n\n' },
					{ kind: 'question', text: '', messageId: 'm1' },
				],
			},
		]);
	});

	it('are together what is sent, whatever stands in passages', () => {
		const text = fc.string({
			minLength: 1,
			unit: fc.constantFrom('a', 'b', ' ', '\n', '<text>', '</text>', 'ß', '😀'),
		});
		const passage = fc.record({ heading: fc.constantFrom('', 'Rooms'), text });
		fc.assert(
			fc.property(fc.array(passage, { minLength: 1, maxLength: 5 }), (passages) => {
				const turns = answerTurns(asked.text, passages);
				const parts = documentParts(turns, {
					addition: '',
					terms: '',
					question: asked,
					passages,
					documentId: undefined,
				});
				expect(parts.map((turn) => whole(turn, passages))).toEqual(turns.map((turn) => turn.text));
				expect(parts.at(-1)?.parts.at(-1)).toMatchObject({ kind: 'question', messageId: 'm1' });
				expect(parts[0]?.parts[0]).toMatchObject({ kind: 'rules' });
				expect(parts[0]?.parts[0]?.text).toContain(rule);
			}),
		);
	});

	it('hold the text of a document only where it goes with the document', () => {
		const turns = taskTurns('Summarise this', 'Secret of Ms A');
		const parts = documentParts(turns, {
			addition: '',
			terms: '',
			question: { id: asked.id, text: 'Summarise this' },
			passages: [],
			documentId: 'd1' as DocumentId,
		});
		const secret = parts
			.flatMap((turn) => turn.parts)
			.filter(({ text }) => text?.includes('Secret') === true);
		expect(secret).toEqual([{ kind: 'document', text: 'Secret of Ms A', documentId: 'd1' }]);
	});
});

describe('words', () => {
	it('have their pieces and the space before them, and are as probable as all of them together', () => {
		const pieces = [
			['The', 0.5],
			[' dis', 0.5],
			['charge', 0.5],
			[' ', 1],
			['letter', 0.25],
			['.', 1],
		] as const;
		const answer = pieces.map(([text]) => text).join('');
		const words = wordsOf(
			answer,
			pieces.map(([text, probability]) => ({ text, probability })),
		);
		expect(words.map(({ start, end, probability }) => [answer.slice(start, end), probability])).toEqual([
			['The', 0.5],
			[' discharge', 0.25],
			[' letter.', 0.25],
		]);
	});

	it('are together the answer, however it was cut', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ minLength: 1, maxLength: 4 })), (texts) => {
				const answer = texts.join('');
				const words = wordsOf(
					answer,
					texts.map((text) => ({ text, probability: 0.5 })),
				);
				return words.map(({ start, end }) => answer.slice(start, end)).join('') === answer;
			}),
		);
	});
});
