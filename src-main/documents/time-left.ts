import type { SummaryModel } from './summary-model.ts';

/** Seconds left, from what the steps took so far; before the first, from the model's measured speed. */
export class TimeLeft {
	#steps: number;
	#milliseconds = 0;
	#done = 0;
	readonly #guess: number | undefined;

	constructor(steps: number, model: SummaryModel, wordsPerStep = 24) {
		this.#steps = steps;
		this.#guess =
			model.wordsPerSecond === undefined ? undefined : (wordsPerStep / model.wordsPerSecond) * 1000;
	}

	/** A step was done that needed the model. */
	took(milliseconds: number): void {
		this.#steps -= 1;
		this.#done += 1;
		this.#milliseconds += milliseconds;
	}

	/** A step was there already, which says nothing about the others. */
	skipped(): void {
		this.#steps -= 1;
	}

	/** So many more than was thought. */
	add(steps: number): void {
		this.#steps += steps;
	}

	get left(): number | null {
		const each = this.#done > 0 ? this.#milliseconds / this.#done : this.#guess;
		if (this.#steps <= 0) return 0;
		return each === undefined ? null : Math.max(0, (each * this.#steps) / 1000);
	}
}
