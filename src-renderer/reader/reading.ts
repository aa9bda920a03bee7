import type { DocumentNote, Page } from '../../src-main/contract/entities.ts';
import type { Recogniser } from './ocr/recogniser.ts';
import type { ReadLimits } from '../../src-main/contract/reader.ts';

/** What a format's reader gets besides the bytes. */
export interface ReadingContext {
	readonly limits: ReadLimits;
	readonly password: string | undefined;
	/** Folders of pdf.js, as URLs that end with a slash. */
	readonly pdfAssets: PdfAssets;
	/** Parses untrusted HTML without running anything in it. */
	readonly parseHtml: (html: string) => Document;
	/** Starts text recognition, where there is one; end it when nothing is left to read. */
	readonly recogniser?: () => Recogniser;
	/** A sign of life: how many pages or parts of how many are read. */
	readonly progress: (done: number, total: number) => void;
}

export interface PdfAssets {
	readonly cMaps: string;
	readonly standardFonts: string;
	readonly wasm: string;
	readonly colourProfiles: string;
}

/** What a format's reader gives back. */
export interface Reading {
	/** Empty when the document does not name itself. */
	readonly title: string;
	readonly pages: readonly Page[];
	/** Files inside of it, each of which is read as a document of its own. */
	readonly parts?: readonly Part[];
	readonly notes?: readonly DocumentNote[];
}

/** A file inside of another one. */
export interface Part {
	/** Without folders. */
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}
