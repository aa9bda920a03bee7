import { strToU8, zipSync } from 'fflate';
import type { TextTable } from './table-of.ts';

/**
 * An Excel workbook (Office Open XML, ECMA-376) of one sheet in which every cell is a text: nothing in it is a formula,
 * whatever it begins with. The headings stay in view and can be filtered by.
 */
export function toXlsx(table: TextTable, sheetName: string): Uint8Array {
	const columns = Math.max(1, ...table.map((row) => row.length));
	const files = {
		'[Content_Types].xml': contentTypes,
		'_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
		'xl/workbook.xml': workbook(sheetName),
		'xl/_rels/workbook.xml.rels': relationships([
			['worksheet', 'worksheets/sheet1.xml'],
			['styles', 'styles.xml'],
		]),
		'xl/styles.xml': styles,
		'xl/worksheets/sheet1.xml': sheet(table, columns),
	};
	return zipSync(
		Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(declaration + xml)])),
		{ mtime: new Date(2020, 0, 1) },
	);
}

function sheet(table: TextTable, columns: number): string {
	const last = `${columnName(columns - 1)}${Math.max(1, table.length)}`;
	const widths = Array.from({ length: columns }, (_, column) => {
		const longest = Math.max(8, ...table.map((row) => row[column]?.length ?? 0));
		return `<col min="${column + 1}" max="${column + 1}" width="${Math.min(60, longest + 2)}" customWidth="1"/>`;
	});
	const rows = table.map((row, index) => {
		const cells = row.map((cell, column) => {
			if (cell === '') return '';
			const text = escaped(cell.slice(0, longestCell));
			return `<c r="${columnName(column)}${index + 1}" s="${index === 0 ? 1 : 2}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
		});
		return `<row r="${index + 1}">${cells.join('')}</row>`;
	});
	return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${rows.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

function workbook(sheetName: string): string {
	// Excel allows neither these signs nor more than 31 letters.
	const name = escaped(sheetName.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 31));
	return `<workbook xmlns="${main}" xmlns:r="${office}/relationships"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
	const all = targets.map(
		([type, target], index) =>
			`<Relationship Id="rId${index + 1}" Type="${office}/relationships/${type}" Target="${target}"/>`,
	);
	return `<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;
}

/** A, B, … Z, AA. */
function columnName(column: number): string {
	const letter = String.fromCharCode(65 + (column % 26));
	return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** XML 1.0 has no place for most control characters and for halves of surrogate pairs. */
function escaped(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
		.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0) ?? 32};`);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`;
/** Plain; bold for headings; wrapped at the top. Format 49 is text. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" numFmtId="49" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;
/** What Excel holds in one cell. */
const longestCell = 32_767;
