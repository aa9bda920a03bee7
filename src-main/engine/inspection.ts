/** A turn in the parts that it was put together from; together they are its text. */
export interface TurnInParts {
	readonly role: 'system' | 'person' | 'assistant';
	readonly parts: readonly string[];
}

/** A run of the prompt, exactly as the model reads it. */
export interface PromptPiece {
	readonly text: string;
	readonly tokens: number;
	/** Which part of which turn it is; null: the signs of the chat format around turns. */
	readonly of: { readonly turn: number; readonly part: number } | null;
}

export interface PromptLook {
	readonly pieces: readonly PromptPiece[];
	/** SHA-256 of all of the text. */
	readonly sha256: string;
}

/** How a prompt was read and an answer written: what may change an answer though nothing else does. */
export interface HowRead {
	/** SHA-256 of the prompt's text in the chat format. */
	readonly promptSha256: string;
	/** Tokens that were still in memory from an earlier request, and not read again. */
	readonly reused: number;
	/** Tokens read at once, one number for each time; what was left came along with the first word. */
	readonly slices: readonly number[];
	readonly threads: number;
	readonly backend: string;
	readonly library: string;
	readonly binary: string;
	/** As the system calls it. */
	readonly processor?: string | undefined;
	/** Read with nothing before it, in a memory of its own and in slices of one size. */
	readonly isRepeatable: boolean;
}

/** How an answer is read and written so that it can be had again: always from nothing. */
export interface RepeatPlan {
	readonly slice: number;
	readonly threads: number;
}

/** A run of an answer's tokens that is whole signs, and how probable it was after all that stands before it. */
export interface ScoredPiece {
	readonly text: string;
	readonly probability: number;
}

/** What else the model might have written at some place. */
export interface Alternative {
	/** Empty: the answer would have ended. */
	readonly text: string;
	readonly probability: number;
}
