import type { DocumentId } from '../../contract/entities.ts';
import type { FieldCell, FieldValue } from '../../contract/fields.ts';
import { checkPoint } from '../check-point.ts';
import { supportOf } from '../support.ts';
import type { PlacedValue } from './find-labelled.ts';
import type { FieldLook } from './find-values.ts';

export const waitingCell: FieldCell = {
	state: 'waiting',
	found: null,
	by: null,
	because: null,
	others: [],
	edited: null,
	support: null,
	findings: [],
};

/** What was found, with the check of its value against the sentence that it stands in. */
export function foundCell(
	value: PlacedValue,
	by: NonNullable<FieldCell['by']>,
	documentId: DocumentId,
	language: string,
): FieldCell {
	return checked({ ...waitingCell, state: 'found', found: fieldValue(value, documentId), by }, language);
}

export function emptyCell(
	because: NonNullable<FieldCell['because']>,
	others: readonly PlacedValue[],
	documentId: DocumentId,
): FieldCell {
	return {
		...waitingCell,
		state: 'empty',
		because,
		others: others.slice(0, mostOthers).map((value) => fieldValue(value, documentId)),
	};
}

export function cellOf(look: FieldLook, documentId: DocumentId, language: string): FieldCell {
	switch (look.kind) {
		case 'said':
			return foundCell(look.value, look.by, documentId, language);
		case 'several':
			return emptyCell('several', look.values, documentId);
		case 'unsaid':
			return emptyCell('not-found', look.values, documentId);
	}
}

/** The cell with what a person entered; null: what was found stands again. */
export function editedCell(cell: FieldCell, value: string | null, language: string): FieldCell {
	const text = value?.trim() ?? null;
	// One of the values that compete brings its place along.
	const chosen = cell.found === null ? cell.others.find((one) => one.text === text) : undefined;
	const edited = text !== null && text === cell.found?.text ? null : text;
	return checked({ ...cell, edited }, language, chosen);
}

/** What is shown, and goes into tables and forms. */
export function shownText({ edited, found }: FieldCell): string {
	return edited ?? found?.text ?? '';
}

/** Where the shown value stands; null for what a person entered and is found nowhere. */
export function placeOf({ edited, found, others }: FieldCell): FieldValue | null {
	if (found !== null) return found;
	return others.find(({ text }) => text === edited) ?? null;
}

function checked(cell: FieldCell, language: string, chosen?: FieldValue): FieldCell {
	const text = shownText(cell);
	const source = (cell.found ?? chosen)?.source;
	if (text === '' || source === undefined) return { ...cell, support: null, findings: [] };
	const findings = checkPoint(text, [source], language);
	return {
		...cell,
		findings,
		support: supportOf({ text, sources: [source], findings, quoted: false }),
	};
}

function fieldValue({ text, page, passage }: PlacedValue, documentId: DocumentId): FieldValue {
	return { text, source: { documentId, page, passage } };
}

const mostOthers = 8;
