import { rename, rm, writeFile } from 'node:fs/promises';
import type { DocumentId, SummaryId } from '../contract/entities.ts';
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
	const extension = format === 'markdown' ? 'md' : format;
	const base = program.documents.need(documentId).name.replace(/\.[^.]+$/u, '');
	const target = await program.platform.chooseTarget(`${base} - ${input.texts.fileSuffix}.${extension}`);
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
