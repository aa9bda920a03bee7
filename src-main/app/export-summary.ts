import type { DocumentId, SummaryId } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import {
	toDocx,
	toHtml,
	toMarkdown,
	toPlainText,
	toPrintedPage,
	type ExportInput,
} from '../documents/export.ts';
import type { Program } from './compose.ts';
import { exportTexts } from './export-texts.ts';
import { saveFile } from './save-file.ts';

export type SummaryFormat = 'docx' | 'markdown' | 'pdf';

/** To the clipboard, as plain and rich text with the line that says what it is. */
export function copySummary(
	program: Program,
	documentId: DocumentId,
	summaryId: SummaryId,
	how: Pick<ExportInput, 'marks' | 'citations'>,
): void {
	const input = exportInput(program, documentId, summaryId, how);
	program.platform.copy({ text: toPlainText(input), html: toHtml(input) });
}

/** `saved` is false when the dialog was closed. */
export function saveSummary(
	program: Program,
	documentId: DocumentId,
	summaryId: SummaryId,
	format: SummaryFormat,
	marks: boolean,
): Promise<{ saved: boolean }> {
	const input = exportInput(program, documentId, summaryId, { marks, citations: true });
	return saveFile(program.platform, fileName(program, documentId, input, format), () =>
		contentOf(program, format, input),
	);
}

/** `printed` is false when the dialog was closed. Errors: `printing-failed`. */
export async function printSummary(
	program: Program,
	documentId: DocumentId,
	summaryId: SummaryId,
	marks: boolean,
): Promise<{ printed: boolean }> {
	const input = exportInput(program, documentId, summaryId, { marks, citations: true });
	try {
		return { printed: await program.platform.printPage(toPrintedPage(input, program.language())) };
	} catch (error) {
		throw new KnownError('printing-failed', {}, error);
	}
}

/** A drag out of the window carries the Word file. What is still open stays marked: nobody can be asked meanwhile. */
export async function dragSummary(
	program: Program,
	documentId: DocumentId,
	summaryId: SummaryId,
): Promise<void> {
	const input = exportInput(program, documentId, summaryId, { marks: true, citations: true });
	const content = await contentOf(program, 'docx', input);
	const name = fileName(program, documentId, input, 'docx');
	program.platform.startDrag(await program.outgoing.write(summaryId, name, content));
}

function fileName(
	program: Program,
	documentId: DocumentId,
	input: ExportInput,
	format: SummaryFormat,
): string {
	const base = program.documents.need(documentId).name.replace(/\.[^.]+$/u, '');
	return `${base} - ${input.texts.fileSuffix}.${extensionFor(format)}`;
}

export function extensionFor(format: SummaryFormat): string {
	return format === 'markdown' ? 'md' : format;
}

/** What a file of this format holds. */
export function contentOf(
	program: Program,
	format: SummaryFormat,
	input: ExportInput,
): Promise<Uint8Array> | string {
	switch (format) {
		case 'docx':
			return toDocx(input);
		case 'pdf':
			return program.platform.printPdf(toPrintedPage(input, program.language()));
		case 'markdown':
			return toMarkdown(input);
	}
}

function exportInput(
	program: Program,
	documentId: DocumentId,
	summaryId: SummaryId,
	how: Pick<ExportInput, 'marks' | 'citations'>,
): ExportInput {
	const document = program.documents.need(documentId);
	const summary = program.summaries.show(summaryId);
	const language = program.language();
	return {
		title: document.title,
		points: summary.points,
		...how,
		...exportTexts(language, { document, summary }),
	};
}
