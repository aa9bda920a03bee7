import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src-main/contract/entities.ts';
import { findSections } from '../../../src-main/documents/sections.ts';
import { pagesOf } from '../../support/documents/pages-of.ts';

const tokensOf = (text: string): number => Math.ceil(text.length / 4);

describe('sections', () => {
	it('begin at headings and carry their names and pages', () => {
		const text = 'Some words of the text that fill a line or two. '.repeat(6);
		const sections = findSections(pagesOf(`# A\n${text}\n## A1\n${text}`, `# B\n${text}`), 100, tokensOf);
		expect(sections.map(({ heading, pages }) => ({ heading, pages }))).toEqual([
			{ heading: 'A', pages: [1] },
			{ heading: 'A1', pages: [1] },
			{ heading: 'B', pages: [2] },
		]);
	});

	it('cover all text exactly once and fit the budget', () => {
		const block = fc.record({
			heading: fc.option(fc.integer({ min: 1, max: 3 })),
			words: fc.integer({ min: 1, max: 120 }),
			stops: fc.boolean(),
		});
		fc.assert(
			fc.property(
				fc.array(fc.array(block, { maxLength: 6 }), { maxLength: 6 }),
				fc.integer({ min: 30, max: 300 }),
				(specs, budget) => {
					let count = 0;
					const pages: Page[] = specs.map((blocks, page) => ({
						number: page + 1,
						hasText: blocks.length > 0,
						blocks: blocks.map(({ heading, words, stops }) => {
							const text = Array.from(
								{ length: heading === null ? words : 3 },
								() => `word${count++}${stops ? '.' : ''}`,
							).join(' ');
							return heading === null
								? { kind: 'paragraph', text }
								: { kind: 'heading', level: heading, text };
						}),
					}));
					const sections = findSections(pages, budget, tokensOf);
					const words = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(' '));
					expect(
						words(sections.flatMap((section) => section.blocks.map(({ block: one }) => one.text))),
					).toEqual(words(pages.flatMap((page) => page.blocks.map((one) => one.text))));
					for (const section of sections) expect(section.tokens).toBeLessThanOrEqual(budget + 8);
				},
			),
		);
	});
});
