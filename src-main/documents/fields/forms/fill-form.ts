import { zipSync } from 'fflate';
import { KnownError } from '../../../contract/errors.ts';
import { labelKey } from '../label-key.ts';
import { fillPlaces, namedPlaces } from './named-places.ts';
import { openForm, textParts, xmlOf } from './open-form.ts';

/** Names of the places in a Word file, each once. Errors: `form-too-large`, `form-damaged`, `form-without-places`. */
export function formPlaces(bytes: Uint8Array): string[] {
	const files = openForm(bytes);
	const names = textParts(files).flatMap((part) => namedPlaces(xmlOf(files, part)).map(({ name }) => name));
	const different = names.filter(
		(name, at) => names.findIndex((other) => labelKey(other) === labelKey(name)) === at,
	);
	if (different.length === 0) throw new KnownError('form-without-places');
	return different.slice(0, mostPlaces);
}

/** Values by the names of their fields. A place without a value stays to be filled by hand. */
export function fillForm(bytes: Uint8Array, values: Readonly<Record<string, string>>): Uint8Array {
	const files = { ...openForm(bytes) };
	const byKey = new Map(Object.entries(values).map(([name, value]) => [labelKey(name), value]));
	for (const part of textParts(files)) {
		const filled = fillPlaces(xmlOf(files, part), (name) => {
			const value = byKey.get(labelKey(name));
			return value?.trim() === '' ? emptyPlace : value;
		});
		files[part] = new TextEncoder().encode(filled);
	}
	return zipSync(files, { mtime: new Date(2020, 0, 1) });
}

/** How a place looks for which nothing was found: to be seen and filled by hand. */
export const emptyPlace = '________';
const mostPlaces = 200;
