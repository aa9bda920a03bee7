import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BlockSplitter } from '../../src-renderer/lib/markdown-blocks.ts';
import { allowedTags, markdownNodes } from '../../src-renderer/lib/sanitise.ts';
import Markdown from '../../src-renderer/ui/Markdown.svelte';
import { hostileMarkdown } from '../support/hostile-markdown.ts';

afterEach(cleanup);

const labels = { copyCode: 'Copy code', copied: 'Copied', code: 'Code', table: 'Table' };
const show = (text: string, onlink = vi.fn(), oncopy = vi.fn()) => ({
	...render(Markdown, { props: { text, labels, oncopy, onlink } }),
	onlink,
	oncopy,
});

/** Everything in a tree that is not plain text, structure or a link that was judged safe. */
function offences(root: ParentNode, more: readonly string[] = []): string[] {
	return [...root.querySelectorAll('*')].flatMap((element) => {
		const tag = element.localName;
		const found = allowedTags.has(tag) || more.includes(tag) ? [] : [`<${tag}>`];
		for (const { name, value } of element.attributes) {
			const isSafeLink = tag === 'a' && name === 'href' && /^(https:\/\/|mailto:)/i.test(value);
			const isPlain =
				(name === 'align' && /^(left|right|center)$/.test(value)) ||
				(name === 'start' && /^\d+$/.test(value));
			if (!isSafeLink && !isPlain) found.push(`${tag} ${name}="${value}"`);
		}
		return found;
	});
}

describe('Markdown of a model', () => {
	it.each(hostileMarkdown)('leaves nothing but allowed elements of %j', (text) => {
		expect(offences(markdownNodes(text))).toEqual([]);
	});

	it('leaves nothing but allowed elements of any mixture of hostile pieces', () => {
		const piece = fc.oneof(
			fc.constantFrom(...hostileMarkdown),
			fc.string(),
			fc.constantFrom('\n\n', '> ', '- ', '| a |\n|---|\n', '```', '](', '<', '">'),
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
				expect(offences(markdownNodes(pieces.join('')))).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});

	it('leaves nothing but allowed elements at each step of a stream that splits tags anywhere', async () => {
		const ran = vi.fn();
		Object.assign(globalThis, { ran });
		for (const text of hostileMarkdown) {
			const { container, rerender, unmount } = show('');
			for (let end = 0; end <= text.length; end += 7) {
				await rerender({ text: text.slice(0, end) });
				const found = [...container.querySelectorAll('.block')].flatMap((block) => offences(block));
				expect(found).toEqual([]);
			}
			unmount();
		}
		expect(ran).not.toHaveBeenCalled();
	});

	it('shows the same for a streamed and a stored text', async () => {
		const text =
			'A *list*:\n\n- one\n- two\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n```js\nlet a = 1;\n```\n\nEnd.';
		const streamed = show('');
		for (let end = 1; end <= text.length; end += 1) await streamed.rerender({ text: text.slice(0, end) });
		const stored = show(text);
		expect(streamed.container.isEqualNode(stored.container)).toBe(true);
		expect(stored.container.querySelectorAll('li, td, pre')).toHaveLength(5);
	});

	it('does not make finished blocks again while the text grows', async () => {
		const { container, rerender } = show('First.\n\nSecond');
		const first = container.querySelector('.block');
		await rerender({ text: 'First.\n\nSecond grows.\n\nThird.' });
		expect(container.querySelector('.block')).toBe(first);
		expect(container.querySelectorAll('.block')).toHaveLength(3);
	});

	it('tells about a chosen link and never follows it', async () => {
		const { onlink } = show('See [the law](https://example.org/law) or [bad](javascript:ran()).');
		const followed = vi.fn((event: Event) => event.defaultPrevented);
		document.addEventListener('click', followed, { once: true });
		await userEvent.click(screen.getByText('the law'));
		expect(onlink.mock.calls).toEqual([['https://example.org/law']]);
		expect(screen.getByText(/bad/).closest('a')?.hasAttribute('href') ?? false).toBe(false);
		document.removeEventListener('click', followed);
	});

	it('copies the code of a block without its fence', async () => {
		const { oncopy } = show('```sh\nls -l\n```');
		await userEvent.click(screen.getByRole('button', { name: 'Copy code' }));
		expect(oncopy.mock.calls).toEqual([['ls -l']]);
		expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy();
	});

	it('shows raw HTML and pictures as text', () => {
		const { container } = show('<b onclick=ran()>bold</b> ![a cat](https://evil.example/cat.png)');
		expect(container.textContent).toContain('<b onclick=ran()>bold</b> a cat');
		expect(container.querySelector('img')).toBeNull();
	});
});

describe('The block splitter', () => {
	it('gives the same blocks in steps as at once', () => {
		const line = fc.constantFrom(
			'para',
			'- item',
			'  more',
			'1. one',
			'',
			'',
			'# head',
			'```',
			'code',
			'> quote',
			'| a | b |',
			'|---|---|',
			'---',
			'***',
			'<div>',
			'    indented',
		);
		fc.assert(
			fc.property(fc.array(line, { maxLength: 14 }), fc.integer({ min: 1, max: 9 }), (lines, step) => {
				const text = lines.join('\n');
				const splitter = new BlockSplitter();
				for (let end = step; end < text.length; end += step) splitter.split(text.slice(0, end));
				expect(splitter.split(text).map((block) => block.raw.trim())).toEqual(
					new BlockSplitter().split(text).map((block) => block.raw.trim()),
				);
			}),
			{ numRuns: 3000 },
		);
	});
});
