/** What a file is by its first bytes, as far as somebody may take it for a model. */
export type FirstBytes = 'gguf' | 'zip' | 'safetensors' | 'page' | 'pointer' | 'empty' | 'unknown';

/** Bytes that `kindOfFirstBytes` looks at. */
export const firstBytesCount = 512;

/**
 * Beginnings by: ZIP (APPNOTE.TXT 6.3.10, sections 4.3.7 and 4.3.16), safetensors (its README: eight bytes of length,
 * then JSON of at most 100 MB), Git LFS (git-lfs `docs/spec.md`), HTML (WHATWG MIME Sniffing, section 7.1).
 */
export function kindOfFirstBytes(first: Buffer): FirstBytes {
	if (first.length === 0) return 'empty';
	const magic = first.toString('latin1', 0, 4);
	// The beginning of a file that broke off in its first bytes is the beginning of one all the same.
	if ('GGUF'.startsWith(magic)) return 'gguf';
	if (zipBeginnings.includes(magic)) return 'zip';
	const text = first.toString('latin1');
	if (text.startsWith('version https://git-lfs.github.com/spec/')) return 'pointer';
	if (/^(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|title|script|body)\b/isu.test(text))
		return 'page';
	if (/^\{\s*"/u.test(text.slice(8)) && first.readBigUInt64LE() <= mostSafetensorsHeader)
		return 'safetensors';
	return 'unknown';
}

const zipBeginnings = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008'];
const mostSafetensorsHeader = 100_000_000n;
