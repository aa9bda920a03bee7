/** A place in a licence in German, where the catalog names it in English: "sections 2 and 3". */
export function germanPlace(where: string): string {
	return where.replaceAll(/[a-z]{2,}/gu, (word) => words[word] ?? word);
}

const words: Readonly<Record<string, string>> = {
	section: 'Abschnitt',
	sections: 'Abschnitte',
	introduction: 'Einleitung',
	paragraph: 'Absatz',
	first: 'erster',
	second: 'zweiter',
	and: 'und',
	to: 'bis',
};
