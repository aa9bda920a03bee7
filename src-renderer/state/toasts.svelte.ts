export interface ToastAction {
	label: string;
	run: () => void;
}

export interface Toast {
	key: number;
	text: string;
	tone: 'plain' | 'problem';
	actions: ToastAction[];
}

/** Short messages at the edge of the window, each with what can be done about it. */
export class Toasts {
	list = $state.raw<Toast[]>([]);
	#next = 1;
	readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

	show(
		text: string,
		options: { tone?: Toast['tone']; actions?: ToastAction[]; milliseconds?: number } = {},
	): number {
		const toast: Toast = {
			key: this.#next++,
			text,
			tone: options.tone ?? 'plain',
			actions: options.actions ?? [],
		};
		this.list = [...this.list.slice(-2), toast];
		this.#timers.set(
			toast.key,
			setTimeout(() => this.dismiss(toast.key), options.milliseconds ?? shownFor),
		);
		return toast.key;
	}

	dismiss(key: number): void {
		clearTimeout(this.#timers.get(key));
		this.#timers.delete(key);
		this.list = this.list.filter((toast) => toast.key !== key);
	}
}

const shownFor = 7000;
