import type { Vote } from '../../../src-main/contract/compare.ts';

/** In the order of their keys, from 1 on. */
export const votes: readonly Vote[] = ['left', 'right', 'both-good', 'both-bad'];
