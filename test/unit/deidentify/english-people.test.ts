import { describe, expect, it } from 'vitest';
import { findPersonal } from '../../../src-main/deidentify/find-personal.ts';
import { readLexicon } from '../../../src-main/deidentify/words/lexicon.ts';
import { filterOf, packLexicon } from '../../../src-main/deidentify/words/pack-lexicon.ts';

const words = (text: string): string[] => text.split(' ');
const lexicon = readLexicon(
	packLexicon({
		given: words('edith jordan kyle sam tina joseph rose frank angela'),
		family: words('farrow okello'),
		ordinary: words('rose'),
		towns: words('aachen'),
		wordTowns: words('halle'),
		english: filterOf(
			words(
				'the ward was seen by and then went home with she he is has had have to for from on at in of off back about will field marsh cope pine frost tank wes sharp plan table note bryony told asked which needs keys key please pay thanks his her it its mum got them bag look late now left card good can do early trip owing chase bloods reviewed attended answer hot has not been be met tea tray rooms booked are left arm raised known as palsy known as palsy student tutor',
			),
		),
		german: filterOf(words('der die das und ist war von mit haus abend')),
	}),
);
const namesIn = (text: string): string[] =>
	findPersonal(text, { lexicon })
		.filter(({ kind }) => kind === 'name')
		.map(({ start, end }) => text.slice(start, end));

describe('people in English notes', () => {
	it.each([
		[
			'after what is short for their work',
			'DS Marsh and ODP Wes attended, FY2 Sharp to chase bloods.',
			['Marsh', 'Wes', 'Sharp'],
		],
		[
			'of several with one title',
			'Cllrs Frost, Pine and Okello attended the ward.',
			['Frost', 'Pine', 'Okello'],
		],
		[
			'before their work in brackets',
			'It was seen by Bex (student nurse) and Fliss (chair).',
			['Bex', 'Fliss'],
		],
		['before their age', 'She has Kyle (4) and Skye (11) with her.', ['Kyle', 'Skye']],
		[
			'with a letter for the surname',
			"Jordan T has not been in, and Sam K's mum has the keys.",
			['Jordan T', 'Sam K'],
		],
		['with a letter for the first name', 'Please pay S Greenwood, cc K Pascoe.', ['S Greenwood', 'K Pascoe']],
		['by a second name in quotes', 'He left with Kyle and "Tank".', ['Kyle', 'Tank']],
		['by what they are called', 'Known as: Bunty', ['Bunty']],
		['of two words of every day', 'Mark Field: left card.', ['Mark Field']],
		['after the first word of a sentence', 'And Bryony is off.', ['Bryony']],
		['as who does something', 'Grace back on the ward. At 9 the tray, Iris bringing it.', ['Grace', 'Iris']],
		['in a row', 'There: Tina, Ade, Sunny and Joseph.', ['Tina', 'Ade', 'Sunny', 'Joseph']],
		['of two words, as who does something', 'And then Bill Tench told the ward.', ['Bill Tench']],
		['in a roster of one line', 'Tina 12-8, Ash sick, Mo off', ['Tina', 'Ash', 'Mo']],
		['told apart from others of that name', 'She met Big Mark and Nan Pat at home.', ['Big Mark', 'Nan Pat']],
		['after what relatives are short for', 'MGM Lorraine and PGF Keir met at home.', ['Lorraine', 'Keir']],
		['after what people are, with more behind', 'Student: Aroha, 8C; tutor: Hemi.', ['Aroha', 'Hemi']],
		['before an address of mail', 'Zwick <zwick@x.example> told her.', ['Zwick']],
		['of a family', 'She asked the Farrows at no table.', ['Farrows']],
		['by letters that were told', 'Pat Okello (PO) told her. Table with PO.', ['Pat Okello', 'PO', 'PO']],
		['again, though it is a word', 'He met Mrs Frost. Then Frost told her.', ['Frost', 'Frost']],
		['in a row with a month among them', 'She told Tina & June Farrow of it.', ['Tina', 'June Farrow']],
		['before a dash in a list', 'She told them all:\nClem – no change; Bel – keys', ['Clem', 'Bel']],
		[
			'of a surname in capital letters with a letter',
			'OKELLO J reviewed, FARROW M late',
			['OKELLO J', 'FARROW M'],
		],
		['in two cells', 'Edith\tFrost\t12', ['Edith\tFrost']],
		['of a household', 'She met the Frost family at home.', ['Frost']],
		['of who leads', 'And on call: Grace', ['Grace']],
		['with a letter for the first name, as who does something', 'C Frost asked the ward.', ['C Frost']],
		['with particles', 'She met de Vries and ap Rhys at home.', ['de Vries', 'ap Rhys']],
		['after a title, though it is a word of another language', 'Mrs Das was seen by the ward.', ['Das']],
		['by letters and a date at the end', 'She was told. KJW 18/8', ['KJW']],
		[
			'without capital letters in a chat',
			'[18:02] Ade: has angela got the keys\n[18:03] Tina: told doreen to look in angelas bag\n[18:04] Ade: dr okello is late now',
			['Ade', 'angela', 'Tina', 'doreen', 'angelas', 'Ade', 'okello'],
		],
		[
			'in a table with signs between its cells',
			'day;carer;key\nearly;Adomako, Kwesi;4\nlate;Shirl;7',
			['Adomako, Kwesi', 'Shirl'],
		],
	])('%s', (_, text, expected) => {
		expect(namesIn(text)).toEqual(expected);
	});

	it.each(['Foster carers met the ward.', 'It is plan B or table C (late).'])(
		'are no rooms, plans and illnesses: %s',
		(text) => {
			expect(namesIn(text)).toEqual([]);
		},
	);
});
