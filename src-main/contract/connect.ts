import { AsyncQueue } from './async-queue.ts';
import {
	contract,
	type CallChannel,
	type Channel,
	type Input,
	type Output,
	type StreamChannel,
} from './calls.ts';
import { KnownError } from './errors.ts';
import { ServerFrame, type ClientFrame, type Port } from './frames.ts';

/** The asking side of the contract. */
export interface Client {
	call<C extends CallChannel>(channel: C, input: Input<C>): Promise<Output<C>>;
	/** Leaving the loop cancels. */
	stream<C extends StreamChannel>(channel: C, input: Input<C>): AsyncIterableIterator<Output<C>>;
}

/**
 * A client over a port. `parseOutputs` checks what comes back as well, for tests and development.
 * Errors: what the other side failed with, or `lost-connection` once the port is closed.
 */
export function connect(port: Port, options: { parseOutputs?: boolean } = {}): Client {
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
		const parsed = ServerFrame.safeParse(message);
		if (!parsed.success) {
			port.close();
			loseAll();
			return;
		}
		const frame = parsed.data;
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

	const parse = <C extends Channel>(channel: C, value: unknown): Output<C> =>
		(options.parseOutputs === true ? contract[channel].output.parse(value) : value) as Output<C>;

	return {
		async call(channel, input) {
			const queue = open(channel, input);
			const first = await queue.next();
			if (first.done === true) throw new KnownError('lost-connection');
			return parse(channel, first.value);
		},
		stream(channel, input) {
			const queue = open(channel, input);
			return {
				async next() {
					const result = await queue.next();
					return result.done === true ? result : { value: parse(channel, result.value), done: false };
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
