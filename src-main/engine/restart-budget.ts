/** At most three starts in a minute; after that somebody has to ask for another. */
export class RestartBudget {
	readonly #now: () => number;
	#starts: number[] = [];

	constructor(now: () => number) {
		this.#now = now;
	}

	get left(): number {
		this.#starts = this.#starts.filter((at) => this.#now() - at < minute);
		return most - this.#starts.length;
	}

	/** False when there is none left. */
	take(): boolean {
		if (this.left <= 0) return false;
		this.#starts.push(this.#now());
		return true;
	}

	forget(): void {
		this.#starts = [];
	}
}

const minute = 60_000;
/** The first start and three more. */
const most = 4;
