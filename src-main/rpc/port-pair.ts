import type { Port } from '../contract/frames.ts';

/** Two ports joined in memory, as strict as the real ones: values are cloned and arrive in a later turn. */
export function portPair(): [Port, Port] {
	const left = new MemoryPort();
	const right = new MemoryPort();
	left.other = right;
	right.other = left;
	return [left, right];
}

class MemoryPort implements Port {
	other: MemoryPort | undefined;
	#message: (frame: unknown) => void = () => undefined;
	#close: () => void = () => undefined;
	#closed = false;

	post(frame: unknown): void {
		const copy = structuredClone(frame);
		queueMicrotask(() => {
			if (!this.#closed) this.other?.receive(copy);
		});
	}

	receive(frame: unknown): void {
		this.#message(frame);
	}

	onMessage(listener: (frame: unknown) => void): void {
		this.#message = listener;
	}

	onClose(listener: () => void): void {
		this.#close = listener;
	}

	close(): void {
		if (this.#closed) return;
		this.#closed = true;
		this.#close();
		this.other?.close();
	}
}
