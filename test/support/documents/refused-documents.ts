import { copyFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { ErrorCode } from '../../../src-main/contract/errors.ts';
import { deepestPart, largestFileBytes, readLimits } from '../../../src-main/contract/reader.ts';
import { findOffice } from '../../../src-main/documents/old-office.ts';
import type { ErrorFacts } from '../../../src-renderer/messages/error-text.ts';
import { pdfFile } from '../../../tools/pdf-file.mjs';
import { root } from '../../../tools/setup/places.mjs';
import { makeUnreadable } from '../unreadable-file.ts';
import { zipOf } from '../zip.ts';
import { eml } from './eml.ts';

/** What the program says no to when it is dropped. */
export interface RefusedDocument {
	/** Makes it in a folder; gives its path. */
	readonly make: (folder: string) => string;
	/** What the sentence of its code tells of it. */
	readonly facts?: ErrorFacts;
	/** This computer has what it takes to read it. */
	readonly isRead?: boolean;
}

/** Not by a file alone: a password, a twin or what becomes of the reader belongs to it. */
type NotByItself =
	| 'document-password-needed'
	| 'document-password-wrong'
	| 'document-already-here'
	| 'document-reader-crashed'
	| 'document-reader-timeout'
	| 'document-reader-memory';
export type RefusedCode = Exclude<Extract<ErrorCode, `document-${string}`>, NotByItself>;

/** One of every kind: a new code does not compile before it has its file here. */
export const refusedDocuments: Readonly<Record<RefusedCode, RefusedDocument>> = {
	'document-empty': { make: written('Minutes.docx', () => '') },
	'document-folder': {
		make: (folder) => {
			const made = path.join(folder, 'Pictures of the summer party');
			mkdirSync(made);
			writeFileSync(path.join(made, 'music.mp3'), 'ID3');
			return made;
		},
	},
	'document-unknown-format': { make: written('recording.mp3', () => 'ID3') },
	'document-wrong-extension': {
		make: copied('Duty roster, really a PDF file.docx', 'resources', 'sample', 'library-renovation.pdf'),
	},
	'document-damaged': {
		make: written('Scan from the copier.pdf', () => '%PDF-1.7\nthis is not what it says'),
	},
	'document-old-office': {
		make: copied('Minutes of 2003.doc', 'test', 'support', 'files', 'office', 'minutes.doc'),
		facts: { old: 'doc', newer: 'docx' },
		isRead: findOffice() !== null,
	},
	'document-mail-encrypted': { make: written('Result for Ward 4.eml', sealedMail) },
	'document-no-text': { make: written('Blank scan.pdf', blankScan) },
	'document-too-large': {
		make: (folder) => {
			const file = written('Archive of the ward 2019 to 2026.pdf', () => '%PDF-1.7\n')(folder);
			truncateSync(file, largestFileBytes * 1.2);
			return file;
		},
		facts: { bytes: largestFileBytes * 1.2 },
	},
	'document-too-many-pages': {
		make: written('All care plans.pdf', () => manyPages(readLimits.pages + 1)),
		facts: { pages: readLimits.pages + 1 },
	},
	'document-too-much-text': { make: written('Log of the infusion pump.txt', tooMuchText) },
	'document-unpacks-too-large': {
		make: written('Application for leave.docx', () => zipOf({ 'word/document.xml': ' '.repeat(3_000_000) })),
	},
	'document-nothing-inside': { make: written('Pictures.zip', () => zipOf({ 'holiday.mp3': 'ID3' })) },
	'document-nested-too-deep': { make: written('Handover.zip', () => zipInZips(deepestPart)) },
	'document-image-too-large': {
		make: written('Plan of the building.png', () => whitePng(12_000, 9_000)),
		facts: { pixels: 108_000_000, limit: readLimits.pixels },
	},
	'document-gone': { make: (folder) => path.join(folder, 'Letter that was moved.txt') },
	'document-locked': {
		make: (folder) => {
			const file = path.join(folder, 'Personnel file.txt');
			makeUnreadable(file);
			return file;
		},
	},
};

/** Its password is of no use here. */
export const encryptedArchive = written('Findings.zip', () => {
	const zip = zipOf({ 'findings.txt': 'Nothing that anybody could read.' });
	for (const [header, flags] of [
		['PK\u0003\u0004', 6],
		['PK\u0001\u0002', 8],
	] as const)
		zip.writeUInt16LE(1, zip.indexOf(header) + flags);
	return zip;
});

function written(name: string, content: () => string | Uint8Array): RefusedDocument['make'] {
	return (folder) => {
		const file = path.join(folder, name);
		writeFileSync(file, content());
		return file;
	};
}

function copied(name: string, ...from: readonly string[]): RefusedDocument['make'] {
	return (folder) => {
		const file = path.join(folder, name);
		copyFileSync(path.join(root, ...from), file);
		return file;
	};
}

/** S/MIME (RFC 8551, 3.3): the content is a cipher. */
function sealedMail(): Uint8Array {
	return eml(
		'From: lab@clinic.example\nTo: ward4@clinic.example\nSubject: Result\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIAGCSqGSIb3DQEHA6CA\n',
	);
}

/** A page on which nothing is but a white picture. */
function blankScan(): string {
	const stream = (dictionary: string, content: string): string =>
		`<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
	return pdfFile([
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>',
		stream('', 'q 595 0 0 842 0 0 cm /P Do Q'),
		stream(
			'/Type /XObject /Subtype /Image /Width 60 /Height 84 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode',
			`${'FF'.repeat(60 * 84)}>`,
		),
	]);
}

function manyPages(count: number): string {
	const numbers = Array.from({ length: count }, (_, index) => index + 3);
	return pdfFile([
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Count ${count} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
		...numbers.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
	]);
}

function tooMuchText(): string {
	const entry = 'The pump was checked at nine, and the rate of 40 ml per hour was set again.\n\n';
	return entry.repeat(readLimits.characters / (entry.length - 2) + 1);
}

/** A text file, in so many archives around each other and one more. */
function zipInZips(deep: number): Uint8Array {
	return deep < 0
		? Buffer.from('The bottom.')
		: zipOf({ [deep === 0 ? 'note.txt' : `${deep}.zip`]: zipInZips(deep - 1) });
}

/** One bit for a pixel (PNG, 11.2 and 11.3), so that the file stays small. */
function whitePng(width: number, height: number): Uint8Array {
	const chunk = (type: string, content: Uint8Array): Buffer => {
		const body = Buffer.concat([Buffer.from(type), content]);
		const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
		length.writeUInt32BE(content.length);
		sum.writeUInt32BE(crc32(body));
		return Buffer.concat([length, body, sum]);
	};
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width);
	head.writeUInt32BE(height, 4);
	head[8] = 1;
	const line = Buffer.alloc(1 + Math.ceil(width / 8), 255).fill(0, 0, 1);
	const lines = Buffer.alloc(line.length * height, line);
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', head),
		chunk('IDAT', deflateSync(lines)),
		chunk('IEND', Buffer.alloc(0)),
	]);
}
