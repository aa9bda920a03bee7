import type { ComparedPiece } from '../../contract/many.ts';
import { longestCommon } from './align.ts';

/** What differs inside of a sentence, word by word: signs and spaces stay with what they stand in. */
export function comparedPieces(before: string, after: string): ComparedPiece[] {
	const first = tokensOf(before);
	const second = tokensOf(after);
	if (first.length * second.length > mostCells)
		return [
			{ kind: 'removed', text: before },
			{ kind: 'added', text: after },
		];
	const pieces: ComparedPiece[] = [];
	const add = (kind: ComparedPiece['kind'], text: string): void => {
		const last = pieces.at(-1);
		if (text === '') return;
		if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
		else pieces.push({ kind, text });
	};
	let a = 0;
	let b = 0;
	// Words count for more than the spaces between them, so that no sentence is kept for its spaces alone.
	const pairs = longestCommon(first, second, (one, other) => (one === other ? (/\S/u.test(one) ? 4 : 1) : 0));
	for (const pair of [...pairs, { before: first.length, after: second.length }]) {
		add('removed', first.slice(a, pair.before).join(''));
		add('added', second.slice(b, pair.after).join(''));
		add('same', first[pair.before] ?? '');
		a = pair.before + 1;
		b = pair.after + 1;
	}
	return withoutLoneSpaces(pieces);
}

/** A space between two changed words belongs to the change: "12 May" → "19 June" is one. */
function withoutLoneSpaces(pieces: readonly ComparedPiece[]): ComparedPiece[] {
	const joined: ComparedPiece[] = [];
	let removed = '';
	let added = '';
	const flush = (): void => {
		if (removed !== '') joined.push({ kind: 'removed', text: removed });
		if (added !== '') joined.push({ kind: 'added', text: added });
		removed = added = '';
	};
	pieces.forEach((piece, index) => {
		if (piece.kind === 'removed') removed += piece.text;
		else if (piece.kind === 'added') added += piece.text;
		else if (/^\s+$/u.test(piece.text) && removed !== '' && added !== '' && index < pieces.length - 1) {
			removed += piece.text;
			added += piece.text;
		} else {
			flush();
			joined.push(piece);
		}
	});
	flush();
	return joined;
}

/** Words with digits and signs inside of them ("12.50", "e-mail"), runs of spaces, and single signs. */
function tokensOf(text: string): string[] {
	return text.match(/[\p{L}\p{M}\p{N}]+(?:[.,:/'’-][\p{L}\p{M}\p{N}]+)*|\s+|[^\s]/gu) ?? [];
}

const mostCells = 400_000;
