/** Stands in for iconv-lite in the reader's page, where there is no Buffer: the browser knows the encodings itself. */
export function decode(bytes: Uint8Array, encoding: string): string {
	return new TextDecoder(labelOf(encoding)).decode(bytes);
}

/** Windows-1252 for a name that nobody knows. */
function labelOf(encoding: string): string {
	const label = encoding.replace(/^(?:cp|win)(\d+)$/iu, 'windows-$1');
	try {
		return new TextDecoder(label).encoding;
	} catch {
		return 'windows-1252';
	}
}
