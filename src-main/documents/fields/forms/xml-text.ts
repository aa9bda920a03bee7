/** Text as XML. XML 1.0 has no place for most control characters and for halves of surrogate pairs. */
export function asXml(text: string): string {
	return text
		.replace(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]+/gu, ' ')
		.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0) ?? 32};`);
}

export function fromXml(xml: string): string {
	return xml.replace(reference, (written, ...groups: (string | undefined)[]) => signOf(written, groups));
}

/** One character as it is written in XML: `written`, with what `reference` found in it. */
export function signOf(written: string, [hex, decimal, named]: readonly (string | undefined)[]): string {
	if (named !== undefined) return entities[named.toLowerCase()] ?? ' ';
	if (hex === undefined && decimal === undefined) return written;
	const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
	return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/** A reference to a character: hexadecimal, decimal or by name. */
export const reference = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
