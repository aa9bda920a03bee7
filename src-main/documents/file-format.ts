import {
	documentFormats,
	extensionOf,
	formatByName,
	type DocumentFormat,
	type Signature,
} from '../contract/document-formats.ts';
import { KnownError } from '../contract/errors.ts';

/**
 * The format by name and first bytes together. Errors: `document-unknown-format` for a name that is not read here,
 * `document-wrong-extension` for content that is something else than the name says.
 */
export function fileFormat(name: string, start: Uint8Array): DocumentFormat {
	const extension = extensionOf(name);
	const format = formatByName(name);
	if (format === undefined) throw new KnownError('document-unknown-format', { extension });
	const seen = looksLike(start);
	if (!documentFormats[format].signatures.some((signature) => signature === seen))
		throw new KnownError('document-wrong-extension', { extension, seen });
	return format;
}

function looksLike(start: Uint8Array): Signature | 'other' {
	const text = Buffer.from(start.subarray(0, 1024)).toString('latin1');
	if (text.includes('%PDF-')) return 'pdf';
	if (text.startsWith('PK\u0003\u0004')) return 'zip';
	if (text.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'ole';
	if (text.startsWith('{\\rtf')) return 'rtf';
	if (imageSignatures.some((signature) => text.startsWith(signature))) return 'image';
	if (otherSignatures.some((signature) => text.startsWith(signature))) return 'other';
	const isUtf16 = /^(ÿþ|þÿ)/u.test(text) || /^(?:[^\0]\0){8}|^(?:\0[^\0]){8}/u.test(text);
	return text.includes('\0') && !isUtf16 ? 'other' : 'text';
}

/** PNG, JPEG, TIFF in both byte orders. */
const imageSignatures = ['\u0089PNG', '\u00ff\u00d8\u00ff', 'II*\0', 'MM\0*'];
/** GIF, ELF, Windows program, gzip, GGUF. */
const otherSignatures = ['GIF8', '\u007fELF', 'MZ\u0090', '\u001f\u008b', 'GGUF'];
