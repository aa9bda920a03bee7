import type { FieldCell, FieldValue } from '../../../../src-main/contract/fields.ts';

/** Where the shown value stands; null for what a person entered and is found nowhere. */
export function placeOf({ edited, found, others }: FieldCell): FieldValue | null {
	if (found !== null) return found;
	return others.find(({ text }) => text === edited) ?? null;
}

/** What is said of a value beside it. */
export function signOf(cell: FieldCell): 'edited' | 'checked' | 'differs' | 'none' {
	const { edited, found, support, findings } = cell;
	if (edited !== null) {
		const isThere = support?.verdict === 'supported' && findings.length === 0;
		return isThere || placeOf(cell) === null || edited === '' ? 'edited' : 'differs';
	}
	if (found === null) return 'none';
	return support?.verdict === 'supported' && findings.length === 0 ? 'checked' : 'differs';
}
