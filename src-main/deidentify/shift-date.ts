/**
 * A date or a span of dates as it stands in a text, moved by so many days and written in the same form; undefined where
 * a day of it cannot be told. `year`: of dates that do not name theirs.
 */
export function shiftDate(text: string, days: number, year: number): string | undefined {
	const single = shiftSingle(text, days, year);
	if (single !== undefined || !connector.test(text)) return single;
	const parts = text.split(connector);
	const last = parts.at(-1) ?? '';
	const end = shiftSingle(last, days, yearOf(last) ?? year);
	if (end === undefined) return undefined;
	const shifted = parts.slice(0, -1).map((part, at) => {
		if (at % 2 === 1) return part;
		const alone = shiftSingle(part, days, yearOf(last) ?? year);
		return alone ?? sharing(part, last, end, days, yearOf(last) ?? year);
	});
	return shifted.includes(undefined) ? undefined : shifted.join('') + end;
}

/** "3. bis 11. Mai": the first day with the month of the last one, which is written only where it is another now. */
function sharing(part: string, last: string, end: string, days: number, year: number): string | undefined {
	const day = /^\s*(\d{1,2})(\.|st|nd|rd|th)?(\d{1,2}\.)?\s*$/iu.exec(part);
	if (day === null) return undefined;
	const full = last.replace(/\d{1,2}/u, day[1] ?? '');
	const moved = shiftSingle(full, days, year);
	if (moved === undefined) return undefined;
	const now = /\d{1,2}/u.exec(moved)?.[0] ?? '';
	const isSameMonth =
		moved.replace(/\d{1,2}(?:st|nd|rd|th)?/u, '') === end.replace(/\d{1,2}(?:st|nd|rd|th)?/u, '');
	if (!isSameMonth || day[3] !== undefined) return moved.replace(/[\s.,]*(?:19|20)\d{2}$/u, '');
	const written = part.replace(/\d{1,2}/u, now);
	return withOrdinal(written, Number(now));
}

const yearOf = (text: string): number | undefined => {
	const year = /(?:19|20)\d{2}/u.exec(text)?.[0];
	return year === undefined ? undefined : Number(year);
};
const connector =
	/(\s*(?:[-–/]|(?<![\p{L}])(?:bis(?: zum)?|und|u\.|to|and|until|till)(?![\p{L}]))\s*(?:(?:the|den|dem) )?)/iu;

function shiftSingle(text: string, days: number, year: number): string | undefined {
	for (const form of forms) {
		const match = form.exec(text);
		if (match?.groups === undefined) continue;
		// Another day or month beside it would stay as it was.
		if (another.test(`${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`)) continue;
		const { d = '', m = '', y = '' } = match.groups;
		const month = /^\d/u.test(m) ? Number(m) : monthOf(m);
		if (month === undefined || month < 1 || month > 12) continue;
		const fullYear = y === '' ? year : y.length === 2 ? century(Number(y)) : Number(y);
		const day = d === '' ? middle : Number(d);
		const before = new Date(Date.UTC(fullYear, month - 1, day));
		if (before.getUTCMonth() !== month - 1) return undefined;
		const after = new Date(before.getTime() + days * dayMs);
		return text
			.slice(0, match.index)
			.concat(written(match, after), text.slice(match.index + match[0].length));
	}
	return undefined;
}

const months = [
	['january', 'januar', 'jänner', 'jan'],
	['february', 'februar', 'feber', 'feb'],
	['march', 'märz', 'maerz', 'mar', 'mär'],
	['april', 'april', 'apr'],
	['may', 'mai'],
	['june', 'juni', 'jun'],
	['july', 'juli', 'jul'],
	['august', 'august', 'aug'],
	['september', 'september', 'sep', 'sept'],
	['october', 'oktober', 'oct', 'okt'],
	['november', 'november', 'nov'],
	['december', 'dezember', 'dec', 'dez'],
] as const;
const monthName = String.raw`(?<m>${months.flat().join('|')})`;
const another = new RegExp(String.raw`\d|(?<![\p{L}])(?:${months.flat().join('|')})(?![\p{L}])`, 'iu');
const forms: readonly RegExp[] = [
	/(?<y>(?:19|20)\d{2})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})/du,
	/(?<d>\d{1,2})(?<s>\s?[./-]\s?)(?<m>\d{1,2})\k<s>(?<y>\d{4}|\d{2})/du,
	/(?<d>\d{1,2})(?<s>\.\s?)(?<m>\d{1,2})\./du,
	/(?<m>\d{1,2})(?<s>[./])(?<y>(?:19|20)\d{2})/du,
	new RegExp(
		String.raw`(?<d>\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:of\s|day of\s)?${monthName}\b\.?(?:,?\s*(?<y>(?:19|20)\d{2}))?`,
		'diu',
	),
	new RegExp(
		String.raw`${monthName}\b\.?\s+(?:the\s)?(?<d>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s*(?<y>(?:19|20)\d{2}))?`,
		'diu',
	),
	new RegExp(String.raw`${monthName}\b\.?,?\s*(?:of\s)?(?<y>(?:19|20)\d{2})`, 'diu'),
];

/** The match with its day, month and year replaced, everything between them as it was. */
function written(match: RegExpExecArray, date: Date): string {
	const { d, m = '', y } = match.groups ?? {};
	const isNumber = /^\d/u.test(m);
	/** As far as it can be told: no part of it has a single digit. */
	const isPadded = isNumber && [d, m].every((part) => part === undefined || !/^\d$/u.test(part));
	const month = date.getUTCMonth();
	const now = {
		d: padded(date.getUTCDate(), isPadded),
		m: isNumber ? padded(month + 1, isPadded) : nameLike(month, m),
		y: yearLike(date.getUTCFullYear(), y),
	};
	const places = (['d', 'm', 'y'] as const)
		.flatMap((part) => {
			const place = match.indices?.groups?.[part];
			return place === undefined
				? []
				: [{ part, start: place[0] - match.index, end: place[1] - match.index }];
		})
		.sort((one, other) => other.start - one.start);
	let text = match[0];
	for (const { part, start, end } of places) text = text.slice(0, start) + now[part] + text.slice(end);
	return withOrdinal(text, date.getUTCDate());
}

function withOrdinal(text: string, day: number): string {
	const ending = day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
	return text.replace(/(?<=\b\d{1,2})(?:st|nd|rd|th)\b/u, ending);
}

const padded = (value: number, isPadded: boolean): string =>
	isPadded ? String(value).padStart(2, '0') : String(value);
const yearLike = (year: number, was: string | undefined): string =>
	was?.length === 2 ? String(year).slice(2) : String(year);
const century = (short: number): number => (short > 40 ? 1900 + short : 2000 + short);

function monthOf(name: string): number | undefined {
	const at = months.findIndex((names) => (names as readonly string[]).includes(name.toLowerCase()));
	return at < 0 ? undefined : at + 1;
}

/** In the language, length and capitals of the one that it replaces. */
function nameLike(month: number, was: string): string {
	const now = months[month] ?? months[0];
	const index = (months[(monthOf(was) ?? 1) - 1] ?? months[0]).findIndex((one) => one === was.toLowerCase());
	const isShort =
		was.length <= 4 &&
		index >= 2 &&
		!['mai', 'may', 'juni', 'juli', 'june', 'july'].includes(was.toLowerCase());
	const isGerman = index === 1 || /[äz]|^(?:okt|dez|mai)/iu.test(was) || germanOnly.has(was.toLowerCase());
	const full = isGerman ? now[1] : now[0];
	const name = isShort ? full.slice(0, 3) : full;
	return was === was.toUpperCase() ? name.toUpperCase() : name[0]?.toUpperCase() + name.slice(1);
}

const germanOnly = new Set([
	'januar',
	'februar',
	'juni',
	'juli',
	'oktober',
	'dezember',
	'mai',
	'jänner',
	'feber',
	'märz',
]);
/** Of a month whose day is not named. */
const middle = 15;
const dayMs = 86_400_000;
