import type { Problem } from '../../contract/entities.ts';

export interface FoundFile {
	/** Absolute. */
	readonly path: string;
	readonly bytes: number;
}

/** Files that make one model together. */
export interface FoundModel {
	readonly name: string;
	/** In the order of its parts; at least one. */
	readonly files: readonly [FoundFile, ...FoundFile[]];
	/** The folder that another computer wrote with hashes and passport; null for plain files. */
	readonly packageFolder: string | null;
	/** What is wrong already before any file was opened. */
	readonly problem: Problem | null;
}
