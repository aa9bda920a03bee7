import type { Sighted } from './name-signs.ts';

/** Where a name begins, and ends where the cue knows it. */
export interface Place {
	readonly first: number;
	readonly last?: number;
	readonly mayBeSmall?: boolean;
	readonly isSure?: boolean;
}
export type Cue = (sighted: Sighted, at: number) => Place | undefined;
