import { figureAt, type Figure } from './figure.ts';
import { wordNumber } from './word-number.ts';

/** "11 h 20 min", "eine Stunde und 15 Minuten": one length of time, also known by its hours alone. */
export function findCompoundDurations(text: string): Figure[] {
	const found: Figure[] = [];
	for (const match of text.matchAll(pattern)) {
		const { hours = '', minutes = '' } = match.groups ?? {};
		const whole = numberOf(hours);
		const rest = numberOf(minutes);
		if (whole === undefined || rest === undefined || rest >= 60) continue;
		const nearest = Math.round(whole + rest / 60) * 60;
		found.push(figureAt(match, { kind: 'measure', unit: 'minute', values: [whole * 60 + rest, nearest] }));
	}
	return found;
}

function numberOf(written: string): number | undefined {
	return /^\d/u.test(written) ? Number(written) : wordNumber(written.replace(/^(?:an|eine)$/iu, 'one'));
}

const pattern =
	/(?<![\p{L}\p{N}.,])(?<hours>\d{1,3}|\p{L}+)\s?(?:h|hrs?|hours?|Std\.?|Stunden?)\s(?:(?:and|und)\s)?(?<minutes>\d{1,2}|\p{L}+)\s?(?:min\.?|mins?|minutes?|Minuten?)(?!\p{L})/giu;
