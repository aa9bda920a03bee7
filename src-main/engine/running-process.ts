import { KnownError } from '../contract/errors.ts';
import type { EngineLink, EngineReply, EngineRequest } from './protocol.ts';

/** A request before it has an id. */
export type Ask = EngineRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

interface Pending {
	onReply: ((reply: EngineReply) => void) | undefined;
	resolve: (value: unknown) => void;
	reject: (error: unknown) => void;
}

/** One engine process and the requests it still owes an answer. */
export class RunningProcess {
	readonly link: EngineLink;
	readonly ready: Promise<void>;
	readonly #pending = new Map<number, Pending>();
	#next = 1;
	#ended = false;

	constructor(link: EngineLink, onCrash: (code: number | null) => void) {
		this.link = link;
		this.ready = new Promise<void>((resolve, reject) => {
			this.#pending.set(0, { onReply: undefined, resolve: () => resolve(), reject });
		});
		link.onReply((reply) => this.#answered(reply));
		link.onExit((code) => {
			const expected = this.#ended;
			this.#ended = true;
			for (const one of this.#pending.values())
				one.reject(new KnownError(expected ? 'cancelled' : 'engine-crashed'));
			this.#pending.clear();
			if (!expected) onCrash(code);
		});
	}

	/** Owes nobody an answer. */
	get isQuiet(): boolean {
		return !this.#ended && this.#pending.size === 0;
	}

	async ask(request: Ask, signal: AbortSignal, onReply?: (reply: EngineReply) => void): Promise<unknown> {
		signal.throwIfAborted();
		if (this.#ended) throw new KnownError('engine-crashed');
		const id = this.#next++;
		let deadline: NodeJS.Timeout | undefined;
		const stop = (): void => {
			this.link.post({ type: 'stop', id });
			deadline = setTimeout(() => this.link.kill(), answerWithin);
		};
		signal.addEventListener('abort', stop, { once: true });
		try {
			return await new Promise<unknown>((resolve, reject) => {
				this.#pending.set(id, { onReply, resolve, reject });
				this.link.post({ ...request, id });
			});
		} finally {
			clearTimeout(deadline);
			signal.removeEventListener('abort', stop);
		}
	}

	end(): void {
		this.#ended = true;
		this.link.kill();
	}

	#answered(reply: EngineReply): void {
		const id = reply.type === 'ready' ? 0 : reply.id;
		const pending = this.#pending.get(id);
		if (pending === undefined) return;
		switch (reply.type) {
			case 'ready':
				this.#pending.delete(id);
				pending.resolve(undefined);
				break;
			case 'result':
				this.#pending.delete(id);
				pending.resolve(reply.value);
				break;
			case 'fail':
				this.#pending.delete(id);
				pending.reject(new KnownError(reply.code, reply.details, reply.message));
				break;
			default:
				pending.onReply?.(reply);
		}
	}
}

/** A stopped request that is not ended within this time ends the process instead. */
const answerWithin = 2000;
