import { describe, expect, it } from 'vitest';
import { findPersonal, type FindOptions } from '../../../src-main/deidentify/find-personal.ts';
import { readLexicon } from '../../../src-main/deidentify/words/lexicon.ts';
import { filterOf, packLexicon } from '../../../src-main/deidentify/words/pack-lexicon.ts';

const words = (text: string): string[] => text.split(' ');
const lexicon = readLexicon(
	packLexicon({
		given: words('anna edith kacper tomasz zofia ihsan rose frank'),
		family: words('farrow becker baker young'),
		ordinary: words('kern'),
		towns: [...words('aachen'), 'bad zwerenz'],
		wordTowns: words('halle'),
		english: filterOf(
			words(
				'could yours sincerely bed empty witness cleaner goes who the ward was seen by on reception and then went home mother of patient with rose said that cook called daughter he she is has pain in chest call taken please young baker to from for a letter friend',
			),
		),
		german: filterOf(
			words(
				'der die das patient patientin wurde von mit und ist hat schmerzen ^schmerzen ihre tochter ^tochter station ^station haus ^haus abend ^abend frieden ^frieden sommer ^sommer war im heute morgen bruder ^bruder nach grüßen freundlichen blut ^blut druck ^druck',
			),
		),
	}),
);
const namesIn = (text: string, options: FindOptions = {}): string[] =>
	findPersonal(text, { lexicon, ...options })
		.filter(({ kind }) => kind === 'name')
		.map(({ start, end }) => text.slice(start, end));

describe('names', () => {
	it.each([
		['of a list', 'Then Edith went home.', ['Edith']],
		['that nobody knows', 'Then Zwerenz was seen by the ward.', ['Zwerenz']],
		[
			'of who writes in a chat, and where others say them',
			'[20:41] mo k: who has the ward keys\n[20:44] Sunniva: mo has\n03/11/2026, 20:50 - mo k: no',
			['mo k', 'Sunniva', 'mo k'],
		],
		[
			'in columns of a table',
			'Ward  Name        By    Plan\n1     Nwosu, T    BK    home\n2     EMPTY\n3     Amber       BK    stays',
			['Nwosu, T', 'BK', 'Amber', 'BK'],
		],
		[
			'beside the days of a roster',
			'        Mon  Tue  Wed  Thu\nlolo    E    E    off  L\nBig Mo  L    AL   L    E\n\nTotal   2    3    1    2',
			['lolo', 'Big Mo'],
		],
		['after a title, although it is a word', 'Mrs Baker was seen.', ['Baker']],
		['with particles', 'Dr A. Ferreira da Costa was seen.', ['A. Ferreira da Costa']],
		['turned round', 'Von: Becker, Anna', ['Becker, Anna']],
		['after a label, small', 'The call was taken. (Clerk: r ingleby)', ['r ingleby']],
		['over a line', 'Patient: Okoro-\nReyes was seen', ['Okoro-\nReyes']],
		['of a list of patients', 'Young   M 66  pain in chest', ['Young']],
		['below a letter', 'Mit freundlichen Grüßen\n\nZwerenz', ['Zwerenz']],
		['of two people', 'Herr und Frau Tomasz u. Zofia Zwerenz', ['Tomasz u. Zofia Zwerenz']],
		['by initials', 'The patient was seen by K. Mbeki.', ['K. Mbeki']],
		['in capital letters', 'PATIENT: OYELARAN, KACPER', ['OYELARAN, KACPER']],
		['by letters after what somebody did', 'The patient was seen by jk (FY2), checked SB', ['jk', 'SB']],
		['by a letter after a title', 'Mr T was seen by the ward.', ['T']],
		['with a nickname within', 'Then Edith "Spud" Farrow went home.', ['Edith "Spud" Farrow']],
		['of a surname in capital letters', 'OKONJO Edith M 71 has pain in chest', ['OKONJO Edith']],
		['that does something', 'She has pain. Ffi said that he went home.', ['Ffi']],
		['beside a name', 'Edith and River went home.', ['Edith', 'River']],
		['that is asked about', 'The call was taken. Could Hyacinth call?', ['Hyacinth']],
		['after an initial, with particles', 'A letter for H. van der Meulen, please', ['H. van der Meulen']],
		['of nobility', 'Der Patient ist Herr Anna von und zu Zwerenz', ['Anna von und zu Zwerenz']],
		['of German after a relation', 'Der Bruder Zwulf hat Schmerzen.', ['Zwulf']],
		[
			'at the end of a small text',
			'the patient has pain in chest and went home yours sincerely edith zwerenz',
			['edith zwerenz'],
		],
		['spelt out', 'The patient Farrow, F-A-R-R-O-W, went home.', ['Farrow', 'F-A-R-R-O-W']],
		['of who lies in a bed', 'Bed 3 Tunde - pain. Bed 4 empty', ['Tunde']],
		['of who goes by it', 'The patient, who goes by Tiny, went home.', ['Tiny']],
		['of a witness', 'Witness B (a cleaner) said that he called.', ['B']],
		[
			'of a surname that is a word, after a first name',
			'Der Patient Kacper Sommer ist im Haus.',
			['Kacper Sommer'],
		],
		['of who did something in his job', 'Die Patientin und der Patient Kai Abend.', ['Kai Abend']],
		[
			'of who signs, whatever the words mean',
			'Die Station ist im Haus.\n\nEdith Druck\nStation',
			['Edith Druck'],
		],
		['of who is to be called', 'The patient has pain. Call Zwulf at the ward.', ['Zwulf']],
		['at the end of a list', 'The patient went home\nMother said bed\nKt', ['Kt']],
		['of who signs with a letter', 'The patient has pain.\n\nB Call, reception', ['B Call']],
		['of a month after a first name', 'The call was taken by Ms Edith May, bed 4.', ['Edith May']],
		['that somebody hears', 'Die Patientin hört auf Zwerenzchen.', ['Zwerenzchen']],
		['that all say', 'Die Patientin wird Zwulf genannt.', ['Zwulf']],
		['of who lives next door', 'Die Patientin ist nebenan bei Zwulfens.', ['Zwulfens']],
		['of who does what only people do', 'The patient has pain. Rose lives on the ward.', ['Rose']],
		['that a scanner misread at the end', 'Patient: Kar1-Heinz Zwerenz', ['Kar1-Heinz Zwerenz']],
		['that a scanner misread', 'Mr Str0ud was seen.', ['Str0ud']],
	])('%s', (_, text, expected) => {
		expect(namesIn(text)).toEqual(expected);
	});

	it('and towns of several words, and those that are words too, are told apart', () => {
		const placesIn = (text: string): string[] =>
			findPersonal(text, { lexicon })
				.filter(({ kind }) => kind === 'address')
				.map(({ start, end }) => text.slice(start, end));
		expect(placesIn('Die Patientin ist aus Halle und war im Haus in Bad Zwerenz.')).toEqual([
			'Halle',
			'Bad Zwerenz',
		]);
		expect(placesIn('Die Patientin war in der Halle.')).toEqual([]);
	});

	it('found once are found everywhere, also mistyped', () => {
		expect(namesIn('Mrs Okonkwo was seen. okonkwo said that Okonkow has pain.')).toContain('Okonkwo');
		expect(namesIn('Mrs Okonkwo was seen. Then Okonko has pain.')).toEqual(['Okonkwo', 'Okonko']);
	});

	it('of other texts of the set are known', () => {
		expect(namesIn('then zwerenz has pain in chest', { knownNames: ['Zwerenz'] })).toEqual(['zwerenz']);
	});

	it.each([
		'The Holter was seen by the ward, then the patient with Child-Pugh and Lambert-Eaton has Vicryl.',
		'Die Patientin hat Schmerzen nach Greulich und ist mit Monocryl im Haus.',
		'The patient has pain in chest. Mother has 81 per cent of the bed.',
	])('are no eponyms, brands and parts of words: %s', (text) => {
		expect(namesIn(text)).toEqual([]);
	});

	it('are no ordinary words and their compounds', () => {
		expect(namesIn('Die Patientin hat Schmerzen, Blutdruck war im Sommer.')).toEqual([]);
		expect(namesIn('The patient has pain in chest and went home.')).toEqual([]);
	});
});

describe('what a person decides', () => {
	const text = 'Then Zwerenz went home to the ward Merlin.';

	it('is not found where it was refused', () => {
		expect(namesIn(text, { decisions: { confirmed: [], refused: ['zwerenz'] } })).not.toContain('Zwerenz');
	});

	it('is found where it was confirmed, and so are the words of the house', () => {
		const options = { decisions: { confirmed: [{ words: 'home', kind: 'address' as const }], refused: [] } };
		const found = findPersonal(text, { lexicon, ...options, organisationWords: ['ward merlin'] });
		expect(found.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
			['name', 'Zwerenz'],
			['address', 'home'],
			['organisation', 'ward Merlin'],
		]);
	});

	it('is found where words hold digits and signs that mean something in a pattern', () => {
		const house = 'Moved from 4-B (new) to 7/2.';
		const found = findPersonal(house, { organisationWords: ['4-B (new', '7/2'] });
		expect(found.map(({ start, end }) => house.slice(start, end))).toEqual(['4-B (new', '7/2']);
	});
});
