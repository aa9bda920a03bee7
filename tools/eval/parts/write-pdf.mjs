/** A PDF from simple Markdown (headings, paragraphs, numbered items), written by hand with a font every reader has. */
import { writeFile } from 'node:fs/promises';
import { pdfFile } from '../../pdf-file.mjs';

/** @param {readonly string[]} parts each begins a page of its own */
export async function writePdf(file, parts) {
	const pages = parts.flatMap((part) => paged(part));
	const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '', font('Helvetica'), font('Helvetica-Bold')];
	const kids = [];
	pages.forEach((lines, index) => {
		const drawn = lines.map(
			({ text, size, y }) => `BT /F${size > 10 ? 2 : 1} ${size} Tf 62 ${y} Td (${escaped(text)}) Tj ET`,
		);
		const stream = [...drawn, `BT /F1 8 Tf 290 30 Td (${index + 1}) Tj ET`].join('\n');
		objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
		objects.push(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
		);
		kids.push(`${objects.length} 0 R`);
	});
	objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`;
	await writeFile(file, pdfFile(objects), 'latin1');
	return kids.length;
}

function paged(markdown) {
	const pages = [[]];
	let y = top;
	for (const block of markdown.split('\n\n').flatMap(blocksOf)) {
		const level = /^#+/u.exec(block)?.[0].length;
		const size = level === undefined ? 10 : level === 1 ? 18 : 13;
		const lines = wrap(block.replace(/^#+ /u, ''), level === undefined ? 88 : level === 1 ? 48 : 66);
		if (y - lines.length * size * leading < bottom) {
			pages.push([]);
			y = top;
		}
		for (const text of lines) {
			pages.at(-1).push({ text, size, y: Math.round(y) });
			y -= size * leading;
		}
		y -= 8;
	}
	return pages;
}

/** Items of a list stand on lines of their own. */
function blocksOf(block) {
	return /^(?:\d+\.|-) /u.test(block) ? block.split('\n') : [block.replace(/\n/gu, ' ')];
}

function wrap(text, width) {
	const lines = [''];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== '' && last.length + word.length >= width) lines.push(word);
		else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
	}
	return lines;
}

function font(name) {
	return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
}

/** The marks that Windows-1252 has where Latin 1 has none. */
function escaped(text) {
	return text.replace(/[()\\]/gu, '\\$&').replace(/[’„“”–€]/gu, (mark) => `\\${windows[mark]}`);
}

const windows = { '’': '222', '„': '204', '“': '223', '”': '224', '–': '226', '€': '200' };
const top = 775;
const bottom = 60;
const leading = 1.42;
