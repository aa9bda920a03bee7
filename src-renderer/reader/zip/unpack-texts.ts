import { unzipSync } from 'fflate';
import { ReadFailure } from '../read-failure.ts';

/**
 * Text files of a ZIP by their names, as UTF-8. Only for what `checkZip` let pass: no entry becomes larger than the
 * directory says. Throws `document-damaged`.
 */
export function unpackTexts(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, string> {
	try {
		const files = unzipSync(bytes, { filter: ({ name }) => wanted(name) });
		return new Map(Object.entries(files).map(([name, file]) => [name, new TextDecoder().decode(file)]));
	} catch {
		throw new ReadFailure('document-damaged');
	}
}
