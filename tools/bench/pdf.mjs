/** A PDF of any number of text pages, written by hand: fonts that every reader has, one text stream per page. */
import { writeFile } from 'node:fs/promises';
import { pdfFile } from '../pdf-file.mjs';
import { officeText } from './texts.mjs';

/**
 * `added`: a sentence at the end of pages, by their numbers. `around`: what stands above and below every page.
 *
 * @returns {Promise<string>} all that stands on the pages, line by line, as programs send it that do not tell it apart
 */
export async function writeLongPdf(file, pages, wordsPerPage = 320, { added = {}, around = plainPage } = {}) {
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'',
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
	];
	const kids = [];
	const said = [];
	for (let page = 0; page < pages; page += 1) {
		const more = added[page + 1] === undefined ? '' : `\n\n${added[page + 1]}`;
		const lines = wrap(`${officeText(wordsPerPage, page + 1)}${more}`, 88);
		const { head, foot } = around(page + 1, pages);
		said.push(head, `Part ${page + 1}`, ...lines, foot);
		const heading = `BT /F1 8 Tf 60 812 Td (${head}) Tj ET\nBT /F1 15 Tf 60 780 Td (Part ${page + 1}) Tj ET`;
		const text = lines.map((line) => `(${line.replaceAll(/[()\\]/gu, '\\$&')}) Tj T*`).join('\n');
		const stream = `${heading}\nBT /F1 10 Tf 13 TL 60 750 Td\n${text}\nET\nBT /F1 8 Tf 60 30 Td (${foot}) Tj ET`;
		objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
		objects.push(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
		);
		kids.push(`${objects.length} 0 R`);
	}
	objects[1] = `<< /Type /Pages /Count ${pages} /Kids [${kids.join(' ')}] >>`;
	await writeFile(file, pdfFile(objects), 'latin1');
	return said.filter(Boolean).join('\n');
}

const plainPage = (page) => ({ head: '', foot: String(page) });

function wrap(text, width) {
	const lines = [];
	for (const paragraph of text.split('\n\n')) {
		let line = '';
		for (const word of paragraph.split(' ')) {
			if (line.length + word.length >= width) {
				lines.push(line);
				line = word;
			} else line = line === '' ? word : `${line} ${word}`;
		}
		lines.push(line, '');
	}
	return lines;
}
