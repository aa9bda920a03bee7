/** A stretch of one block: UTF-16 offsets into its text. */
export interface Stretch {
	block: number;
	start: number;
	end: number;
}

/**
 * Where a passage stands in the blocks of a page, white space, hyphens and quotation marks apart; it may run over
 * several blocks. Empty when its words are not there.
 */
export function findPassage(blocks: readonly string[], passage: string): Stretch[] {
	const wanted = plain(passage);
	if (wanted === '') return [];
	const places: { block: number; at: number }[] = [];
	let text = '';
	for (const [block, content] of blocks.entries()) {
		for (let at = 0; at < content.length; at += 1) {
			const letters = plain(content.charAt(at));
			for (const letter of letters) {
				text += letter;
				places.push({ block, at });
			}
		}
	}
	const found = text.indexOf(wanted);
	if (found < 0) return [];
	const stretches: Stretch[] = [];
	for (const place of places.slice(found, found + wanted.length)) {
		const last = stretches.at(-1);
		if (last?.block === place.block) last.end = place.at + 1;
		else stretches.push({ block: place.block, start: place.at, end: place.at + 1 });
	}
	return stretches;
}

/** Letters and digits only, because extraction and quoting treat everything else differently. */
function plain(text: string): string {
	return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
