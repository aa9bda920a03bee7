import type { Figure } from './figures/figure.ts';
import { kindOfUnit, unitNamed } from './figures/units.ts';
import type { PageText, TableScale } from './sentences.ts';

/**
 * The pages, with what the bare numbers of table rows are multiplied by where the text above a table or its head says
 * so: "in thousands of pounds", "£m", "Tsd. €".
 */
export function withScales(pages: readonly PageText[]): readonly PageText[] {
	if (!pages.some(({ text }) => scaleIn(text) !== undefined)) return pages;
	let above: TableScale | undefined;
	let head: TableScale | undefined;
	return pages.map((page) => {
		if (!page.text.includes(' | ')) {
			head = undefined;
			above = scaleIn(page.text) ?? (isHeading(page.text) ? undefined : above);
			return page;
		}
		head = scaleIn(page.text) ?? head;
		const scale = head ?? above;
		return scale === undefined ? page : { ...page, scale };
	});
}

/** A bare number can be meant as written or as multiplied. */
export function scaled(figure: Figure, { factor, unit }: TableScale): Figure {
	if (figure.kind !== 'number' || figure.unit !== '' || figure.counts !== '') return figure;
	const values = [...figure.values, ...figure.values.map((value) => value * factor)];
	return unit === '' ? { ...figure, values } : { ...figure, values, unit, kind: kindOfUnit(unit) };
}

function scaleIn(text: string): TableScale | undefined {
	const factor = thousands.test(text) ? 1e3 : millions.test(text) ? 1e6 : undefined;
	if (factor === undefined) return undefined;
	return { factor, unit: unitNamed(currency.exec(text)?.[0] ?? '') };
}

function isHeading(text: string): boolean {
	return text.length <= longestHeading && !/[.!?:]$/u.test(text);
}

const thousands =
	/(?<!\p{L})(?:in thousands|in thousand (?:pounds|euros|dollars)|in tausend|in Tausend|T€|TEUR|(?:in )?Tsd\.?\s?(?:€|Euro|EUR)(?!\p{L}))|[£€$]\s?(?:['’]?000s?|k)(?![\p{L}\d])/u;
const millions =
	/(?<!\p{L})(?:in millions|in million (?:pounds|euros|dollars)|in Millionen|Mio\.?\s?(?:€|Euro|EUR)(?!\p{L})|m€)(?=\s*(?:$|[|),.])|\sof\s|\s(?:Euro|Pfund|Franken))|(?:^|[|(]\s?|in\s)[£€$]\s?(?:m|mn|million)(?=\s*(?:$|[|),.]))/u;
const currency = /[€£$]|(?:euros?|pounds|dollars|EUR|Franken)(?!\p{L})/iu;
const longestHeading = 80;
