import { describe, expect, it } from 'vitest';
import { findPersonal } from '../../../src-main/deidentify/find-personal.ts';
import { readLexicon } from '../../../src-main/deidentify/words/lexicon.ts';
import { filterOf, packLexicon } from '../../../src-main/deidentify/words/pack-lexicon.ts';

const words = (text: string): string[] => text.split(' ');
const nouns = words(
	'adler amsel bescheid brille eisen fink fisch garten hammer igel kaffee kohl koch kranz luchs mütze mutter nebel pfeil protokoll rabe rückruf schwester stuhl sturm suppe tür verband wolke zimmer akte termin visite tochter brot salz herrn arzt lärm winter musik feuerstein liste station mutter beschwerde betreuer kontakt zimmernachbarin dienst sachmanager amtmann gruß grüße',
);
const lexicon = readLexicon(
	packLexicon({
		given: words('gesine hedda malina jonathan dörte'),
		family: words('petersen çakır lindhorst kunde schaden wünsche'),
		ordinary: [],
		towns: [],
		wordTowns: [],
		english: filterOf(words('the and was seen')),
		german: filterOf([
			...words(
				'der die das und mit ist von bei laut im zum nicht hat wurde für auf den dem ein kommt bittet um angerufen gestürzt neu bitte gerade noch zeigt keine heute abends gibt es später um auch wegen zwei dach am wegen deine ihre gutes liebes wer da zu wolf neu gut hat sonst nachbar',
			),
			...nouns,
			...nouns.map((noun) => `^${noun}`),
		]),
	}),
);
const namesIn = (text: string): string[] =>
	findPersonal(text, { lexicon })
		.filter(({ kind }) => kind === 'name')
		.map(({ start, end }) => text.slice(start, end));

describe('names of German that are words as well', () => {
	it.each([
		[
			'before a first name',
			'Das ist die Liste.\n– Nebel, Gesine (neu)\n– Igel, Hedda (neu)',
			['Nebel, Gesine', 'Igel, Hedda'],
		],
		['before an initial', 'Die Liste von heute:\n09:10 Kohl, B. – Verband ist neu', ['Kohl, B.']],
		['before the form of address', 'Die Visite ist um zwei.\nRabe, Hr. – Verband ist neu', ['Rabe']],
		['at a time of day', 'Das ist der Garten.\n10:20 Fink – Verband\n10:40 Adler (neu)', ['Fink', 'Adler']],
		['with an s before a noun', 'Hat wer die Mütze? Pfeils Brille ist nicht da.', ['Pfeils']],
		['of who signs as yours', 'Die Suppe ist gut.\n\nDeine Wolke', ['Wolke']],
		['for whom a slip is', 'Für Wolf!\nDie Tochter hat angerufen, bitte um Rückruf.', ['Wolf']],
		['after a case', 'Die Akte Fink ist nicht da, die Beschwerde Igel: Lärm.', ['Fink', 'Igel']],
		[
			'of who does what people do',
			'Rabe bittet um Rückruf. Kranz hat gerade noch angerufen.',
			['Rabe', 'Kranz'],
		],
		['without an article', 'Die Brille ist von Rabe, und laut Kranz ist der Stuhl neu.', ['Rabe', 'Kranz']],
		['after a label of people', 'Betreuer: Hammer, Termin ist heute.', ['Hammer']],
		[
			'after what somebody is',
			'Die Zimmernachbarin Wolke ist neu, und der Sachmanager Pfeil auch.',
			['Wolke', 'Pfeil'],
		],
		['after an initial, with a verb', 'Das ist der Termin. U. Eisen bittet um Rückruf.', ['U. Eisen']],
		[
			'in a row of names',
			'Im Garten: Petersen, Kranz, Gesine und Igel.',
			['Petersen', 'Kranz', 'Gesine', 'Igel'],
		],
		[
			'after the same letters with a number',
			'P1 Petersen ist neu, P2 Kranz, P3 Çakır und P4 Suppe.',
			['Petersen', 'Kranz', 'Çakır', 'Suppe'],
		],
		[
			'of who says something in a chat',
			'Wolf: die Suppe ist da\nGesine: Wolf, bitte auch für die Visite\nWolf: ist gut',
			['Wolf', 'Gesine', 'Wolf', 'Wolf'],
		],
		['beside the one who signs', 'Das ist der Bescheid.\ngez. Petersen      Kranz', ['Petersen', 'Kranz']],
		[
			'that hardly anybody knows as words',
			'Dann ist der Feuerstein bei der Visite und Feuersteins Tochter auch.',
			['Feuerstein', 'Feuersteins'],
		],
		['after what a label says he is', 'Kontakt: Schwester Gesine, bitte nicht abends.', ['Gesine']],
		['before a colon, after a first name', 'Die Mutter ist da. Gesine Kohl: Suppe ist gut.', ['Gesine Kohl']],
		[
			'before a first name without a comma',
			'Das ist die Liste.\n1 Kranz Gesine  neu\n2 Nebel Hedda  neu',
			['Kranz Gesine', 'Nebel Hedda'],
		],
		['of who is called so', 'Die Schwester, Nebel heißt sie, ist neu.', ['Nebel']],
		['after what is short for people', 'Das ist für Koll. Stuhl und Fam. Suppe.', ['Stuhl', 'Suppe']],
		['after a rank', 'Das ist Frau Amtmann Kranz.', ['Kranz']],
		[
			'at the beginning of lines about people',
			'Das ist die Liste.\nPetersen – ist neu\nRabe – Verband\nÇakır – kommt um zwei',
			['Petersen', 'Rabe', 'Çakır'],
		],
		[
			'beside others in columns',
			'Mo  Petersen 8:15   Kranz 8:30   Çakır 9:00\nDi  Kranz 8:15   Petersen 8:30\nDas ist der Garten.',
			['Petersen', 'Kranz', 'Çakır', 'Kranz', 'Petersen'],
		],
		[
			'of two letters, once it was whole',
			'Das ist Frau Hedda Öz. Heute kommt Öz um zwei.',
			['Hedda Öz', 'Öz'],
		],
		[
			'after an, which is no article',
			'Das ist Frau Kohl. Der Bescheid ist für Kohl, und bitte auch an Kohl.',
			['Kohl', 'Kohl', 'Kohl'],
		],
		[
			'of a household',
			'Heute ist bei Hammers ein Garten, und von Petersens die Suppe.',
			['Hammers', 'Petersens'],
		],
		['after a verb', 'Um zwei kommt Kranz nicht, und dann zeigt Rabe den Garten.', ['Kranz', 'Rabe']],
		['after a closing on the same line, by an initial', 'Die Suppe ist gut. Gruß, K. Nebel', ['K. Nebel']],
		['after a closing on the same line', 'Der Garten ist neu, bitte um Rückruf. Grüße, Fink', ['Fink']],
		['of who is a child of somebody, by a letter', 'Die Mutter und Sohn B. ist da.', ['B.']],
		[
			'after a title written in haste',
			'Die Suppe ist von frau Kranz und für herrn Çakır.',
			['Kranz', 'Çakır'],
		],
		['of a job, that only looks like a compound', 'Der Konrektor Gartenpfeil ist neu.', ['Gartenpfeil']],
		['by letters after a closing', 'Das ist gut. Gruß, T. F.', ['T. F.']],
		['of two in one practice', 'Das ist die Visite von Dres. Petersen/Suppe.', ['Petersen', 'Suppe']],
		['in a list without sentences', 'Visite Garten\nFink, Hedda\nSuppe Brot Salz', ['Fink, Hedda']],
	])('%s', (_, text, expected) => {
		expect(namesIn(text)).toEqual(expected);
	});

	it.each([
		'Der Koch bittet um Salz, und laut Protokoll ist die Suppe von heute.',
		'Im Garten: Kohl, Salz und Brot. Abends gibt es Fisch, Kohl und Suppe.',
		'Der Kunde hat wegen Schaden am Dach heute angerufen, und die Wünsche gibt es auch.',
		'Das ist gut.\n\nGartendienst',
		'Gutes Brot gibt es heute, und liebes Protokoll ist keine Suppe.',
		'Bei Sturm ist die Tür zu, und von Eisen ist der Stuhl.',
		'Ihre Suppe\nDeine Tür\nKaffee: heute. Musik: später. Kaffee: keine.',
	])('are none in: %s', (text) => {
		expect(namesIn(text)).toEqual([]);
	});
});
