import { figureAt, type Figure } from './figure.ts';

/** Times of day; `values` are minutes since midnight, two where it is not said which half of the day is meant. */
export function findTimes(text: string): Figure[] {
	const found: Figure[] = [];
	const add = (match: RegExpMatchArray, values: readonly number[]): void => {
		const figure = figureAt(match, { kind: 'time', values });
		if (values.length === 0 || found.some((one) => figure.start < one.end && figure.end > one.start)) return;
		found.push(figure);
	};
	for (const match of text.matchAll(marked)) add(match, minutesOf(match[1], match[2], match[3] ?? ''));
	for (const match of text.matchAll(firstOfTwo)) add(match, minutesOf(match[1], match[2], 'either'));
	for (const match of text.matchAll(withColon)) add(match, minutesOf(match[1], match[2], ''));
	for (const match of text.matchAll(named))
		add(match, [/^mid(?:night)|^mitternacht/iu.test(match[0]) ? 0 : 720]);
	return found;
}

function minutesOf(hours: string | undefined, minutes: string | undefined, half: string): number[] {
	const hour = Number(hours);
	const minute = Number(minutes ?? 0);
	if (hour > 24 || minute > 59) return [];
	if (/^p/iu.test(half)) return [((hour % 12) + 12) * 60 + minute];
	if (/^a/iu.test(half)) return [(hour % 12) * 60 + minute];
	return half === 'either' && hour < 12
		? [hour * 60 + minute, (hour + 12) * 60 + minute]
		: [hour * 60 + minute];
}

const marked =
	/(?<![\d.:,])(\d{1,2})(?:[:.](\d{2}))?\s?(?:([ap]\.\s?m\.|[ap]\.?m(?!\p{L}))|(?:Uhr|o['’]clock)(?!\p{L}))/giu;
/** The first of two times that share what follows: "from 7.30 to 9 am", "9–17 Uhr". */
const firstOfTwo =
	/(?<![\d.:,])(\d{1,2})(?:[:.](\d{2}))?(?=\s?(?:[-–—]|to|and|until|bis|und)\s?\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?\s?m(?!\p{L})|Uhr))/giu;
const withColon = /(?<![\d.:,])(\d{1,2}):(\d{2})(?![\d:])(?:\s?h(?!\p{L}))?/gu;
const named = /(?<!\p{L})(?:noon|midday|midnight|mitternacht)(?!\p{L})/giu;
