/** Compares names as people count: "2.pdf" comes before "10.pdf". */
export function naturalOrder(one: string, other: string): number {
	collator ??= new Intl.Collator(undefined, { numeric: true });
	return collator.compare(one, other);
}

/** Made when first needed: it would be felt at the start of the program. */
let collator: Intl.Collator | undefined;
