import type { DocumentFormat } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';

/**
 * The format by name and first bytes together. Errors: `document-unknown-format` for a name that is not read here,
 * `document-wrong-extension` for content that is something else than the name says.
 */
export function fileFormat(name: string, start: Uint8Array): DocumentFormat {
	const extension = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
	const format = formats[extension];
	if (format === undefined) throw new KnownError('document-unknown-format', { extension });
	const seen = looksLike(start);
	const expected = format === 'text' || format === 'markdown' ? 'text' : format;
	// A Word file with a password is no ZIP but an OLE container; the reader says so.
	if (format === 'docx' && seen === 'ole') return format;
	if (seen !== expected) throw new KnownError('document-wrong-extension', { extension, seen });
	return format;
}

function looksLike(start: Uint8Array): 'pdf' | 'docx' | 'ole' | 'other' | 'text' {
	const text = new TextDecoder('latin1').decode(start.subarray(0, 1024));
	if (text.includes('%PDF-')) return 'pdf';
	if (text.startsWith('PK\u0003\u0004')) return 'docx';
	if (text.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'ole';
	if (otherSignatures.some((signature) => text.startsWith(signature))) return 'other';
	const isUtf16 = /^(ÿþ|þÿ)/u.test(text) || /^(?:[^\0]\0){8}|^(?:\0[^\0]){8}/u.test(text);
	return text.includes('\0') && !isUtf16 ? 'other' : 'text';
}

const formats: Record<string, DocumentFormat> = {
	pdf: 'pdf',
	docx: 'docx',
	txt: 'text',
	text: 'text',
	md: 'markdown',
	markdown: 'markdown',
};

/** PNG, JPEG, GIF, ELF, Windows program, gzip, GGUF, RTF. */
const otherSignatures = [
	'\u0089PNG',
	'\u00ff\u00d8\u00ff',
	'GIF8',
	'\u007fELF',
	'MZ\u0090',
	'\u001f\u008b',
	'GGUF',
	'{\\rtf',
];
