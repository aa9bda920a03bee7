import { toKnownError } from '../../contract/errors.ts';
import { askAboutPiece } from '../../documents/ask-model.ts';
import type { PieceToAsk } from '../../documents/ask-personal.ts';
import type { TextWork } from '../../documents/text-work.ts';
import { TimeLeft } from '../../documents/time-left.ts';
import type { AskableModel } from './asking-measurement.ts';

export interface PiecesToAsk {
	readonly pieces: readonly PieceToAsk[];
	readonly work: Pick<TextWork, 'readAsked'>;
	/** Before each piece: waits for people, and gives the model that the engine has then. */
	readonly prepare: () => Promise<AskableModel>;
	readonly onAnswer: (piece: PieceToAsk, words: readonly string[], model: AskableModel) => void;
	readonly onProgress: (done: number, secondsLeft: number | null) => void;
}

/** Asks about one piece after the other; what disturbed one is forgiven once. Errors: those of the engine. */
export async function askPieces(asking: PiecesToAsk, signal: AbortSignal): Promise<void> {
	const { pieces, work, prepare, onAnswer, onProgress } = asking;
	const open = pieces.filter(({ left }) => left.length > 0).length;
	let time: TimeLeft | undefined;
	onProgress(0, null);
	for (const [at, piece] of pieces.entries()) {
		let asked = await prepare();
		time ??= new TimeLeft(open, asked.model, wordsPerPiece);
		onProgress(at, time.left);
		const started = performance.now();
		let words: string[];
		try {
			words = await askAboutPiece(asked.model, work, piece, signal);
		} catch (error) {
			if (signal.aborted || !isForgiven.has(toKnownError(error).code)) throw error;
			asked = await prepare();
			words = await askAboutPiece(asked.model, work, piece, signal);
		}
		if (piece.left.length > 0) time.took(performance.now() - started);
		onAnswer(piece, words, asked);
		onProgress(at + 1, time.left);
	}
}

/** The engine died, or had to take another model for somebody. */
const isForgiven: ReadonlySet<string> = new Set(['engine-crashed', 'cancelled']);
/** As guessed before the first answer. */
const wordsPerPiece = 20;
