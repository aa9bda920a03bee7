import { attributeOf, xmlTags } from '../xml/xml-tags.ts';
import { unpackTexts } from '../zip/unpack-texts.ts';

/** The names in the ZIP of the parts that the document's text refers to, by the names that it gives them. */
export function relationsOf(bytes: Uint8Array): Map<string, string> {
	const targets = new Map<string, string>();
	for (const tag of xmlTags(unpackTexts(bytes, (name) => name === relations).get(relations) ?? '')) {
		if (tag.name !== 'Relationship') continue;
		const target = attributeOf(tag, 'Target');
		targets.set(attributeOf(tag, 'Id'), target.startsWith('/') ? target.slice(1) : `word/${target}`);
	}
	return targets;
}

export const relations = 'word/_rels/document.xml.rels';
