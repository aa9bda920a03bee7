import type { OfficeContentNode, SupportedFileType } from 'officeparser/slim';
import type { Block } from '../../../src-main/contract/entities.ts';
import { picturesLeftOut } from '../image/pictures-left-out.ts';
import { isOle } from '../ole/compound-file.ts';
import { decryptOffice } from '../ole/decrypt-office.ts';
import { ReadFailure } from '../read-failure.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { runningBlocks } from '../running-blocks.ts';
import { splitIntoSections } from '../text/split-sections.ts';
import { titleOf } from '../title-of.ts';
import { checkZip } from '../zip/check-zip.ts';
import { unpackTexts } from '../zip/unpack-texts.ts';
import { astBlocks, withNotes } from './ast-blocks.ts';
import { withFirstPage } from './odf-first-page.ts';
import { officePictures } from './office-pictures.ts';
import { parseOffice } from './office-parser.ts';
import { odfChanges } from './odf-changes.ts';
import { rtfPictures } from './rtf-pictures.ts';
import { slidesWithHeadRows } from './slide-tables.ts';
import { sheetPages } from './sheets.ts';
import { slidePages } from './slides.ts';

/** Reads a file of LibreOffice, a presentation or RTF. */
export function readOffice(
	format: 'odt' | 'rtf' | 'pptx' | 'odp' | 'ods',
): (bytes: Uint8Array, context: ReadingContext) => Promise<Reading> {
	return async (bytes, context) => {
		const plain =
			format === 'pptx' && isOle(bytes) ? await decryptOffice(bytes, context.password, format) : bytes;
		if (format !== 'rtf') checkContainer(plain, format, context);
		context.progress(0, 1);
		const { content, heads, feet } = await parseOffice(
			format === 'odt' ? withFirstPage(plain) : plain,
			format,
			context,
		);
		switch (format) {
			case 'ods': {
				const { pages, notes } = sheetPages(content, context.limits.cells);
				return { title: '', pages, notes: [...notes, ...officePictures(plain, format)] };
			}
			case 'pptx':
			case 'odp': {
				const pages = slidePages(content, format === 'pptx' ? slidesWithHeadRows(plain) : undefined);
				return { title: titleOf(pages[0]?.blocks ?? []), pages, notes: officePictures(plain, format) };
			}
			case 'odt':
			case 'rtf': {
				const { blocks, notes } = astBlocks(content, { boldLines: 'headings' });
				const running = (nodes: OfficeContentNode[]): Block[] =>
					runningBlocks(astBlocks(nodes, { boldLines: 'paragraphs' }).blocks, blocks);
				const all = [...running(heads), ...blocks, ...running(feet)];
				const pages = withNotes(splitIntoSections(all), notes);
				const about =
					format === 'odt'
						? [...odfChanges(bytes), ...officePictures(bytes, format)]
						: picturesLeftOut(rtfPictures(bytes));
				return { title: titleOf(blocks), pages, notes: about };
			}
		}
	};
}

/** Throws unless the container is sound, of a bearable size and of this format. */
function checkContainer(
	bytes: Uint8Array,
	format: Exclude<SupportedFileType, 'rtf'>,
	{ limits }: ReadingContext,
): void {
	const names = checkZip(bytes, limits);
	const isIt = format === 'pptx' ? names.includes('ppt/presentation.xml') : isOdf(bytes, names, format);
	if (!isIt) throw new ReadFailure('document-wrong-extension', { expected: format });
}

/** OpenDocument says in a file of its own what it is (ODF 1.3 part 2, 3.3). */
function isOdf(bytes: Uint8Array, names: readonly string[], format: string): boolean {
	if (!names.includes('content.xml')) return false;
	const type =
		unpackTexts(bytes, (name) => name === 'mimetype')
			.get('mimetype')
			?.trim() ?? '';
	return type.startsWith(odfTypes[format] ?? '');
}

const odfTypes: Readonly<Record<string, string>> = {
	odt: 'application/vnd.oasis.opendocument.text',
	odp: 'application/vnd.oasis.opendocument.presentation',
	ods: 'application/vnd.oasis.opendocument.spreadsheet',
};
