/** A model that turns texts into vectors, and what it was trained to read before them. */
export interface EmbeddingModel {
	/** Of its file. */
	readonly sha256: string;
	readonly prefixes: { readonly question: string; readonly passage: string };
}

/** What turns texts into vectors, with the model that is installed for it. */
export interface TextEmbedder {
	/** Null: none is installed that may be used. */
	readonly model: EmbeddingModel | null;
	/** One unit vector per text. Errors: those of the engine; `cancelled`. */
	embed(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]>;
}
