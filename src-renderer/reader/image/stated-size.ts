/** The pixels of a PNG (RFC 2083, 4.1.1), a GIF (GIF89a, 18) or a JPEG (ITU T.81, B.2.2), from its first bytes. */
export function statedSize(bytes: Uint8Array): { width: number; height: number } | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes[0] === 0x89 && bytes.length >= 24)
		return { width: view.getUint32(16), height: view.getUint32(20) };
	if (bytes[0] === 0x47 && bytes.length >= 10)
		return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
	if (bytes[0] !== 0xff) return undefined;
	for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
		const marker = bytes[at + 1] ?? 0;
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
		at += 2 + view.getUint16(at + 2);
	}
	return undefined;
}
