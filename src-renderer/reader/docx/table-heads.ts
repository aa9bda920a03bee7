import { attributeOf, xmlTags } from '../xml/xml-tags.ts';

/**
 * Of each table of a Word document, in their order, whether its style makes the first row bold, which mammoth leaves out
 * (ECMA-376 part 1, 17.4.55 and 17.7.6). Every new table claims to have such a row, so the claim alone says nothing.
 */
export function tablesWithHead(document: string, styles: string): boolean[] {
	const bold = stylesWithBoldHead(styles);
	const tables: { style: string; claims: boolean }[] = [];
	const open: { style: string; claims: boolean }[] = [];
	for (const tag of xmlTags(document)) {
		const inner = open.at(-1);
		if (tag.name === 'tbl' && tag.kind === 'open') {
			const table = { style: '', claims: false };
			tables.push(table);
			open.push(table);
		} else if (tag.name === 'tbl') open.pop();
		else if (inner === undefined || tag.kind === 'close') continue;
		else if (tag.name === 'tblStyle') inner.style = attributeOf(tag, 'val');
		else if (tag.name === 'tblLook')
			inner.claims = claimsHead(attributeOf(tag, 'firstRow'), attributeOf(tag, 'val'));
	}
	return tables.map(({ style, claims }) => claims && bold.has(style));
}

/** The older way of saying it is a number of flags. */
function claimsHead(firstRow: string, flags: string): boolean {
	return firstRow === '' ? (Number.parseInt(flags, 16) & 0x20) !== 0 : /^(?:1|true|on)$/u.test(firstRow);
}

/** A style that is based on another one may take the head from there. */
function stylesWithBoldHead(styles: string): Set<string> {
	const bold = new Set<string>();
	const basedOn = new Map<string, string>();
	let style = '';
	let inHead = false;
	for (const tag of xmlTags(styles)) {
		if (tag.name === 'style') style = tag.kind === 'open' ? attributeOf(tag, 'styleId') : '';
		else if (tag.name === 'tblStylePr')
			inHead = tag.kind === 'open' && attributeOf(tag, 'type') === 'firstRow';
		else if (tag.name === 'basedOn') basedOn.set(style, attributeOf(tag, 'val'));
		else if (tag.name === 'b' && inHead && !/^(?:0|false|off)$/u.test(attributeOf(tag, 'val')))
			bold.add(style);
	}
	for (let found = -1; found !== bold.size;) {
		found = bold.size;
		for (const [one, base] of basedOn) if (bold.has(base)) bold.add(one);
	}
	return bold;
}
