import type { ComparedPiece } from '../../contract/many.ts';
import { alignSame } from './align.ts';
import { comparedPieces } from './compared-pieces.ts';

/** What became of a text of a page or so: sentences that stayed are kept, what lies between them is compared by words. */
export function compareTexts(before: string, after: string): ComparedPiece[] {
	const first = sentencesOf(before);
	const second = sentencesOf(after);
	const pieces: ComparedPiece[] = [];
	const add = (piece: ComparedPiece): void => {
		const last = pieces.at(-1);
		if (last?.kind === piece.kind) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
		else pieces.push(piece);
	};
	let a = 0;
	let b = 0;
	for (const match of [...alignSame(first, second), { before: first.length, after: second.length }]) {
		const gone = first.slice(a, match.before).join('');
		const came = second.slice(b, match.after).join('');
		for (const piece of comparedPieces(gone, came)) if (piece.text !== '') add(piece);
		const same = first[match.before];
		if (same !== undefined) add({ kind: 'same', text: same });
		a = match.before + 1;
		b = match.after + 1;
	}
	return pieces;
}

/** With the spaces behind them, so that nothing is lost. */
function sentencesOf(text: string): string[] {
	return text.match(/[^.!?\n]*(?:[.!?]+\s*|\n+|$)/gu)?.filter((sentence) => sentence !== '') ?? [];
}
