/** A word as it was recognised: its place in pixels of the picture, and how sure it is, 0 to 1. */
export interface RecognisedWord {
	readonly text: string;
	readonly confidence: number;
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

export interface RecognisedLine {
	readonly words: readonly RecognisedWord[];
	/** From the top of the picture, in pixels, as is `height`. */
	readonly baseline: number;
	/** From descenders to ascenders, the same for all lines of one size of letters. */
	readonly height: number;
}

/** Reads the text in pictures, several at a time but not on all processors. */
export interface Recogniser {
	/** How many pictures it reads at once. */
	readonly atOnce: number;
	/** Lines in the order in which they were found. */
	recognise(picture: OffscreenCanvas, onSign: () => void): Promise<readonly RecognisedLine[]>;
	end(): Promise<void>;
}
