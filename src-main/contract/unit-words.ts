import type { DocumentUnit } from './document-formats.ts';

interface Words {
	readonly one: string;
	readonly many: string;
	/** After "of": German has a form of its own. */
	readonly ofMany: string;
}

const english = (one: string): Words => ({ one, many: `${one}s`, ofMany: `${one}s` });

/** What parts of a document are called, in the window and in what leaves it. */
export const unitWords: Readonly<Record<'en' | 'de', Readonly<Record<DocumentUnit, Words>>>> = {
	en: {
		page: english('page'),
		section: english('section'),
		slide: english('slide'),
		sheet: english('sheet'),
		message: english('message'),
	},
	de: {
		page: { one: 'Seite', many: 'Seiten', ofMany: 'Seiten' },
		section: { one: 'Abschnitt', many: 'Abschnitte', ofMany: 'Abschnitten' },
		slide: { one: 'Folie', many: 'Folien', ofMany: 'Folien' },
		sheet: { one: 'Tabellenblatt', many: 'Tabellenblätter', ofMany: 'Tabellenblättern' },
		message: { one: 'Nachricht', many: 'Nachrichten', ofMany: 'Nachrichten' },
	},
};

/** "page", "Seiten": the word for so many of them. */
export function unitWord(language: 'en' | 'de', unit: DocumentUnit, count: number): string {
	const words = unitWords[language][unit];
	return count === 1 ? words.one : words.many;
}
