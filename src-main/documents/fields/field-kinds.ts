import { commonFields, otherLabels } from './common-fields.ts';
import type { FieldShape } from './field-shape.ts';
import { labelKey } from './label-key.ts';

/** What a field that a person named asks for. */
export interface FieldMeaning {
	/** As the person wrote it. */
	readonly name: string;
	readonly shape: FieldShape;
	/** Keys of what the field itself is called. */
	readonly own: ReadonlySet<string>;
	/** Keys of what documents call it otherwise, in English and German. */
	readonly others: ReadonlySet<string>;
	/** A date until which something has to be done. */
	readonly isDeadline: boolean;
	/** The day on which the document was written. */
	readonly isOfDocument: boolean;
	/** One that stands alone in a document is what is looked for: an e-mail address. */
	readonly isKnownByForm: boolean;
	/** Words by which passages about it are looked for. */
	readonly wording: string;
}

export function meaningOf(name: string): FieldMeaning {
	const key = labelKey(name);
	const kind = kinds.find(({ keys }) => keys.includes(key));
	return {
		name,
		shape: kind?.shape ?? shapeByWords(name),
		own: new Set([key]),
		others: new Set(kind?.all.filter((one) => one !== key) ?? []),
		isDeadline: kind?.isDeadline ?? false,
		isOfDocument: kind?.isOfDocument ?? false,
		isKnownByForm: kind !== undefined && ['email', 'phone', 'iban'].includes(kind.shape),
		wording: [...new Set([name, ...(kind?.words ?? [])])].slice(0, 12).join(', '),
	};
}

/** Whether anything that documents name is called so; by this a value ends where the next label begins. */
export function isKnownLabel(key: string): boolean {
	return knownKeys.has(key);
}

/** "Delivery date" is a date whatever is delivered. */
function shapeByWords(name: string): FieldShape {
	const found = endings.find(([ending]) => ending.test(name.trim()));
	return found?.[1] ?? 'text';
}

const endings: readonly (readonly [RegExp, FieldShape])[] = [
	[/(?:^|\s)IBAN$/iu, 'iban'],
	[/(?:e-?mail|mail(?:adresse|[ -]address))$/iu, 'email'],
	[
		/(?:phone|phone number|telefon|telefonnummer|telephone|mobile|mobil|handy|handynummer|fax|faxnummer)$/iu,
		'phone',
	],
	[/(?:date|datum|date of birth|birthday|\bday|tag)$/iu, 'date'],
	[/^date of\s|^datum (?:der|des)\s/iu, 'date'],
	[/(?:number|nummer|\bno\.?|\bnr\.?|-nr\.?|\bid|zeichen|\breference|\bref\.?|code)$/iu, 'code'],
	[
		/(?:amount|betrag|costs?|kosten|price|preis|fee|gebühr(?:en)?|rent|miete|salary|gehalt|total|summe|deposit|kaution|entgelt|beitrag)$/iu,
		'money',
	],
	[/(?:address|adresse|anschrift)$/iu, 'address'],
	[
		/(?:handler|manager|officer|teacher|director|nurse|leiter|leiterin|lehrer|lehrerin|pfleger|pflegerin|beauftragte|beauftragter)$/iu,
		'person',
	],
];

const kinds = commonFields.map((kind) => {
	const names = kind.names.split('|');
	const others = kind.alsoCalled?.split('|') ?? [];
	return {
		...kind,
		words: [...names, ...others],
		keys: names.map(labelKey),
		all: [...names, ...others].map(labelKey),
	};
});
const knownKeys = new Set([...kinds.flatMap(({ all }) => all), ...otherLabels.split('|').map(labelKey)]);
