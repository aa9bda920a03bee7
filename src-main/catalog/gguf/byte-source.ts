import type { FileHandle } from 'node:fs/promises';

/** Bytes that can be read at any place. */
export interface ByteSource {
	/** In bytes. */
	readonly size: number;
	/** Fills `into` with the bytes from `at` on and gives how many there were; fewer only at the end. */
	read(into: Uint8Array, at: number): Promise<number>;
}

export async function fileSource(file: FileHandle): Promise<ByteSource> {
	const { size } = await file.stat();
	return {
		size,
		async read(into, at) {
			let filled = 0;
			while (filled < into.length) {
				const { bytesRead } = await file.read(into, filled, into.length - filled, at + filled);
				if (bytesRead === 0) break;
				filled += bytesRead;
			}
			return filled;
		},
	};
}
