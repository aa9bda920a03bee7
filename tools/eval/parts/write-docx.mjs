/** A Word file from simple Markdown: headings, paragraphs and tables. */
import { writeFile } from 'node:fs/promises';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

/** @param {readonly string[]} parts each begins a page of its own */
export async function writeDocx(file, parts) {
	const children = parts.flatMap((part, index) =>
		part
			.trim()
			.split(/\n\n+/u)
			.map((block, at) => element(block, index > 0 && at === 0)),
	);
	const document = new Document({ sections: [{ children }] });
	await writeFile(file, await Packer.toBuffer(document));
}

function element(block, pageBreakBefore) {
	if (block.startsWith('| ')) return table(block.split('\n').filter((row) => !/^\|\s*-/u.test(row)));
	const level = /^#+/u.exec(block)?.[0].length;
	if (level === undefined) return new Paragraph({ text: block.replace(/\n/gu, ' '), pageBreakBefore });
	const heading = level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
	return new Paragraph({ text: block.replace(/^#+ /u, ''), heading, pageBreakBefore });
}

function table(rows) {
	return new Table({
		rows: rows.map(
			(row) =>
				new TableRow({
					children: row
						.replace(/^\| | \|$/gu, '')
						.split(' | ')
						.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
				}),
		),
	});
}
