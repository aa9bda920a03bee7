import {
	contract,
	type CallChannel,
	type Channel,
	type Input,
	type Output,
	type StreamChannel,
} from '../contract/calls.ts';
import { KnownError, toKnownError } from '../contract/errors.ts';
import { ClientFrame, type Port, type ServerFrame } from '../contract/frames.ts';

/** One function per channel; a missing one does not compile. `signal` aborts when the asking side has left. */
export type Handlers = {
	[C in CallChannel]: (input: Input<C>, signal: AbortSignal) => Promise<Output<C>> | Output<C>;
} & {
	[C in StreamChannel]: (input: Input<C>, signal: AbortSignal) => AsyncIterable<Output<C>>;
};

export interface ServeOptions {
	/** Checks what handlers give back as well, for tests and development. */
	parseOutputs?: boolean;
	/** Told about every failure that is not on the closed list. */
	onUnknownError?: (channel: Channel, error: unknown) => void;
}

/** Answers one port until it closes. A frame that is not of the protocol closes the port. */
export function serve(port: Port, handlers: Handlers, options: ServeOptions = {}): void {
	const running = new Map<number, Running>();
	const send = (frame: ServerFrame): void => port.post(frame);
	const stopAll = (): void => {
		for (const one of running.values()) one.abort.abort();
		running.clear();
	};
	port.onClose(stopAll);

	port.onMessage((message) => {
		const parsed = ClientFrame.safeParse(message);
		const frame = parsed.data;
		if (frame === undefined || (frame.type === 'open' && running.has(frame.id))) {
			port.close();
			stopAll();
			return;
		}
		if (frame.type === 'open') {
			void answer(frame);
			return;
		}
		const one = running.get(frame.id);
		if (frame.type === 'cancel') {
			one?.abort.abort();
			one?.wake();
			running.delete(frame.id);
			return;
		}
		if (one === undefined) return;
		one.credit += frame.amount;
		one.wake();
	});

	async function answer(frame: ClientFrame & { type: 'open' }): Promise<void> {
		const { id, channel } = frame;
		const one: Running = { abort: new AbortController(), credit: frame.credit, wake: () => undefined };
		running.set(id, one);
		try {
			if (!isChannel(channel)) throw new KnownError('bad-request', { channel });
			const definition = contract[channel];
			const input = definition.input.safeParse(frame.input);
			if (!input.success) throw new KnownError('bad-request', { channel });
			const check = (value: unknown): unknown =>
				options.parseOutputs === true ? definition.output.parse(value) : value;
			const handler = handlers[channel] as (input: unknown, signal: AbortSignal) => unknown;
			const result = handler(input.data, one.abort.signal);
			if (definition.kind === 'call') {
				const value = await result;
				if (running.has(id)) send({ type: 'item', id, value: check(value) });
			} else {
				for await (const value of result as AsyncIterable<unknown>) {
					while (one.credit === 0 && running.has(id)) await new Promise<void>((wake) => (one.wake = wake));
					if (!running.has(id)) break;
					one.credit -= 1;
					send({ type: 'item', id, value: check(value) });
				}
			}
			if (running.has(id)) send({ type: 'done', id });
		} catch (error) {
			const known = toKnownError(error);
			if (known.code === 'internal' && isChannel(channel)) options.onUnknownError?.(channel, error);
			if (running.has(id)) {
				send({ type: 'fail', id, code: known.code, message: known.code, details: known.details });
			}
		} finally {
			running.delete(id);
		}
	}
}

interface Running {
	abort: AbortController;
	credit: number;
	wake: () => void;
}

function isChannel(name: string): name is Channel {
	return Object.hasOwn(contract, name);
}
