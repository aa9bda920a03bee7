import type { Computer, Fit } from '../contract/models.ts';
import { reserveBytes } from './disk-space.ts';
import { type ModelSize, neededBytes } from './memory.ts';

/** How fast models run on this computer, as measured with one of them. */
export interface MeasuredSpeed {
	readonly wordsPerSecond: number;
	readonly readingTokensPerSecond: number;
}

/** What of a model's file is read for each token: the whole, or the part that is active in a mixture of experts. */
export interface Workload {
	readonly bytes: number;
	readonly parameters: number;
	readonly activeParameters?: number | undefined;
}

export interface FitFacts {
	readonly size: ModelSize;
	readonly workload: Workload;
	readonly computer: Computer;
	readonly isInstalled: boolean;
	/** Measured with this very model. */
	readonly own: MeasuredSpeed | undefined;
	/** Measured with another one. */
	readonly other: { readonly speed: MeasuredSpeed; readonly workload: Workload } | undefined;
}

/** Whether a model can work here, and how fast. Writing is bound by bytes read for each word, reading by weights. */
export function fitOf({ size, workload, computer, isInstalled, own, other }: FitFacts): Fit {
	const working = neededBytes(size, Math.min(size.contextTokens, usualTokens));
	const needed = working + systemBytes;
	const card = computer.graphics?.memoryBytes ?? 0;
	const memoryBytes = computer.memoryBytes + card;
	// What was measured on a card says nothing of a model that is computed partly beside it.
	const isSplit = card > 0 && working > card;
	const speed = own
		? { ...own, measured: true }
		: other && !isSplit
			? { ...scaled(other, workload), measured: false }
			: null;
	const neededDiskBytes = isInstalled ? 0 : size.bytes + reserveBytes;
	const hasRoom = isInstalled || neededDiskBytes <= (computer.freeDiskBytes ?? Infinity);
	const isSlow = speed !== null && speed.wordsPerSecond < slowWordsPerSecond;
	return {
		verdict: needed > memoryBytes ? 'too-big' : !hasRoom ? 'no-room' : isSlow ? 'slow' : 'well',
		neededBytes: needed,
		memoryBytes,
		neededDiskBytes,
		speed,
	};
}

function scaled(other: NonNullable<FitFacts['other']>, workload: Workload): MeasuredSpeed {
	const bytes = (one: Workload): number => one.bytes * share(one);
	const weights = (one: Workload): number => one.parameters * share(one);
	return {
		wordsPerSecond: other.speed.wordsPerSecond * (bytes(other.workload) / bytes(workload)),
		readingTokensPerSecond:
			other.speed.readingTokensPerSecond * (weights(other.workload) / weights(workload)),
	};
}

const share = ({ parameters, activeParameters = parameters }: Workload): number =>
	activeParameters / parameters;

/** A conversation with a document of some pages. */
const usualTokens = 4096;
/** What the system and this program take themselves. */
const systemBytes = 1.5e9;
/** About as fast as people read. */
const slowWordsPerSecond = 4;
