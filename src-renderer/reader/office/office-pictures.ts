import type { DocumentNote } from '../../../src-main/contract/entities.ts';
import { picturesLeftOutOf } from '../image/pictures-left-out.ts';
import { attributeOf, xmlTags } from '../xml/xml-tags.ts';
import { firstBytesOf } from '../zip/first-bytes.ts';
import { unpackTexts } from '../zip/unpack-texts.ts';

/** The pictures that a text, a presentation or a workbook shows, but for those of its templates. */
export function officePictures(bytes: Uint8Array, format: 'odt' | 'pptx' | 'odp' | 'ods'): DocumentNote[] {
	const shown = new Set<string>();
	for (const [name, xml] of unpackTexts(bytes, (name) => places[format].test(name)))
		for (const tag of xmlTags(xml)) {
			if (tag.kind === 'close' || !/^(?:image|Relationship)$/u.test(tag.name)) continue;
			const target = attributeOf(tag, tag.name === 'image' ? 'href' : 'Target');
			shown.add(target.replace(/^\.\.\//u, `${name.split('/', 1)[0] ?? ''}/`).replace(/^\.?\//u, ''));
		}
	return picturesLeftOutOf(firstBytesOf(bytes, (name) => isPicture.test(name) && shown.has(name)));
}

const places = {
	odt: /^content\.xml$/u,
	ods: /^content\.xml$/u,
	odp: /^content\.xml$/u,
	pptx: /^ppt\/slides\/_rels\/[^/]+$/u,
};
const isPicture = /^(?:ppt\/media|Pictures)\//u;
