/** Words of files about fields, in the language on screen. */
export const fieldWords = {
	en: {
		table: 'fields',
		sheet: 'Fields',
		document: 'Document',
		place: (field: string) => `${field}: place`,
		check: (field: string) => `${field}: note`,
		edited: 'entered by hand',
		several: 'several in the document',
		notFound: 'not found',
		notLookedFor: 'not looked for yet',
		differs: 'does not stand there like this',
		separator: ',' as const,
	},
	de: {
		table: 'Felder',
		sheet: 'Felder',
		document: 'Dokument',
		place: (field: string) => `${field}: Stelle`,
		check: (field: string) => `${field}: Hinweis`,
		edited: 'von Hand eingetragen',
		several: 'mehrere im Dokument',
		notFound: 'nicht gefunden',
		notLookedFor: 'noch nicht gesucht',
		differs: 'steht dort nicht so',
		separator: ';' as const,
	},
};
