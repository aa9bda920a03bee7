import mammoth from 'mammoth';
import { ReadFailure } from '../read-failure.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { splitIntoSections } from '../text/split-sections.ts';
import { titleOf } from '../title-of.ts';
import { htmlBlocks } from './html-blocks.ts';
import { readZipDirectory } from './zip-directory.ts';

/** A Word document as sections, because its pages exist only once it is laid out. */
export async function readDocx(bytes: Uint8Array, context: ReadingContext): Promise<Reading> {
	refuseOldContainer(bytes);
	const { names, unpackedBytes } = readZipDirectory(bytes);
	const { unpackedBytes: limit, unpackedRatio } = context.limits;
	if (unpackedBytes > limit || unpackedBytes > bytes.length * unpackedRatio) {
		throw new ReadFailure('document-unpacks-too-large', { bytes: unpackedBytes, limit });
	}
	if (!names.includes('word/document.xml'))
		throw new ReadFailure('document-wrong-extension', { expected: 'docx' });
	context.progress(0, 1);
	const html = await toHtml(bytes);
	const blocks = htmlBlocks(context.parseHtml(html).body);
	return { title: titleOf(blocks), pages: splitIntoSections(blocks) };
}

async function toHtml(bytes: Uint8Array): Promise<string> {
	// The browser's build takes arrayBuffer, Node's takes buffer.
	const input = { arrayBuffer: bytes.buffer, buffer: bytes } as unknown as { buffer: never };
	const options = {
		styleMap,
		includeEmbeddedStyleMap: false,
		externalFileAccess: false,
		convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
	};
	try {
		return (await mammoth.convertToHtml(input, options)).value;
	} catch {
		throw new ReadFailure('document-damaged');
	}
}

/** A compound file is an encrypted Word document or one of before 2007 with the new extension. */
function refuseOldContainer(bytes: Uint8Array): void {
	if (!compoundFile.every((byte, index) => bytes[index] === byte)) return;
	const head = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
	if (head.includes('EncryptedPackage'))
		throw new ReadFailure('document-password-needed', { canBeOpened: false });
	throw new ReadFailure('document-wrong-extension', { expected: 'docx', found: 'doc' });
}

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];
