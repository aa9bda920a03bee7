import { rename, rm, writeFile } from 'node:fs/promises';
import type { DocumentId, SummaryId } from '../contract/entities.ts';
import { toDocx, toHtml, toMarkdown, toPlainText, type ExportInput } from '../documents/export.ts';
import type { Program } from './compose.ts';
import { exportTexts } from './export-texts.ts';

/** To the clipboard, as plain and rich text with the line that says what it is. */
export function copySummary(
	program: Program,
	documentId: DocumentId,
	summaryId: SummaryId,
	marks: boolean,
): void {
	const input = exportInput(program, documentId, summaryId, marks);
	program.platform.copy({ text: toPlainText(input), html: toHtml(input) });
}

/** `saved` is false when the dialog was closed. The file appears at once or not at all. */
export async function saveSummary(
	program: Program,
	documentId: DocumentId,
	summaryId: SummaryId,
	format: 'docx' | 'markdown',
	marks: boolean,
): Promise<{ saved: boolean }> {
	const input = exportInput(program, documentId, summaryId, marks);
	const extension = format === 'docx' ? 'docx' : 'md';
	const base = program.documents.need(documentId).name.replace(/\.[^.]+$/u, '');
	const target = await program.platform.chooseTarget(`${base} - ${input.texts.fileSuffix}.${extension}`);
	if (target === null) return { saved: false };
	const partial = `${target}.partial`;
	try {
		await writeFile(partial, format === 'docx' ? await toDocx(input) : toMarkdown(input));
		await rename(partial, target);
	} finally {
		await rm(partial, { force: true });
	}
	return { saved: true };
}

function exportInput(
	program: Program,
	documentId: DocumentId,
	summaryId: SummaryId,
	marks: boolean,
): ExportInput {
	const document = program.documents.need(documentId);
	const summary = program.summaries.show(summaryId);
	const model = program.models.list().find((one) => one.id === summary.modelId);
	const language = program.language();
	return {
		title: document.title,
		points: summary.points,
		marks,
		...exportTexts(language, { document, summary, modelName: model?.name ?? '' }),
	};
}
