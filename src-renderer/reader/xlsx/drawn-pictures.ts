import { relatedParts } from '../zip/related-parts.ts';

/** The names of the pictures that lie on sheets; a drawing lies between a sheet and its pictures. */
export function drawnPictures(sheets: readonly string[], files: ReadonlyMap<string, string>): Set<string> {
	const named = (part: string, type: string): string[] =>
		[...relatedParts(part, files).values()].filter((one) => one.type === type).map(({ name }) => name);
	const drawings = new Set(sheets.flatMap((sheet) => named(sheet, 'drawing')));
	return new Set([...drawings].flatMap((drawing) => named(drawing, 'image')));
}
