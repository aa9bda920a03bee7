export type { ExportInput, ExportReceipt, ExportTexts } from './export/export-input.ts';
export { toDocx } from './export/to-docx.ts';
export { toHtml } from './export/to-html.ts';
export { toMarkdown } from './export/to-markdown.ts';
export { toPlainText } from './export/to-plain-text.ts';
