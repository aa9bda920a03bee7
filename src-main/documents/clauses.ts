import type { Figure } from './figures/figure.ts';
import { findSaidFigures } from './figures/said-figures.ts';
import { scaled } from './table-scales.ts';
import { remembered } from './remembered.ts';
import type { PageText, TableScale } from './sentences.ts';
import { contentWords, type Word } from './words.ts';

/** A figure with the words it belongs to. */
export interface OwnedFigure {
	readonly figure: Figure;
	/** Content words of its clause, nearest first. */
	readonly owners: readonly string[];
	/** How many of the owners stand in its own clause; those after them are only its subject. */
	readonly near: number;
	/** The nearest owner stands right before it with a preposition between. */
	readonly adjacent: boolean;
	/** Figures of other kinds in its clause: the date of an amount. */
	readonly companions: readonly Figure[];
	/** Its clause says what must be, not what is. */
	readonly demanded: boolean;
	/** All words of the clause stand nearer to another figure, as in "from 4 May until 3 October". */
	readonly shared: boolean;
	/** The text and page it stands in. */
	readonly text: string;
	readonly page: number;
}

/**
 * Finds the figures of a text and the words each belongs to: those of the same clause that no other figure is nearer
 * to. A clause ends at a comma, semicolon, point, cell border or "and"; a figure alone between commas belongs to the
 * words before it.
 */
export function findOwnedFigures(text: string, page: number, scale?: TableScale): OwnedFigure[] {
	const found = findSaidFigures(text);
	const figures = scale === undefined ? found : found.map((figure) => scaled(figure, scale));
	if (figures.length === 0) return [];
	const words = contentWords(text).filter(
		(word) => !figures.some((figure) => word.start < figure.end && word.end > figure.start),
	);
	const borders = clauseBorders(text, figures);
	return figures.map((figure) => ({
		figure,
		...ownersOf(figure, figures, words, borders, text),
		text,
		page,
	}));
}

/** The same of a text that is looked at for many points. */
export const ownedFiguresOf = remembered(({ text, page, scale }: PageText) =>
	findOwnedFigures(text, page, scale),
);

function ownersOf(
	figure: Figure,
	figures: readonly Figure[],
	words: readonly Word[],
	borders: readonly number[],
	text: string,
): Pick<OwnedFigure, 'owners' | 'near' | 'adjacent' | 'companions' | 'demanded' | 'shared'> {
	let start = borders.findLast((border) => border <= figure.start) ?? 0;
	let end = borders.find((border) => border >= figure.end) ?? Infinity;
	// "Mrs Marlow (extension 2260)": what is in brackets belongs to the words around them.
	if (text[start - 1] === '(' && text[end - 1] === ')') {
		start = borders.findLast((border) => border < start) ?? 0;
		end = borders.find((border) => border > end) ?? Infinity;
	}
	const beside = figures.filter((one) => one !== figure && one.start >= start && one.end <= end);
	let own: Word[] = [];
	// "Metoprolol, 47.5 mg": go back until there is a word.
	for (let steps = 0; steps < 3; steps += 1) {
		own = words.filter((word) => word.start >= start && word.end <= end);
		if (own.length > 0 || start === 0) break;
		start = borders.findLast((border) => border < start) ?? 0;
	}
	const others = figures.filter((one) => one !== figure && one.start >= start && one.end <= end);
	const rivals = others.filter((one) => one.kind === figure.kind);
	const companions = beside.filter((one) => one.kind !== figure.kind);
	const isTotal = total.test(text.slice(figure.end, figure.end + 20));
	const nearer = own.filter((word) =>
		rivals.every((rival) =>
			isTotal ? word.start >= rival.end : distance(word, figure) <= distance(word, rival),
		),
	);
	const owners = (nearer.length > 0 ? nearer : own).sort(
		(one, other) => distance(one, figure) - distance(other, figure),
	);
	const [nearest] = owners;
	const subject = subjectOf(figure, figures, words, borders).filter((word) => !owners.includes(word));
	return {
		owners: [...owners, ...subject].map((word) => word.text),
		near: owners.length,
		adjacent: nearest !== undefined && preposition.test(text.slice(nearest.end, figure.start)),
		companions,
		demanded: demands.test(text.slice(start, end)),
		shared: nearer.length === 0,
	};
}

/** "Ms Kaur takes 5 mg of one and 10 mg of another": who takes it is said once for both. */
function subjectOf(
	figure: Figure,
	figures: readonly Figure[],
	words: readonly Word[],
	borders: readonly number[],
): Word[] {
	const first = figures.find(({ kind }) => kind !== 'scheme');
	if (first === undefined || first.start >= figure.start) return [];
	const end = borders.find((border) => border >= first.end) ?? Infinity;
	if (figure.start < end) return [];
	const start = borders.findLast((border) => border <= first.start) ?? 0;
	return words.filter((word) => word.start >= start && word.end <= first.start).slice(0, -1);
}

/** What goes before a number names it more often than what comes after ("ramipril 5 mg"). */
function distance(word: Word, figure: Figure): number {
	return word.end <= figure.start ? figure.start - word.end : word.start - figure.end + 1.5;
}

function clauseBorders(text: string, figures: readonly Figure[]): number[] {
	const borders: number[] = [];
	for (const match of text.matchAll(
		/[;|()\n]|[,.:!?](?=\s)|\s(?:and|und|while|whereas|während|but|sondern|aber|instead of|statt)\s/gu,
	)) {
		const at = match.index;
		if (!figures.some((figure) => at >= figure.start && at < figure.end)) borders.push(at + match[0].length);
	}
	return borders;
}

/** Words near a place in its sentence, for showing what goes around a figure. */
export function surroundings(text: string, start: number, end: number): string {
	const first = Math.max(0, ...[...text.slice(0, start).matchAll(sentenceBorder)].map(borderEnd));
	const after = text.slice(end).search(sentenceBorder);
	const last = after < 0 ? text.length : end + after + 1;
	const from = cutBefore(text, start - surroundingCharacters, first);
	const to = cutAfter(text, end + surroundingCharacters, last);
	return `${from > first ? '… ' : ''}${text.slice(from, to).trim()}${to < last ? ' …' : ''}`;
}

function borderEnd(border: RegExpMatchArray): number {
	return (border.index ?? 0) + border[0].length;
}

function cutBefore(text: string, at: number, first: number): number {
	if (at <= first + smallRest) return first;
	const space = text.indexOf(' ', at);
	return space < 0 ? at : space + 1;
}

function cutAfter(text: string, at: number, last: number): number {
	if (at >= last - smallRest) return last;
	const space = text.lastIndexOf(' ', at);
	return space < 0 ? at : space;
}

/** "19 samples at each place, 171 in all": counts what the other one counts. */
const total = /^\s(?:in all|in total|altogether|overall|insgesamt|zusammen|im Ganzen)(?!\p{L})/iu;
const demands =
	/(?<!\p{L})(?:must|ha(?:s|ve) to|shall|should|is to be|are to be|required|muss|müssen|sollen?|sollte[n]?|ist zu|sind zu|vorgeschrieben\p{L}*)(?!\p{L})/iu;
const preposition = /^\s(?:to|until|by|on|auf|am|bis|zum)\s$/iu;
const sentenceBorder = /\n|[.!?]\s+(?=\p{Lu})/gu;
const surroundingCharacters = 36;
/** Not worth leaving out. */
const smallRest = 12;
