import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { ReadFailure } from '../read-failure.ts';

/** A Word document as HTML, without its pictures. Throws `document-damaged`. */
export async function wordHtml(bytes: Uint8Array): Promise<string> {
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

/** The same of parts that belong together, by their names. */
export function partsHtml(parts: Readonly<Record<string, string>>): Promise<string> {
	const files = Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
	return wordHtml(zipSync(Object.fromEntries(files), { level: 0 }));
}

const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];
