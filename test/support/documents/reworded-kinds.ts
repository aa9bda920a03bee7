import type { FigureKind } from './figure-kinds.ts';

type Change = readonly [from: string, to: string];
const en = (kind: string, source: string, said: string, ...wrong: readonly Change[]): FigureKind => ({
	kind,
	language: 'en',
	source,
	said,
	wrong,
});
const de = (kind: string, source: string, said: string, ...wrong: readonly Change[]): FigureKind => ({
	kind,
	language: 'de',
	source,
	said,
	wrong,
});

/** What a summary works out, rounds, or says in other words than its document. */
export const rewordedKinds: readonly FigureKind[] = [
	en(
		'difference',
		'Places in the nursery go up from 38 to 52 in autumn.',
		'The nursery gets 52 places, 14 more than now.',
		['14', '41'],
	),
	de(
		'difference',
		'Die Zahl der Stellplätze sinkt von 96 auf 71.',
		'Künftig gibt es 71 Stellplätze, 25 weniger als bisher.',
		['25', '52'],
	),
	en('rounded', 'The roof covers 1,968 square metres.', 'The roof covers nearly 2,000 square metres.', [
		'2,000',
		'3,000',
	]),
	de('rounded', 'Das Dach ist 1.968 Quadratmeter groß.', 'Das Dach ist knapp 2.000 Quadratmeter groß.', [
		'2.000',
		'3.000',
	]),
	en(
		'table in thousands',
		'All sums are in thousands of pounds.\nItem | Last year | This year\nRepairs | 412 | 655\nHeating | 1,310 | 1,290',
		'Repairs take £655,000 this year.',
		['£655,000', '£565,000'],
	),
	de(
		'table in thousands',
		'Posten | Tsd. €\nInstandhaltung | 655\nHeizung | 1.290',
		'Für die Instandhaltung sind 655.000 Euro angesetzt.',
		['655.000', '565.000'],
	),
	en(
		'column of a table',
		'Ticket | Until now | From 1 May\nAdult | £4.20 | £4.60\nChild | £2.10 | £2.30',
		'An adult ticket costs £4.60 as from 1 May.',
		['£4.60', '£4.20'],
		['£4.60', '£2.30'],
	),
	en('time in words', 'The hall opens at 7.40 am.', 'The hall opens at twenty to eight.', ['twenty', 'ten']),
	de('time in words', 'Die Halle öffnet um 7.20 Uhr.', 'Die Halle öffnet um zehn vor halb acht.', [
		'zehn',
		'fünf',
	]),
	en('hours and minutes', 'The audit took 95 minutes.', 'The audit took an hour and 35 minutes.', [
		'35',
		'53',
	]),
	de(
		'hours and minutes',
		'Die Prüfung dauerte 95 Minuten.',
		'Die Prüfung dauerte eine Stunde und 35 Minuten.',
		['35', '53'],
	),
	en('occasions', 'The seal was broken on two occasions.', 'The seal was broken twice.', [
		'twice',
		'five times',
	]),
	en(
		'later than planned',
		'The inspection, planned for 4 May, took place on 18 May.',
		'The inspection took place on 18 May, two weeks later than planned.',
		['two weeks', 'two months'],
	),
	de(
		'later than planned',
		'Die Abnahme, geplant für den 4. Mai, fand am 18. Mai statt.',
		'Die Abnahme am 18. Mai fand zwei Wochen später als geplant statt.',
		['zwei Wochen', 'zwei Monate'],
	),
	de(
		'range of months',
		'Zwischen dem 1. April und dem 31. Juli darf nicht gemäht werden.',
		'Von April bis Ende Juli darf nicht gemäht werden.',
		['April', 'Februar'],
	),
	en(
		'next sentence',
		'The choir hires the chapel on Sundays. It pays £85 for that.',
		'The choir pays £85 for the chapel on Sundays.',
		['£85', '£58'],
	),
	en(
		'rate with a kind',
		'She is allowed 6 units of insulin a week.',
		'She is allowed 6 units of insulin a week.',
		['week', 'day'],
	),
	en(
		'forbidden',
		'Nobody must enter the pump room without a helmet.',
		'Entering the pump room without a helmet is forbidden.',
	),
	de('forbidden', 'Im Lager darf nicht geraucht werden.', 'Rauchen ist im Lager untersagt.'),
	en('list of what is not', 'She had no cough, no rash and no nausea.', 'She had no cough, rash or nausea.'),
	de(
		'only in another clause',
		'Holz ist nur im Hof erlaubt; im Keller ist es verboten.',
		'Im Keller darf kein Holz lagern.',
	),
	de(
		'not by a way',
		'Anträge sind online zu stellen, nicht per Fax und nicht am Telefon.',
		'Anträge per Fax werden nicht bearbeitet.',
		['Fax werden nicht', 'Fax werden'],
	),
	en(
		'order beside a word of change',
		'Hedges are cut each month from May to August.',
		'Hedges are cut each month from May to August.',
		['May to August', 'May to October'],
	),
	en(
		'a day beside a span',
		'At its meeting on Tuesday 24 February 2026 the council set its budget for the year from 1 April 2026 to 31 March 2027; 27 voted for it.',
		'With 27 votes in favour, the council adopted its budget for the year on 24 February.',
		['24 February', '25 February'],
	),
	de(
		'a day beside a span',
		'In der Sitzung am 24. Februar 2026 beschloss der Rat den Haushalt für die Zeit vom 1. April 2026 bis zum 31. März 2027.',
		'Der Rat hat den Haushalt für das Jahr am 24. Februar beschlossen.',
		['24. Februar', '24. Januar'],
	),
];
