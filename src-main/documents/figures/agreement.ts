import { classOf, type Agreement, type Figure } from './figure.ts';
import { datesAgree } from './find-dates.ts';
import { inBase, unitNamed } from './units.ts';

/** Whether two figures say the same, whatever the way of writing. */
export function agreement(said: Figure, source: Figure): Agreement {
	if (said.kind === 'date' || source.kind === 'date') return dateAgreement(said, source);
	if (said.kind === 'weekday' || source.kind === 'weekday')
		return said.kind === source.kind && said.code === source.code ? 'same' : 'none';
	if (isNamed(said) !== isNamed(source)) return namesSame(said, source) ? 'same' : 'none';
	if (said.code !== '' || source.code !== '')
		return said.code === source.code || timesAgree(said, source) || timesAgree(source, said)
			? 'same'
			: 'none';
	if (said.kind === 'time' || source.kind === 'time') return timeAgreement(said, source);
	const sameUnit = said.values.some((one) =>
		source.values.some((other) => {
			const a = inBase(one, said.unit);
			const b = inBase(other, source.unit);
			return a.unit === b.unit && close(a.value, b.value);
		}),
	);
	if (sameUnit) return 'same';
	if (!said.values.some((one) => source.values.some((other) => close(one, other)))) return 'none';
	if (said.unit === 'nth' || source.unit === 'nth') return said.unit === source.unit ? 'same' : 'value';
	// A table often names its unit only in the heading; "48 residents" are never 48 hours.
	if (said.unit !== '' && source.unit !== '') return 'value';
	const [bare, other] = said.unit === '' ? [said, source] : [source, said];
	return other.unit === '' || bare.counts === '' || namesUnit(bare.counts, other.unit) ? 'same' : 'value';
}

function isNamed(figure: Figure): boolean {
	return classOf(figure) === 'named';
}

/** "Room 214" may stand as "214" in a table. */
function namesSame(one: Figure, other: Figure): boolean {
	const [named, bare] = isNamed(one) ? [one, other] : [other, one];
	return (
		bare.kind === 'number' && bare.unit === '' && bare.counts === '' && named.code === `named:${bare.text}`
	);
}

/** "80 overtime hours" counts hours. */
function namesUnit(counts: string, unit: string): boolean {
	return counts.split(/\s/u).some((word) => unitNamed(word) === unit);
}

/** "Twice a day" is "1-0-1". */
function timesAgree(times: Figure, scheme: Figure): boolean {
	const doses = /^\d(?:-\d){2,3}$/u.test(scheme.code) ? scheme.code.split('-') : [];
	return times.unit === 'times' && times.values[0] === doses.filter((dose) => dose !== '0').length;
}

function dateAgreement(said: Figure, source: Figure): Agreement {
	if (said.kind === 'date' && source.kind === 'date') {
		// A year alone says nothing of a day in it, and a month alone neither.
		const has = (figure: Figure, part: 'day' | 'month'): boolean =>
			figure.dates.every((one) => one[part] !== undefined);
		const saysMore =
			(has(said, 'month') && source.dates.every((one) => one.month === undefined)) ||
			(has(said, 'day') && source.dates.every((one) => one.day === undefined));
		return !saysMore && datesAgree(said.dates, source.dates) ? 'same' : 'none';
	}
	const date = said.kind === 'date' ? said : source;
	const number = said.kind === 'date' ? source : said;
	const year = number.unit === '' && number.values.length === 1 ? number.values[0] : undefined;
	return year !== undefined &&
		date.dates.some((one) => one.year === year) &&
		(said === number || date.dates.every((one) => one.month === undefined))
		? 'same'
		: 'none';
}

/** "9" for "9 am" is right where the time stands without its half of the day. */
function timeAgreement(said: Figure, source: Figure): Agreement {
	const minutes = (figure: Figure): number[] =>
		figure.kind === 'time'
			? [...figure.values]
			: /^\d/u.test(figure.text) && (figure.unit === '' || figure.unit === 'hour')
				? figure.values.flatMap((value) => [value * 60, (value + 12) * 60, ...withPoint(figure.text)])
				: [];
	return minutes(said).some((one) => minutes(source).includes(one)) ? 'same' : 'none';
}

/** "9.30" and "9:30" without anything that says it is a time. */
function withPoint(written: string): number[] {
	const [, hours, minutes] = /^(\d{1,2})[.:](\d{2})$/u.exec(written) ?? [];
	const first = Number(hours) * 60 + Number(minutes);
	return hours === undefined ? [] : [first, first + 720];
}

function close(one: number, other: number): boolean {
	return Math.abs(one - other) <= Math.abs(other) * 1e-9;
}
