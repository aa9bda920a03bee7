import type { DocumentNote } from '../../../src-main/contract/entities.ts';
import { picturesLeftOutOf } from '../image/pictures-left-out.ts';
import { sheetsToPages, type Sheet } from '../office/sheets.ts';
import { isOle } from '../ole/compound-file.ts';
import { decryptOffice } from '../ole/decrypt-office.ts';
import { ReadFailure } from '../read-failure.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { checkZip } from '../zip/check-zip.ts';
import { firstBytesOf } from '../zip/first-bytes.ts';
import { relatedParts } from '../zip/related-parts.ts';
import { unpackTexts } from '../zip/unpack-texts.ts';
import { cellFormats } from './cell-formats.ts';
import { drawnPictures } from './drawn-pictures.ts';
import { headRows } from './head-rows.ts';
import { sharedStrings } from './shared-strings.ts';
import { sheetRows } from './sheet-rows.ts';
import { attributeOf, xmlTags } from '../xml/xml-tags.ts';

/** An Excel workbook of 2007 or later, a sheet as one page (ECMA-376 part 1, 18). */
export async function readXlsx(bytes: Uint8Array, context: ReadingContext): Promise<Reading> {
	const plain = isOle(bytes) ? await decryptOffice(bytes, context.password, 'xlsx') : bytes;
	if (!checkZip(plain, context.limits).includes(workbookPart))
		throw new ReadFailure('document-wrong-extension', { expected: 'xlsx' });
	context.progress(0, 1);
	const files = unpackTexts(plain, (name) => name.startsWith('xl/') && /\.(?:xml|rels)$/u.test(name));
	const { pages, notes } = sheetsToPages(sheetsOf(files), context.limits.cells);
	return { title: '', pages, notes: [...notes, ...picturesOf(plain, files)] };
}

function* sheetsOf(files: ReadonlyMap<string, string>): Generator<Sheet> {
	const parts = relatedParts(workbookPart, files);
	const textOf = (type: string): string =>
		files.get([...parts.values()].find((part) => part.type === type)?.name ?? '') ?? '';
	const strings = sharedStrings(textOf('sharedStrings'));
	const workbook = [...xmlTags(files.get(workbookPart) ?? '')];
	const from1904 = workbook.some(
		(tag) => tag.name === 'workbookPr' && /^(?:1|true)$/u.test(attributeOf(tag, 'date1904')),
	);
	const formats = cellFormats(textOf('styles'), from1904);
	for (const tag of workbook) {
		if (tag.name !== 'sheet' || tag.kind === 'close') continue;
		const part = parts.get(attributeOf(tag, 'id'));
		// Sheets that hold nothing but a chart are of another type.
		if (part?.type !== 'worksheet') continue;
		const xml = files.get(part.name);
		if (xml === undefined) throw new ReadFailure('document-damaged');
		const heads = headRows(xml, tablesOf(part.name, files));
		yield { name: attributeOf(tag, 'name'), rows: sheetRows(xml, strings, formats), heads };
	}
}

/** The tables inside of a sheet. */
function tablesOf(sheet: string, files: ReadonlyMap<string, string>): string[] {
	return [...relatedParts(sheet, files).values()].flatMap(({ type, name }) =>
		type === 'table' ? (files.get(name) ?? []) : [],
	);
}

/** What lies on sheets; a picture behind the cells or above a printed page is none that is looked at. */
function picturesOf(bytes: Uint8Array, files: ReadonlyMap<string, string>): DocumentNote[] {
	const sheets = [...relatedParts(workbookPart, files).values()].filter(({ type }) => type === 'worksheet');
	const shown = drawnPictures(
		sheets.map(({ name }) => name),
		files,
	);
	return picturesLeftOutOf(firstBytesOf(bytes, (name) => shown.has(name)));
}

const workbookPart = 'xl/workbook.xml';
