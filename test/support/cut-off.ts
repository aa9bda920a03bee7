import type { Page } from '@playwright/test';

/** Words that cannot be read as a whole: cut by what is around them, outside of the window, or under something else. */
export function cutOff(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found: string[] = [];
		const { clientWidth, scrollWidth } = document.documentElement;
		if (scrollWidth > clientWidth) found.push('the window scrolls sideways');
		const main = document.querySelector('main');
		if (main !== null && main.scrollWidth > main.clientWidth) found.push('the screen scrolls sideways');
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
			const words = node.textContent?.trim() ?? '';
			const holder = node.parentElement;
			if (words === '' || holder === null || !holder.checkVisibility({ opacityProperty: true })) continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			const { left, right, top, bottom } = range.getBoundingClientRect();
			if (right - left < 2) continue;
			// Titles are shortened there; the conversation itself shows the whole one.
			if (holder.closest('[data-testid=conversation-row]') !== null) continue;
			for (let around: Element | null = holder; around !== null; around = around.parentElement) {
				const style = getComputedStyle(around);
				// What only a screen reader is told is one pixel large.
				if (around.clientWidth === 1 || style.clipPath !== 'none') break;
				const box = around.getBoundingClientRect();
				// Wholly away: it comes when it is wanted, or it was scrolled past.
				if (bottom <= box.top || top >= box.bottom || right <= box.left || left >= box.right) break;
				const isCutAcross = style.overflowX !== 'visible' && (left < box.left - 1 || right > box.right + 1);
				const isCutDown = style.overflowY !== 'visible' && (top < box.top - 1 || bottom > box.bottom + 1);
				const scrolls = /auto|scroll/u;
				if (isCutAcross && !scrolls.test(style.overflowX)) found.push(`cut at its side: ${words}`);
				if (isCutDown && !scrolls.test(style.overflowY)) found.push(`cut at its foot: ${words}`);
				if (isCutAcross || isCutDown) break;
			}
			if (left < -1 || right > clientWidth + 1) found.push(`outside of the window: ${words}`);
		}
		return found;
	});
}
