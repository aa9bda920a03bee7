/** Words of files with confirmed texts, in the language on screen. */
export const deidentifyWords = {
	en: {
		suffix: 'de-identified',
		untitled: 'Conversation',
		foot: (date: string) => `Personal data replaced with Indoors, read and confirmed by a person on ${date}`,
	},
	de: {
		suffix: 'Personendaten ersetzt',
		untitled: 'Unterhaltung',
		foot: (date: string) =>
			`Personendaten mit Indoors ersetzt, von einem Menschen gelesen und bestätigt am ${date}`,
	},
} as const;
