/** FNV-1a (Fowler, Noll, Vo 1991) of the UTF-16 units of a text from `start` to `end`, 32 bits. */
export function fnv1a(text: string, start = 0, end = text.length): number {
	let value = 0x811c9dc5;
	for (let at = start; at < end; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	return value >>> 0;
}
