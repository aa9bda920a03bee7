/** Picks the word form for a number by the rules of a language. */
export function pluralFor(locale: string): (count: number, one: string, other: string) => string {
	const rules = new Intl.PluralRules(locale);
	return (count, one, other) => (rules.select(count) === 'one' ? one : other);
}
