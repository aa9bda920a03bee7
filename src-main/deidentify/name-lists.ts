/** Given names and surnames in small letters, as they are told apart by a list. */
export interface NameLists {
	readonly given: ReadonlySet<string>;
	readonly family: ReadonlySet<string>;
}

export const noNames: NameLists = { given: new Set(), family: new Set() };
