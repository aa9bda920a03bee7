/** The parts of a name that are looked for alone; initials are not. */
export function namePartsOf(key: string): string[] {
	return key.split(/[^\p{L}'’]+/u).filter((part) => part.length > 2);
}

/** Whether all words of a key stand somewhere in a text, in whatever order; a quick look before a thorough one. */
export function mayHold(lowerCase: string, key: string): boolean {
	return (key.match(/[\p{L}\p{N}]+/gu) ?? [key]).every((part) => lowerCase.includes(part));
}
