import { createSubscriber } from 'svelte/reactivity';
import type { Input, Output, StreamChannel } from '../../src-main/contract/calls.ts';
import type { Client } from '../../src-main/contract/connect.ts';
import { toKnownError, type KnownError } from '../../src-main/contract/errors.ts';

export type WatchState<T> =
	{ kind: 'waiting' } | { kind: 'live'; value: T } | { kind: 'failed'; error: KnownError };

/** The last state of a stream of the contract; subscribed only while somebody reads it. */
export class Watched<C extends StreamChannel, T = Output<C>> {
	// Not a rune: a watch may be made inside a derived value, which would not see a state that is born in it.
	#state: WatchState<T> = { kind: 'waiting' };
	#tell: () => void = () => undefined;
	readonly #subscribe: () => void;

	/** `fold` makes the next value of the last one and an item; without it each item is a whole snapshot. */
	constructor(
		client: Client,
		channel: C,
		input: Input<C>,
		fold: (before: T | undefined, item: Output<C>) => T = (_, item) => item as unknown as T,
	) {
		this.#subscribe = createSubscriber((update) => {
			this.#tell = update;
			const left = new AbortController();
			void this.#follow(client, channel, input, fold, left.signal);
			return () => left.abort();
		});
	}

	get state(): WatchState<T> {
		this.#subscribe();
		return this.#state;
	}

	/** The last value, or undefined while waiting or after a failure. */
	get value(): T | undefined {
		const state = this.state;
		return state.kind === 'live' ? state.value : undefined;
	}

	/** Adds what was fetched beside the stream, such as earlier pages. */
	amend(change: (value: T) => T): void {
		if (this.#state.kind === 'live') this.#set({ kind: 'live', value: change(this.#state.value) });
	}

	async #follow(
		client: Client,
		channel: C,
		input: Input<C>,
		fold: (before: T | undefined, item: Output<C>) => T,
		left: AbortSignal,
	): Promise<void> {
		try {
			// A turn later, because a subscription can start while a derived value is being computed.
			await Promise.resolve();
			if (left.aborted) return;
			const stream = client.stream(channel, input);
			left.addEventListener('abort', () => void stream.return?.());
			for await (const item of stream) {
				if (left.aborted) return;
				const before = this.#state.kind === 'live' ? this.#state.value : undefined;
				this.#set({ kind: 'live', value: fold(before, item) });
			}
		} catch (error) {
			if (!left.aborted) this.#set({ kind: 'failed', error: toKnownError(error) });
		}
	}

	#set(state: WatchState<T>): void {
		this.#state = state;
		this.#tell();
	}
}
