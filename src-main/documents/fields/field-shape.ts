/** What a value looks like. 'text' has no form by which it is known. */
export type FieldShape =
	'date' | 'money' | 'code' | 'person' | 'address' | 'phone' | 'email' | 'iban' | 'text';
