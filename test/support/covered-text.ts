import type { Page } from '@playwright/test';

/** The words of the text layer that lie under the marks. */
export async function coveredText(page: Page, mark: 'marked-passage' | 'found-place'): Promise<string> {
	return page.evaluate((testId) => {
		const marks = [...document.querySelectorAll(`[data-testid=${testId}]`)].map((one) =>
			one.getBoundingClientRect(),
		);
		const words: string[] = [];
		for (const span of document.querySelectorAll('[data-testid=text-layer] span')) {
			const text = span.firstChild;
			if (text === null) continue;
			for (const { index, 0: word } of (span.textContent ?? '').matchAll(/\S+/gu)) {
				const range = new Range();
				range.setStart(text, index);
				range.setEnd(text, index + word.length);
				const box = range.getBoundingClientRect();
				const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
				if (marks.some((one) => one.left <= x && x <= one.right && one.top <= y && y <= one.bottom))
					words.push(word);
			}
		}
		return words.join(' ');
	}, mark);
}
