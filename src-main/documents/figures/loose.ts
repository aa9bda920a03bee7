import { classOf, isComparable, type Figure } from './figure.ts';
import { inBase } from './units.ts';

/** A figure that a source often has without saying it: "the two drugs", "the first visit", "in the morning", "half". */
export function isLoose(figure: Figure): boolean {
	return (
		(figure.kind === 'number' && figure.unit !== 'times' && fewWords.test(figure.text)) ||
		figure.unit === 'nth' ||
		figure.unit === 'part' ||
		(classOf(figure) !== '' && classOf(figure) !== 'named') ||
		(figure.values[0] === 1 && figure.kind !== 'date' && !/\d/u.test(figure.text))
	);
}

/** Whether another figure of the source shows that a loose one is wrong: of the same kind of thing. */
export function isRivalOfLoose(said: Figure, source: Figure): boolean {
	if (!isComparable(said, source)) return false;
	if (said.kind === 'scheme') return true;
	if (said.unit === 'times') return source.unit === 'times';
	if (said.unit === 'nth') return source.unit === 'nth' || /^\d{1,2}$/u.test(source.text);
	if (said.unit !== '')
		return inBase(1, said.unit).unit === inBase(1, source.unit).unit || isTime(said, source);
	return source.unit === '' && firstWord(said) !== '' && firstWord(said) === firstWord(source);
}

/** "Two samples" is not shown to be right by "two pipes". */
export function countsTheSame(one: Figure, other: Figure): boolean {
	return one.kind !== 'number' || one.unit !== '' || firstWord(one) === firstWord(other);
}

function isTime(one: Figure, other: Figure): boolean {
	return times.has(inBase(1, one.unit).unit) && times.has(inBase(1, other.unit).unit);
}

function firstWord({ counts }: Figure): string {
	return counts.split(/\s/u)[0]?.toLowerCase() ?? '';
}

const times = new Set(['second', 'day', 'month']);
const fewWords = /^(?:two|three|zwei|drei)$/iu;
