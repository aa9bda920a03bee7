/** Words of files with the words of the house, in the language on screen. */
export const glossaryWords = {
	en: {
		file: 'Glossary',
		headings: ['Term', 'Meaning', 'Preferred', 'Forbidden'],
		separator: ',',
	},
	de: {
		file: 'Glossar',
		headings: ['Begriff', 'Bedeutung', 'Bevorzugt', 'Verboten'],
		separator: ';',
	},
} as const;
