import type { InspectedPart, PartKind } from '../../../src-main/contract/inspection.ts';

/** Tokens of each kind of part, in the order in which they come first; null where they are not known. */
export function totalsOf(parts: readonly InspectedPart[]): { kind: PartKind; tokens: number | null }[] {
	const totals = new Map<PartKind, number | null>();
	for (const { kind, tokens } of parts) {
		const before = totals.get(kind) ?? 0;
		totals.set(kind, tokens === null ? null : before + tokens);
	}
	return [...totals].map(([kind, tokens]) => ({ kind, tokens }));
}
