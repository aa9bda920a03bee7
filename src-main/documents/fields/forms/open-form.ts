import { unzipSync } from 'fflate';
import { KnownError } from '../../../contract/errors.ts';

/** The files inside of a Word file, by name. */
export type FormFiles = Readonly<Record<string, Uint8Array>>;

/**
 * Unpacks a Word file that a person chose, within limits that are looked at before anything is unpacked. Errors:
 * `form-too-large`, `form-damaged`.
 */
export function openForm(bytes: Uint8Array): FormFiles {
	if (bytes.length > largestForm) throw new KnownError('form-too-large', { limit: largestForm });
	let unpacked = 0;
	let count = 0;
	let files: FormFiles;
	try {
		files = unzipSync(bytes, {
			filter: ({ size, originalSize }) => {
				unpacked += originalSize;
				count += 1;
				if (originalSize > size * mostRatio + 64) throw new KnownError('form-damaged');
				if (unpacked > largestUnpacked || count > mostFiles)
					throw new KnownError('form-too-large', { limit: largestUnpacked });
				return true;
			},
		});
	} catch (error) {
		throw error instanceof KnownError ? error : new KnownError('form-damaged', {}, error);
	}
	if (files[mainPart] === undefined) throw new KnownError('form-damaged');
	return files;
}

/** The parts of a Word file (ECMA-376 part 1, 11.3) in which people write. */
export function textParts(files: FormFiles): string[] {
	return Object.keys(files).filter((name) => textPart.test(name));
}

/**
 * A part as text. A document type is refused, because Word writes none and entities could be declared in it. Errors:
 * `form-damaged`.
 */
export function xmlOf(files: FormFiles, name: string): string {
	const xml = new TextDecoder('utf-8', { fatal: false }).decode(files[name]);
	if (/<!DOCTYPE|<!ENTITY/iu.test(xml)) throw new KnownError('form-damaged');
	return xml;
}

const mainPart = 'word/document.xml';
const textPart = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u;
const largestForm = 20 * 1024 * 1024;
const largestUnpacked = 80 * 1024 * 1024;
const mostFiles = 2000;
/** DEFLATE cannot make more of a byte. */
const mostRatio = 1032;
