import { sheetsToPages, type Sheet } from '../office/sheets.ts';
import { isOle } from '../ole/compound-file.ts';
import { decryptOffice } from '../ole/decrypt-office.ts';
import { ReadFailure } from '../read-failure.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { checkZip } from '../zip/check-zip.ts';
import { unpackTexts } from '../zip/unpack-texts.ts';
import { cellFormats } from './cell-formats.ts';
import { headRows } from './head-rows.ts';
import { sharedStrings } from './shared-strings.ts';
import { sheetRows } from './sheet-rows.ts';
import { attributeOf, xmlTags } from '../xml/xml-tags.ts';

/** An Excel workbook of 2007 or later, a sheet as one page (ECMA-376 part 1, 18). */
export async function readXlsx(bytes: Uint8Array, context: ReadingContext): Promise<Reading> {
	const plain = isOle(bytes) ? await decryptOffice(bytes, context.password, 'xlsx') : bytes;
	if (!checkZip(plain, context.limits).includes('xl/workbook.xml'))
		throw new ReadFailure('document-wrong-extension', { expected: 'xlsx' });
	context.progress(0, 1);
	const files = unpackTexts(plain, (name) => name.startsWith('xl/') && /\.(?:xml|rels)$/u.test(name));
	return { title: '', ...sheetsToPages(sheetsOf(files), context.limits.cells) };
}

function* sheetsOf(files: ReadonlyMap<string, string>): Generator<Sheet> {
	const parts = partsOf(files.get('xl/_rels/workbook.xml.rels') ?? '', 'xl/');
	const textOf = (type: string): string =>
		files.get([...parts.values()].find((part) => part.type === type)?.name ?? '') ?? '';
	const strings = sharedStrings(textOf('sharedStrings'));
	const workbook = [...xmlTags(files.get('xl/workbook.xml') ?? '')];
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
	const folder = sheet.slice(0, sheet.lastIndexOf('/') + 1);
	const file = `${folder}_rels/${sheet.slice(folder.length)}.rels`;
	return [...partsOf(files.get(file) ?? '', folder).values()].flatMap(({ type, name }) =>
		type === 'table' ? (files.get(name) ?? []) : [],
	);
}

interface PartName {
	/** The last word of its address in the relationships. */
	readonly type: string;
	readonly name: string;
}

/** The parts that a part in this folder refers to, by their ids (ECMA-376 part 2, 6.5). */
function partsOf(relationships: string, folder: string): Map<string, PartName> {
	const parts = new Map<string, PartName>();
	for (const tag of xmlTags(relationships)) {
		if (tag.name !== 'Relationship') continue;
		const target = attributeOf(tag, 'Target');
		parts.set(attributeOf(tag, 'Id'), {
			type: attributeOf(tag, 'Type').split('/').at(-1) ?? '',
			name: target.startsWith('/') ? target.slice(1) : resolved(folder, target),
		});
	}
	return parts;
}

/** A relative name such as "../tables/table1.xml". */
function resolved(folder: string, target: string): string {
	const parts = folder.split('/').slice(0, -1);
	for (const part of target.split('/'))
		if (part === '..') parts.pop();
		else parts.push(part);
	return parts.join('/');
}
