/**
 * Keyboard and screen reader go on from where they were: when the element that has the focus is taken away, the
 * nearest part around it that can have the focus gets it. Menus and dialogs give it back by themselves.
 */
export function keepFocus(fallback: () => HTMLElement | undefined): () => void {
	let around: HTMLElement[] = [];
	const remember = ({ target }: FocusEvent): void => {
		around = [];
		for (
			let element = target instanceof HTMLElement ? target : null;
			element;
			element = element.parentElement
		)
			around.push(element);
	};
	const check = (): void => {
		const [last] = around;
		if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
		const givesBack = around.some((element) => element.matches('[role="menu"], [role="dialog"]'));
		const next = around.find((element) => element.isConnected && element.hasAttribute('tabindex'));
		around = [];
		if (!givesBack) (next ?? fallback())?.focus({ preventScroll: true });
	};
	const watcher = new MutationObserver(check);
	watcher.observe(document.body, { childList: true, subtree: true });
	document.addEventListener('focusin', remember);
	return () => {
		watcher.disconnect();
		document.removeEventListener('focusin', remember);
	};
}
