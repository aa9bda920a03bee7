import { AsyncQueue } from './async-queue.ts';
import type { CallChannel, Channel, Input, Output, StreamChannel } from './calls.ts';
import { KnownError } from './errors.ts';
import type { ClientFrame, Port, ServerFrame } from './frames.ts';

/** The asking side of the contract. */
export interface Client {
	call<C extends CallChannel>(channel: C, input: Input<C>): Promise<Output<C>>;
	/** Leaving the loop cancels. */
	stream<C extends StreamChannel>(channel: C, input: Input<C>): AsyncIterableIterator<Output<C>>;
}

/**
 * A client over a port. The other side checks what goes in, and is believed in what it answers, so that the page needs no
 * schemas, neither at its start nor at every word. Errors: what the other side failed with, or `lost-connection` once the port is closed.
 */
export function connect(port: Port): Client {
	const queues = new Map<number, AsyncQueue<unknown>>();
	let next = 1;
	let lost = false;
	const send = (frame: ClientFrame): void => port.post(frame);

	const loseAll = (): void => {
		lost = true;
		for (const queue of queues.values()) queue.fail(new KnownError('lost-connection'));
		queues.clear();
	};
	port.onClose(loseAll);
	port.onMessage((message) => {
		const frame = message as ServerFrame;
		const queue = queues.get(frame.id);
		if (queue === undefined) return;
		switch (frame.type) {
			case 'item':
				queue.push(frame.value);
				break;
			case 'done':
				queues.delete(frame.id);
				queue.end();
				break;
			case 'fail':
				queues.delete(frame.id);
				queue.fail(new KnownError(frame.code, frame.details));
				break;
		}
	});

	const open = (channel: Channel, input: unknown): AsyncQueue<unknown> => {
		if (lost) throw new KnownError('lost-connection');
		const id = next++;
		let taken = 0;
		const queue = new AsyncQueue<unknown>(
			() => {
				if (queues.delete(id)) send({ type: 'cancel', id });
			},
			() => {
				taken += 1;
				if (taken < creditStep || !queues.has(id)) return;
				send({ type: 'credit', id, amount: taken });
				taken = 0;
			},
		);
		queues.set(id, queue);
		send({ type: 'open', id, channel, input, credit: initialCredit });
		return queue;
	};

	return {
		async call(channel, input) {
			const queue = open(channel, input);
			const first = await queue.next();
			if (first.done === true) throw new KnownError('lost-connection');
			return first.value as Output<typeof channel>;
		},
		stream(channel, input) {
			const queue = open(channel, input);
			return {
				async next() {
					return (await queue.next()) as IteratorResult<Output<typeof channel>, undefined>;
				},
				async return() {
					await queue.return();
					return { value: undefined, done: true };
				},
				[Symbol.asyncIterator]() {
					return this;
				},
			};
		},
	};
}

const initialCredit = 256;
const creditStep = 64;
