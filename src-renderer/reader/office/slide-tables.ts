import { attributeOf, xmlTags } from '../xml/xml-tags.ts';
import { unpackTexts } from '../zip/unpack-texts.ts';

/**
 * The slides, 0-based in their order, whose tables all set their first row off from the others, which officeparser leaves
 * out (ECMA-376 part 1, 21.1.3.15). Only for what `checkZip` let pass.
 */
export function slidesWithHeadRows(bytes: Uint8Array): Set<number> {
	const files = unpackTexts(bytes, (name) =>
		/^ppt\/(?:_rels\/)?presentation\.xml|^ppt\/slides\/\w+\.xml$/u.test(name),
	);
	const targets = new Map(
		[...xmlTags(files.get('ppt/_rels/presentation.xml.rels') ?? '')].map((tag) => [
			attributeOf(tag, 'Id'),
			attributeOf(tag, 'Target').replace(/^\/ppt\//u, ''),
		]),
	);
	const slides = [...xmlTags(files.get('ppt/presentation.xml') ?? '')].filter(({ name }) => name === 'sldId');
	const found = new Set<number>();
	for (const [at, slide] of slides.entries()) {
		// An id of its own stands before that of the relationship.
		const id = /:id\s*=\s*["']([^"']*)["']/u.exec(slide.attributes)?.[1] ?? '';
		const xml = files.get(`ppt/${targets.get(id) ?? ''}`) ?? '';
		const tables = [...xmlTags(xml)].filter(({ name, kind }) => name === 'tblPr' && kind !== 'close');
		if (tables.length > 0 && tables.every((tag) => /^(?:1|true)$/u.test(attributeOf(tag, 'firstRow'))))
			found.add(at);
	}
	return found;
}
