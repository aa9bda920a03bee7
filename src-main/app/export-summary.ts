import { rename, rm, writeFile } from 'node:fs/promises';
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

/** `saved` is false when the dialog was closed. The file appears at once or not at all. */
export async function saveSummary(
	program: Program,
	documentId: DocumentId,
	summaryId: SummaryId,
	format: 'docx' | 'markdown' | 'pdf',
	marks: boolean,
): Promise<{ saved: boolean }> {
	const input = exportInput(program, documentId, summaryId, { marks, citations: true });
	const target = await program.platform.chooseTarget(fileName(program, documentId, input, format));
	if (target === null) return { saved: false };
	const partial = `${target}.partial`;
	try {
		await writeFile(partial, await contentOf(program, format, input));
		await rename(partial, target);
	} finally {
		await rm(partial, { force: true });
	}
	return { saved: true };
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

/** What is still open stays marked: nobody can be asked in the middle of a drag. */
export async function prepareDrag(
	program: Program,
	documentId: DocumentId,
	summaryId: SummaryId,
): Promise<void> {
	const input = exportInput(program, documentId, summaryId, { marks: true, citations: true });
	const content = await contentOf(program, 'docx', input);
	await program.outgoing.prepare(summaryId, fileName(program, documentId, input, 'docx'), content);
}

function fileName(
	program: Program,
	documentId: DocumentId,
	input: ExportInput,
	format: 'docx' | 'markdown' | 'pdf',
): string {
	const base = program.documents.need(documentId).name.replace(/\.[^.]+$/u, '');
	return `${base} - ${input.texts.fileSuffix}.${format === 'markdown' ? 'md' : format}`;
}

function contentOf(
	program: Program,
	format: 'docx' | 'markdown' | 'pdf',
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
	const model = program.models.list().find((one) => one.id === summary.modelId);
	const modelSha256 = model === undefined ? '' : (program.models.row(model.id)?.sha256 ?? '');
	const language = program.language();
	return {
		title: document.title,
		points: summary.points,
		...how,
		...exportTexts(language, { document, summary, modelName: model?.name ?? '', modelSha256 }),
	};
}
