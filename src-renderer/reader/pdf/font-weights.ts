import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from './pieces.ts';

/**
 * Learns which fonts are bold. pdf.js tells a font's name only after a page was prepared for drawing, which is dear, so
 * that is done at the end, for the few pages that together show the most fonts; and not at all for a document of one
 * font, in which nothing is bolder than the rest.
 */
export class FontWeights {
	/** By page. */
	readonly #fonts = new Map<number, readonly string[]>();
	readonly #all = new Set<string>();

	note(page: number, items: readonly TextItem[]): void {
		const fonts = new Set<string>();
		for (const { str, fontName } of items) if (!fonts.has(fontName) && str.trim() !== '') fonts.add(fontName);
		this.#fonts.set(page, [...fonts]);
		for (const font of fonts) this.#all.add(font);
	}

	async boldFonts(document: PDFDocumentProxy): Promise<Set<string>> {
		const bold = new Set<string>();
		const unknown = new Set(this.#all);
		if (unknown.size < 2) return bold;
		for (let round = 0; round < mostPages && unknown.size > 0; round += 1) {
			const number = this.#pageWithMost(unknown);
			for (const font of await boldOnPage(document, number, this.#fonts.get(number) ?? [])) bold.add(font);
			for (const font of this.#fonts.get(number) ?? []) unknown.delete(font);
		}
		return bold;
	}

	#pageWithMost(unknown: ReadonlySet<string>): number {
		let [best, most] = [1, -1];
		for (const [page, fonts] of this.#fonts) {
			const count = fonts.filter((font) => unknown.has(font)).length;
			if (count > most) [best, most] = [page, count];
		}
		return best;
	}
}

async function boldOnPage(
	document: PDFDocumentProxy,
	number: number,
	fonts: readonly string[],
): Promise<string[]> {
	// A page that cannot be drawn may still have text that can be read.
	const page = await document.getPage(number).catch(() => undefined);
	if (page === undefined) return [];
	await page.getOperatorList().catch(() => undefined);
	const bold = fonts.filter((font) => {
		if (!page.commonObjs.has(font)) return false;
		const known = page.commonObjs.get(font) as { name?: string; bold?: boolean; black?: boolean };
		return known.bold === true || known.black === true || boldName.test(known.name ?? '');
	});
	page.cleanup();
	return bold;
}

const boldName = /bold|black|heavy|demi/iu;
const mostPages = 4;
