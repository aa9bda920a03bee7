import { fold } from '../fold.ts';

/** A label in the form by which labels are compared: "Rechnungs-Nr.", "Rechnung Nr." and "Rechnungsnummer" are the same. */
export function labelKey(text: string): string {
	return fold(text)
		.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.replace(/(?<=^|\s)(?:nummer|nr|number|no|num)(?=$|\s)/gu, '#')
		.replace(/(?:nummer|nr)(?=$|\s)/gu, '#')
		.replaceAll(' ', '')
		.replaceAll('s#', '#');
}
