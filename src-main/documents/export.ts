import type { ExportInput } from './export/export-input.ts';

export type { ExportInput } from './export/export-input.ts';
export { toHtml, toPrintedPage } from './export/to-html.ts';
export { toMarkdown } from './export/to-markdown.ts';
export { toPlainText } from './export/to-plain-text.ts';

/** The library for Word files is large, and most starts of the program never need it. */
export async function toDocx(input: ExportInput): Promise<Uint8Array> {
	const { writeDocx } = await import('./export/to-docx.ts');
	return writeDocx(input);
}

/** A text as it is, as a Word document. */
export async function toPlainDocx(title: string, text: string, foot: string): Promise<Uint8Array> {
	const { writePlainDocx } = await import('./export/plain-docx.ts');
	return writePlainDocx(title, text, foot);
}
