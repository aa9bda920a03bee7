import { expect, it } from 'vitest';
import { withoutRepeats } from '../../../src-main/documents/by-sections/without-repeats.ts';
import { pagesOf } from '../../support/documents/pages-of.ts';

const notice = 'Your data are kept for ten years by the office named above and given to nobody else.';
const textsOf = (markdown: string[]): string[][] =>
	withoutRepeats(
		markdown.map((text, at) => ({
			...pagesOf(text)[0],
			number: at + 1,
			hasText: true,
			blocks: pagesOf(text).flatMap(({ blocks }) => blocks),
		})),
	).pages.map(({ blocks }) => blocks.map(({ text }) => text));

it('reads a notice that every page has once', () => {
	expect(textsOf([`The roof leaks.\n\n${notice}`, `The lift is new.\n\n${notice}`])).toEqual([
		['The roof leaks.', notice],
		['The lift is new.'],
	]);
});

it('knows again what a mail quotes, though its lines are broken elsewhere', () => {
	const asked = { kind: 'paragraph' as const, text: notice };
	const quoted = { ...asked, text: notice.replace(' by ', '\nby ') };
	const answer = { kind: 'paragraph' as const, text: 'Thank you.' };
	const page = { number: 1, hasText: true, blocks: [asked, answer, quoted] };
	expect(withoutRepeats([page]).pages[0]?.blocks).toEqual([asked, answer]);
});

it('leaves short answers, headings and rows of tables where they are', () => {
	const page =
		'# Measures\n\nYes, as before.\n\n| Measure | Until |\n| --- | --- |\n| The new heating of the town hall is looked at by the master builder | 4 May |';
	const [first, second] = textsOf([page, page]);
	expect(second).toEqual(first);
});

it('says of a page that is the same as another one which it is', () => {
	const page = { number: 1, hasText: true, blocks: [{ kind: 'paragraph' as const, text: notice }] };
	const { sameAs } = withoutRepeats([
		page,
		{ ...page, number: 2 },
		{ number: 3, hasText: false, blocks: [] },
	]);
	expect([...sameAs]).toEqual([[2, 1]]);
});
