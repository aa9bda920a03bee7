/** Writing and hashing large files off the main thread. Errors: `disk-full`, `folder-not-writable`, `model-file-gone`, `model-file-locked`, `cancelled`. */
export interface FileWork {
	/** SHA-256 in hexadecimal; `onProgress` learns bytes read. */
	hash(path: string, signal: AbortSignal, onProgress?: (bytes: number) => void): Promise<string>;
	/** Opens a file to append to; the first `bytes` stay and are hashed. */
	append(
		path: string,
		bytes: number,
		signal: AbortSignal,
		onProgress?: (bytes: number) => void,
	): Promise<FileSink>;
}

export interface FileSink {
	/** Resolves once it may take more. The chunk is taken over: its memory may be gone afterwards. */
	write(chunk: Uint8Array): Promise<void>;
	/** Waits until everything given is written. */
	drain(): Promise<void>;
	/** Gives the SHA-256; only where it is `expected`, the file is flushed to disk and renamed to `target`. */
	finish(expected: string, target: string): Promise<string>;
	close(): Promise<void>;
}
