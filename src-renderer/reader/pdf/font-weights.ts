import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from './pieces.ts';

/**
 * Learns which fonts are bold. pdf.js tells a font's name only after a page was prepared for drawing, which is dear, so
 * a few pages with fonts not seen before are prepared, early ones first, and no more.
 */
export class FontWeights {
	readonly bold = new Set<string>();
	readonly #known = new Set<string>();
	#pagesLeft = mostPages;

	async look(page: PDFPageProxy, items: readonly TextItem[]): Promise<void> {
		const fonts = new Set(items.filter((item) => item.str.trim() !== '').map((item) => item.fontName));
		if (this.#pagesLeft === 0 || ![...fonts].some((font) => !this.#known.has(font))) return;
		this.#pagesLeft -= 1;
		for (const font of fonts) this.#known.add(font);
		// A page that cannot be drawn may still have text that can be read.
		await page.getOperatorList().catch(() => undefined);
		for (const font of fonts) {
			if (!page.commonObjs.has(font)) continue;
			const { name, bold, black } = page.commonObjs.get(font) as {
				name?: string;
				bold?: boolean;
				black?: boolean;
			};
			if (bold === true || black === true || /bold|black|heavy|demi/iu.test(name ?? '')) this.bold.add(font);
		}
	}
}

const mostPages = 4;
