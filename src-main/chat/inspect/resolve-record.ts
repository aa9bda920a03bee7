import type { GivenPassage } from '../../contract/collections.ts';
import type { MessageId } from '../../contract/entities.ts';
import type { AnswerRecord, InspectedPart, PartKind, StoredPart } from '../../contract/inspection.ts';
import type { Store } from '../../db/store.ts';
import { withoutMarks } from '../../documents/prompts.ts';
import type { Turn } from '../../engine/engine.ts';
import type { TurnInParts } from '../../engine/inspection.ts';

/** A part with its words, wherever they stand; null: they were deleted with their document. */
export interface ResolvedPart {
	readonly kind: PartKind;
	readonly text: string | null;
	readonly source: InspectedPart['source'];
}

export interface ResolvedTurn {
	readonly role: Turn['role'];
	readonly parts: readonly ResolvedPart[];
}

/** What the model read for each step of an answer. */
export function resolveRecord(store: Store, id: MessageId, record: AnswerRecord): ResolvedTurn[][] {
	const given = new Map(store.given.of(id).map((passage) => [passage.position, passage]));
	return record.steps.map(({ turns }) =>
		turns.map(({ role, parts }) => ({ role, parts: parts.map((part) => resolve(store, given, part)) })),
	);
}

/** As the engine takes them; null where something is gone. */
export function asTurns(turns: readonly ResolvedTurn[]): TurnInParts[] | null {
	const whole = turns.map(({ role, parts }) => ({ role, parts: parts.map(({ text }) => text) }));
	const isWhole = whole.every(({ parts }) => parts.every((text) => text !== null));
	return isWhole ? (whole as TurnInParts[]) : null;
}

export function joined(turns: readonly TurnInParts[]): Turn[] {
	return turns.map(({ role, parts }) => ({ role, text: parts.join('') }));
}

function resolve(store: Store, given: ReadonlyMap<number, GivenPassage>, part: StoredPart): ResolvedPart {
	const { kind, text, messageId, passage } = part;
	if (messageId !== undefined) {
		const message = store.messages.get(messageId);
		const said = message?.kind === 'message' ? message.text : null;
		return { kind, text: said === null ? null : `${text ?? ''}${said}`, source: null };
	}
	if (passage === undefined) return { kind, text, source: null };
	const from = given.get(passage);
	if (from === undefined) return { kind, text: null, source: null };
	const { documentId, name, page, unit, heading } = from;
	return {
		kind,
		text: `${text ?? ''}${withoutMarks(from.text)}`,
		source: { documentId, name, page, unit, heading },
	};
}
