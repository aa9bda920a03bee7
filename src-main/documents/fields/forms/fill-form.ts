import { zipSync, type ZippableFile } from 'fflate';
import { KnownError } from '../../../contract/errors.ts';
import { labelKey } from '../label-key.ts';
import { controlNames, fillControls } from './content-controls.ts';
import { fillPlaces, namedPlaces } from './named-places.ts';
import { openForm, textParts, xmlOf } from './open-form.ts';

/** Names of the places and content controls in a Word file, each once. Errors: `form-too-large`, `form-damaged`, `form-without-places`. */
export function formPlaces(bytes: Uint8Array): string[] {
	const files = openForm(bytes);
	const names = textParts(files).flatMap((part) => {
		const xml = xmlOf(files, part);
		return [...namedPlaces(xml).map(({ name }) => name), ...controlNames(xml)];
	});
	// The first spelling of a name is shown.
	const byKey = new Map<string, string>();
	for (const name of names) {
		const key = labelKey(name);
		if (!byKey.has(key)) byKey.set(key, name);
	}
	if (byKey.size === 0) throw new KnownError('form-without-places');
	return [...byKey.values()].slice(0, mostPlaces);
}

/** Values by the names of their fields. A place without a value stays to be filled by hand. */
export function fillForm(bytes: Uint8Array, values: Readonly<Record<string, string>>): Uint8Array {
	const files = { ...openForm(bytes) };
	const byKey = new Map(Object.entries(values).map(([name, value]) => [labelKey(name), value]));
	for (const part of textParts(files)) {
		const valueOf = (name: string): string | undefined => {
			const value = byKey.get(labelKey(name));
			return value?.trim() === '' ? emptyPlace : value;
		};
		// Controls come last: what stands in a value is not looked at again.
		const filled = fillControls(fillPlaces(xmlOf(files, part), valueOf), valueOf);
		files[part] = new TextEncoder().encode(filled);
	}
	const packed = Object.entries(files).map(([name, content]): [string, ZippableFile] => [
		name,
		[content, { level: isPacked.test(name) ? 0 : 6 }],
	]);
	return zipSync(Object.fromEntries(packed), { mtime: new Date(2020, 0, 1) });
}

/** How a place looks for which nothing was found: to be seen and filled by hand. */
export const emptyPlace = '________';
/** Pictures get no smaller, and packing them takes long. */
const isPacked = /\.(?:png|jpe?g|gif|webp|heic|mp4|zip)$/iu;
const mostPlaces = 200;
