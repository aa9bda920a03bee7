import { isOle } from '../ole/compound-file.ts';
import { ReadFailure } from '../read-failure.ts';
import type { Reading } from '../reading.ts';

/** A Word file of before 2007 is recognised, so that a person learns what to do, and not read. */
export function readDoc(bytes: Uint8Array): Promise<Reading> {
	return Promise.reject(
		isOle(bytes)
			? new ReadFailure('document-old-word')
			: new ReadFailure('document-wrong-extension', { expected: 'doc' }),
	);
}
