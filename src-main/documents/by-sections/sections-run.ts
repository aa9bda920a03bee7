import type { CoverageCount } from '../coverage.ts';
import { RepeatedPoints } from '../repeated-points.ts';
import { isPlain, type SummariseEvent, type SummariseInput } from '../summary-events.ts';
import type { SummaryModel } from '../summary-model.ts';
import type { TimeLeft } from '../time-left.ts';
import { shortHash } from '../point-id.ts';

/** What the steps of one summary share: how far it is, and what was done before. */
export class SectionsRun {
	readonly input: SummariseInput;
	readonly model: SummaryModel;
	readonly coverage: CoverageCount;
	readonly #time: TimeLeft;
	readonly signal: AbortSignal;
	readonly repeated = new RepeatedPoints();
	#steps: number;
	/** Requests that were answered by the model, not by what was kept. */
	#asked = 0;
	done = 0;
	reused = 0;

	constructor(parts: {
		input: SummariseInput;
		model: SummaryModel;
		coverage: CoverageCount;
		time: TimeLeft;
		/** Sections to note down and materials to write about, for saying how far it is. */
		steps: number;
		signal: AbortSignal;
	}) {
		this.input = parts.input;
		this.model = parts.model;
		this.coverage = parts.coverage;
		this.#time = parts.time;
		this.signal = parts.signal;
		this.#steps = parts.steps;
	}

	step(): SummariseEvent {
		this.signal.throwIfAborted();
		return {
			type: 'step',
			done: this.done,
			total: Math.max(this.#steps, this.done),
			secondsLeft: this.#time.left,
			coverage: this.coverage.current,
			reused: this.reused,
		};
	}

	/** Begins one of the steps; to be called once more when it is done. */
	begin(): () => void {
		const started = performance.now();
		const asked = this.#asked;
		return () => {
			this.done += 1;
			if (this.#asked === asked) this.#time.skipped();
			else this.#time.took(performance.now() - started);
		};
	}

	/** Known only when the notes are there. */
	addSteps(count: number): void {
		this.#steps += count;
		this.#time.add(count);
	}

	/** What was written for this before, under the same instructions; counted as reused. */
	noteOf(key: string): string | undefined {
		const stored = this.input.notes.get(this.#keyOf(key));
		if (stored !== undefined) this.reused += 1;
		return stored;
	}

	store(key: string, text: string): void {
		this.#asked += 1;
		this.input.notes.put(this.#keyOf(key), text);
	}

	#keyOf(key: string): string {
		const { recipe, writtenIn } = this.input;
		const asked = JSON.stringify([recipe.instructions, recipe.sections.map(({ title }) => title), writtenIn]);
		return isPlain(recipe) && writtenIn === undefined ? key : `${key}:${shortHash(asked)}`;
	}
}
