import { createSubscriber } from 'svelte/reactivity';

/** The time, told anew every minute to whoever reads it. */
export class Clock {
	readonly #subscribe: () => void;

	constructor() {
		this.#subscribe = createSubscriber((update) => {
			const timer = setInterval(update, 60_000);
			return () => clearInterval(timer);
		});
	}

	get now(): number {
		this.#subscribe();
		return Date.now();
	}
}
