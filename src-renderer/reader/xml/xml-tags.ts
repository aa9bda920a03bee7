/** A tag of XML and the text up to the next one. */
export interface XmlTag {
	/** Without its prefix. */
	readonly name: string;
	readonly kind: 'open' | 'close' | 'empty';
	/** The attributes as they are written. */
	readonly attributes: string;
	/** As it is written; `xmlText` decodes it. */
	readonly text: string;
}

/**
 * The tags of XML one after the other, in time that grows with its length only. Nothing is looked up for it: entities
 * that a document declares itself stay as they are written.
 */
export function* xmlTags(xml: string): Generator<XmlTag> {
	const tag = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"<]*"|'[^'<]*'|[^<>"'])*?)(\/?)>/gu;
	for (let found = tag.exec(xml); found !== null;) {
		const end = tag.lastIndex;
		const next = tag.exec(xml);
		const [, slash, name = '', attributes = '', closed] = found;
		const kind = slash === '/' ? 'close' : closed === '/' ? 'empty' : 'open';
		yield { name, kind, attributes, text: xml.slice(end, next?.index ?? xml.length) };
		found = next;
	}
}

/** The value of an attribute, whatever its prefix; empty where it is missing. */
export function attributeOf({ attributes }: XmlTag, name: string): string {
	const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes);
	return xmlText(found?.[1] ?? found?.[2] ?? '');
}

/** Text of XML with its character references and CDATA sections resolved (XML 1.0, 2.7 and 4.6). */
export function xmlText(text: string): string {
	if (!/[&<]/u.test(text)) return text;
	return text
		.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, (_, plain: string) => plain.replaceAll('&', '&amp;'))
		.replace(/<!--[\s\S]*?-->/gu, '')
		.replace(
			/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/giu,
			(whole: string, ...[decimal, hex, name]: (string | undefined)[]) => {
				if (name !== undefined) return named.get(name) ?? whole;
				const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
				return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
			},
		);
}

const named: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
]);
