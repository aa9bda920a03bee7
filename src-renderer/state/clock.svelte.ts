import { createSubscriber } from 'svelte/reactivity';

/** The time, told anew and again to whoever reads it. */
export class Clock {
	readonly #subscribe: () => void;

	constructor(everyMilliseconds: number) {
		this.#subscribe = createSubscriber((update) => {
			const timer = setInterval(update, everyMilliseconds);
			return () => clearInterval(timer);
		});
	}

	get now(): number {
		this.#subscribe();
		return Date.now();
	}
}
