import type { ReplaceOptions } from './replace.ts';

/** What stands in the place of personal data, in the language of the text. */
export const replacingWords: Readonly<Record<'en' | 'de', Pick<ReplaceOptions, 'words' | 'person'>>> = {
	en: {
		person: 'Person',
		words: {
			age: 'over 89',
			address: '[address]',
			phone: '[phone]',
			email: '[e-mail]',
			web: '[web]',
			number: '[number]',
			organisation: '[organisation]',
		},
	},
	de: {
		person: 'Person',
		words: {
			age: 'über 89',
			address: '[Adresse]',
			phone: '[Telefon]',
			email: '[E-Mail]',
			web: '[Internet]',
			number: '[Nummer]',
			organisation: '[Einrichtung]',
		},
	},
};
