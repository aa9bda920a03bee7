import { attributeOf, xmlTags } from '../xml/xml-tags.ts';

/** The rows, 0-based, that a sheet says name its columns. */
export interface HeadRows {
	readonly rows: ReadonlySet<number>;
	/** The last row of those that stay in view while the others are scrolled. */
	readonly frozen: number | undefined;
}

/**
 * The heading rows of filters, of tables inside the sheet and of a frozen pane (ECMA-376 part 1, 18.3.1.2, 18.5.1.2 and
 * 18.3.1.66). `tables` are the parts of its tables.
 */
export function headRows(xml: string, tables: readonly string[]): HeadRows {
	const rows = new Set<number>();
	let frozen: number | undefined;
	for (const tag of xmlTags(xml.slice(0, xml.indexOf('sheetData')))) {
		const above = Number(attributeOf(tag, 'ySplit'));
		if (tag.name === 'pane' && /^frozen/u.test(attributeOf(tag, 'state')) && above >= 1) frozen = above - 1;
	}
	for (const tag of xmlTags(xml.slice(xml.lastIndexOf('sheetData'))))
		if (tag.name === 'autoFilter') rows.add(firstRow(attributeOf(tag, 'ref')));
	for (const [table] of tables.map((part) => [...xmlTags(part)].filter(({ name }) => name === 'table')))
		if (table !== undefined && attributeOf(table, 'headerRowCount') !== '0')
			rows.add(firstRow(attributeOf(table, 'ref')));
	if (frozen !== undefined) rows.add(frozen);
	return { rows, frozen };
}

/** Of a range such as B3:E50. */
function firstRow(range: string): number {
	return Number(/\d+/u.exec(range)?.[0] ?? 0) - 1;
}
