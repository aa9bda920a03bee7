/** What personal data is, by the eighteen identifiers of the HIPAA Safe Harbor rule (45 CFR 164.514(b)(2)). */
export const personalKinds = [
	'name',
	'date',
	'age',
	'address',
	'phone',
	'email',
	'web',
	'number',
	'organisation',
] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** Personal data in a text. */
export interface PersonalFinding {
	readonly kind: PersonalKind;
	/** UTF-16 offsets. */
	readonly start: number;
	readonly end: number;
	/** What spoke for it: the name of a pattern, a checksum, a list, a word beside it. */
	readonly rule: string;
	/** False: a person should look at it first. */
	readonly isSure: boolean;
}

export type Recogniser = (text: string) => PersonalFinding[];

/** Findings for every match of a pattern; of its group `value` where it has one. */
export function matches(
	text: string,
	pattern: RegExp,
	kind: PersonalKind,
	rule: string,
	isSure: boolean | ((match: RegExpExecArray) => boolean) = true,
	isWanted: (value: string, match: RegExpExecArray) => boolean = () => true,
): PersonalFinding[] {
	const found: PersonalFinding[] = [];
	for (const match of text.matchAll(pattern)) {
		const value = match.groups?.['value'] ?? match[0];
		if (!isWanted(value, match)) continue;
		const start = match.index + match[0].indexOf(value);
		found.push({
			kind,
			start,
			end: start + value.length,
			rule,
			isSure: typeof isSure === 'function' ? isSure(match) : isSure,
		});
	}
	return found;
}
