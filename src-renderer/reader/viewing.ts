import type { PagePicture, PageSize } from '../../src-main/contract/viewer.ts';
import type { Turn } from '../../src-main/contract/page-text.ts';

/** A document that stays open to be looked at. */
export interface Viewing {
	readonly pages: number;
	/** Sizes of all pages; `known` of them are measured, the rest are taken to be like the first. */
	sizes(): readonly PageSize[];
	/** Measures all pages, telling now and then that more are known. */
	measure(onKnown: () => void): Promise<void>;
	/** `page` from 1; `scale` in pixels for each point; `turn`: what makes it upright. */
	draw(page: number, scale: number, turn: Turn): Promise<PagePicture>;
}
