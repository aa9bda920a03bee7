import { attributeOf, xmlTags } from '../xml/xml-tags.ts';

export interface RelatedPart {
	/** The last word of its address in the relationships. */
	readonly type: string;
	readonly name: string;
}

/** The parts that a part refers to, by their ids (ECMA-376 part 2, 6.5). */
export function relatedParts(name: string, files: ReadonlyMap<string, string>): Map<string, RelatedPart> {
	const folder = name.slice(0, name.lastIndexOf('/') + 1);
	const relationships = files.get(`${folder}_rels/${name.slice(folder.length)}.rels`) ?? '';
	const parts = new Map<string, RelatedPart>();
	for (const tag of xmlTags(relationships)) {
		if (tag.name !== 'Relationship') continue;
		const target = attributeOf(tag, 'Target');
		parts.set(attributeOf(tag, 'Id'), {
			type: attributeOf(tag, 'Type').split('/').at(-1) ?? '',
			name: target.startsWith('/') ? target.slice(1) : resolved(folder, target),
		});
	}
	return parts;
}

/** A relative name such as "../tables/table1.xml". */
function resolved(folder: string, target: string): string {
	const parts = folder.split('/').slice(0, -1);
	for (const part of target.split('/'))
		if (part === '..') parts.pop();
		else parts.push(part);
	return parts.join('/');
}
