import { createSubscriber } from 'svelte/reactivity';
import type { Input, Output, StreamChannel } from '../../src-main/contract/calls.ts';
import type { Client } from '../../src-main/contract/connect.ts';
import { toKnownError, type KnownError } from '../../src-main/contract/errors.ts';

export type WatchState<T> =
	{ kind: 'waiting' } | { kind: 'live'; value: T } | { kind: 'failed'; error: KnownError };

/** The last state of a stream of the contract; subscribed only while somebody reads it. */
export class Watched<C extends StreamChannel, T = Output<C>> {
	#state = $state.raw<WatchState<T>>({ kind: 'waiting' });
	readonly #subscribe: () => void;

	/** `fold` makes the next value of the last one and an item; without it each item is a whole snapshot. */
	constructor(
		client: Client,
		channel: C,
		input: Input<C>,
		fold: (before: T | undefined, item: Output<C>) => T = (_, item) => item as unknown as T,
	) {
		this.#subscribe = createSubscriber(() => {
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
		if (this.#state.kind === 'live') this.#state = { kind: 'live', value: change(this.#state.value) };
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
				this.#state = { kind: 'live', value: fold(before, item) };
			}
		} catch (error) {
			if (!left.aborted) this.#state = { kind: 'failed', error: toKnownError(error) };
		}
	}
}
