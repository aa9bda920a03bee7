export interface Segment<M> {
	text: string;
	mark: M | undefined;
}

/** Cuts a text at marked stretches, in order; a mark that overlaps an earlier one is left out. */
export function segments<M extends { start: number; end: number }>(
	text: string,
	marks: readonly M[],
): Segment<M>[] {
	const pieces: Segment<M>[] = [];
	let at = 0;
	for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
		if (mark.start < at || mark.end <= mark.start || mark.end > text.length) continue;
		if (mark.start > at) pieces.push({ text: text.slice(at, mark.start), mark: undefined });
		pieces.push({ text: text.slice(mark.start, mark.end), mark });
		at = mark.end;
	}
	if (at < text.length) pieces.push({ text: text.slice(at), mark: undefined });
	return pieces;
}
