/**
 * Bytes of a text file as text: by the byte order mark where there is one, else UTF-16 if every second byte is mostly
 * zero, else UTF-8 if it is valid, else Windows-1252, which any bytes are.
 */
export function decodeText(bytes: Uint8Array): string {
	return new TextDecoder(encodingOf(bytes))
		.decode(bytes)
		.replace(/^\ufeff/u, '')
		.replace(/\r\n?/gu, '\n')
		.replaceAll('\0', '');
}

export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
	const [first, second, third] = bytes;
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	const zeros = [0, 0];
	const looked = Math.min(bytes.length, 4096);
	for (let at = 0; at < looked; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	if (odd > looked * 0.2 && even < odd / 4) return 'utf-16le';
	if (even > looked * 0.2 && odd < even / 4) return 'utf-16be';
	return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
