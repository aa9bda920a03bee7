import { asXml, reference, signOf } from './xml-text.ts';

/** A named place `{{Name}}` in a part of a Word file. */
export interface NamedPlace {
	readonly name: string;
	/** The stretches of the XML that it stands in, in their order: a place may be split over several runs. */
	readonly pieces: readonly Piece[];
}

interface Piece {
	/** UTF-16 offsets in the XML, inside the text of one `w:t`. */
	readonly start: number;
	readonly end: number;
}

/** Every named place of a part. Runs are joined within their paragraph, because Word splits words as it likes. */
export function namedPlaces(xml: string): NamedPlace[] {
	const places: NamedPlace[] = [];
	let letters: Letter[] = [];
	const close = (): void => {
		const text = letters.map(({ sign }) => sign).join('');
		for (const match of text.matchAll(/\{\{([^{}]{1,120})\}\}/gu)) {
			const name = match[1]?.replace(/\s+/gu, ' ').trim() ?? '';
			if (name !== '')
				places.push({ name, pieces: piecesOf(letters.slice(match.index, match.index + match[0].length)) });
		}
		letters = [];
	};
	let from: number | undefined;
	for (const match of xml.matchAll(/<(\/?)w:(p|t)(?=[\s/>])[^>]*?(\/?)>/gu)) {
		const [tag, end, name, empty] = match;
		if (name === 'p') close();
		else if (end !== '' && from !== undefined) letters.push(...lettersOf(xml, from, match.index));
		from = name === 't' && end === '' && empty === '' ? match.index + tag.length : undefined;
	}
	close();
	return places;
}

/** The part with each place filled; `undefined` leaves a place as it stands. */
export function fillPlaces(xml: string, valueOf: (name: string) => string | undefined): string {
	let filled = '';
	let at = 0;
	for (const { name, pieces } of namedPlaces(xml)) {
		const value = valueOf(name);
		if (value === undefined) continue;
		for (const [index, { start, end }] of pieces.entries()) {
			filled += xml.slice(at, start) + (index === 0 ? asXml(value) : '');
			at = end;
		}
	}
	// A value may begin or end with a space, which Word drops without this.
	return (filled + xml.slice(at)).replaceAll(/<w:t>(?=\s|[^<]*\s<)/gu, '<w:t xml:space="preserve">');
}

/** One character of the text, with its place in the XML. */
interface Letter extends Piece {
	readonly sign: string;
}

function* lettersOf(xml: string, from: number, to: number): Generator<Letter> {
	const pattern = new RegExp(`${reference.source}|[^&]|&`, 'giuy');
	pattern.lastIndex = from;
	while (pattern.lastIndex < to) {
		const start = pattern.lastIndex;
		const match = pattern.exec(xml);
		if (match === null) return;
		const [written, ...groups] = match;
		const sign = signOf(written, groups);
		// One letter for each UTF-16 unit, so that places in the text are places in this list.
		for (const unit of sign.split('')) yield { sign: unit, start, end: start + written.length };
	}
}

function piecesOf(letters: readonly Letter[]): Piece[] {
	const pieces: { start: number; end: number }[] = [];
	for (const { start, end } of letters) {
		const last = pieces.at(-1);
		if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
		else pieces.push({ start, end });
	}
	return pieces;
}
