import { xmlTags, xmlText } from '../xml/xml-tags.ts';

/** The texts that cells refer to by number. */
export function sharedStrings(xml: string): string[] {
	const strings: string[] = [];
	let text = '';
	let phonetic = false;
	for (const tag of xmlTags(xml)) {
		if (tag.name === 'si') {
			if (tag.kind === 'open') text = '';
			else strings.push(tag.kind === 'empty' ? '' : text);
		}
		// How Japanese is pronounced is shown above it, if at all.
		else if (tag.name === 'rPh') phonetic = tag.kind === 'open';
		else if (tag.name === 't' && tag.kind === 'open' && !phonetic) text += xmlText(tag.text);
	}
	return strings;
}
