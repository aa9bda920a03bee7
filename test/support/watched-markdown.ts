import type { Page } from '@playwright/test';

export interface SeenMarkdown {
	/** How often the words of an answer were others than before. */
	readonly states: number;
	/** What ran; it would have pushed there itself. */
	readonly attacked: readonly unknown[];
	/** Elements and attributes that no answer may bring, even for a moment. */
	readonly offences: readonly string[];
	/** Addresses outside of the program that the page asked for. */
	readonly requests: readonly string[];
}

/** What a page in which nothing happened has seen. */
export const nothing = { attacked: [], offences: [], requests: [] } satisfies Partial<SeenMarkdown>;

/** Watches every change of answers from now on; what it gives back tells what there was to see. */
export async function watchMarkdown(page: Page): Promise<() => Promise<SeenMarkdown>> {
	const requests: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith('app://indoors/')) requests.push(request.url());
	});
	await page.evaluate((tags) => {
		const answers = '[data-role=assistant] [data-testid=message-text]';
		const offences = new Set<string>();
		let words = '';
		let states = 0;
		const judge = (element: Element): void => {
			if (element.closest(answers) === null || element.closest('button') !== null) return;
			if (tags.includes(element.localName)) offences.add(element.localName);
			for (const { name } of element.attributes)
				if (name.startsWith('on') || name === 'style' || name === 'srcdoc' || name === 'src')
					offences.add(`${element.localName} ${name}`);
		};
		const take = (root: Node): void => {
			if (!(root instanceof Element)) return;
			judge(root);
			for (const element of root.querySelectorAll('*')) judge(element);
		};
		new MutationObserver((changes) => {
			for (const { target, addedNodes } of changes) {
				if (target instanceof Element) judge(target);
				for (const node of addedNodes) take(node);
			}
			const now = [...document.querySelectorAll(answers)].map((one) => one.textContent).join('\n');
			if (now !== words) states += 1;
			words = now;
		}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
		Object.assign(globalThis, {
			attacked: [],
			seenMarkdown: () => ({ states, attacked: globalThis['attacked' as never], offences: [...offences] }),
		});
	}, forbidden);
	return async () => {
		const seen = await page.evaluate(() =>
			(globalThis as unknown as { seenMarkdown: () => Omit<SeenMarkdown, 'requests'> }).seenMarkdown(),
		);
		return { ...seen, requests };
	};
}

const forbidden = [
	'script',
	'iframe',
	'img',
	'svg',
	'object',
	'embed',
	'form',
	'input',
	'style',
	'link',
	'base',
	'math',
	'video',
	'audio',
];
