import type { ReadRequest } from '../contract/reader.ts';
import type { ViewRequest } from '../contract/viewer.ts';

/** A line to one reader, which is thrown away after its document. What it says is untrusted. */
export interface ReaderLink {
	send(request: ReadRequest | ViewRequest): void;
	onEvent(listener: (event: unknown) => void): void;
	/** It died by itself: a crash, or memory that ran out. */
	onGone(listener: () => void): void;
	/** Bytes that its process uses now; 0 when that cannot be known. */
	memoryBytes(): Promise<number>;
	close(): void;
}

export type OpenReader = () => ReaderLink;
