import type { Turn } from '../engine/engine.ts';

/** A turn and how many tokens it takes. */
export interface CountedTurn {
	readonly turn: Turn;
	readonly tokens: number;
}

/** All turns, in order, in pieces of about `most` tokens; a turn that is longer by itself is cut between words. */
export function inPieces(turns: readonly CountedTurn[], most: number): Turn[][] {
	const pieces: Turn[][] = [];
	let room = 0;
	for (const { turn, tokens } of turns.flatMap((counted) => cut(counted, most))) {
		if (tokens > room || pieces.length === 0) {
			pieces.push([]);
			room = most;
		}
		pieces.at(-1)?.push(turn);
		room -= tokens;
	}
	return pieces;
}

function cut({ turn, tokens }: CountedTurn, most: number): CountedTurn[] {
	if (tokens <= most) return [{ turn, tokens }];
	const length = Math.floor(turn.text.length * (most / tokens));
	const parts: CountedTurn[] = [];
	for (let rest = turn.text; rest !== '';) {
		const end = rest.length <= length ? rest.length : endOfWord(rest, length);
		parts.push({ turn: { ...turn, text: rest.slice(0, end) }, tokens: most });
		rest = rest.slice(end).trimStart();
	}
	return parts;
}

/** The last gap before `at`; where there is none, the text is cut in a word. */
function endOfWord(text: string, at: number): number {
	const gap = text.slice(0, at + 1).search(/\s\S*$/u);
	return gap > 0 ? gap : Math.max(1, at);
}
