import { configure } from '@testing-library/svelte';

/** What jsdom lacks and the window's components use: sizes, so that virtual lists show rows, and media queries. */
export function prepareWindow(): void {
	// A busy machine is slow, not wrong.
	configure({ asyncUtilTimeout: 10_000 });
	globalThis.ResizeObserver = class implements ResizeObserver {
		readonly #callback: ResizeObserverCallback;
		constructor(callback: ResizeObserverCallback) {
			this.#callback = callback;
		}
		observe(target: Element): void {
			const contentRect = {
				width: 800,
				height: target.matches('[role=group]') ? tall : 40,
			} as DOMRectReadOnly;
			queueMicrotask(() => this.#callback([{ target, contentRect } as ResizeObserverEntry], this));
		}
		unobserve(): void {}
		disconnect(): void {}
	};
	Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
		configurable: true,
		get: () => document.body,
	});
	Element.prototype.scrollIntoView = () => undefined;
	Element.prototype.scrollTo = () => undefined;
	Element.prototype.animate ??= () =>
		({ cancel: () => undefined, finished: Promise.resolve() }) as unknown as Animation;
	window.matchMedia = (query) =>
		({
			matches: false,
			media: query,
			addEventListener: () => undefined,
			removeEventListener: () => undefined,
		}) as unknown as MediaQueryList;
}

/** Higher than any list of a test, so that every row is shown. */
const tall = 20_000;
