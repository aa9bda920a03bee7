import type { ReadLimits } from '../contract/reader.ts';
import type { Part } from './open-document.ts';

/** How many files inside of one file are opened, and their bytes together, over all depths. */
export class PartsBudget {
	#count: number;
	#bytes: number;

	constructor({ parts, partBytes }: Pick<ReadLimits, 'parts' | 'partBytes'>) {
		this.#count = parts;
		this.#bytes = partBytes;
	}

	/** Those that still fit, which then count. */
	take(parts: readonly Part[]): Part[] {
		return parts.filter(({ bytes }) => {
			if (this.#count === 0 || bytes.length > this.#bytes) return false;
			this.#count -= 1;
			this.#bytes -= bytes.length;
			return true;
		});
	}
}
