import { isOle } from '../ole/compound-file.ts';
import { ReadFailure } from '../read-failure.ts';
import type { Reading } from '../reading.ts';

/** A file of Office before 2007 is recognised, so that a person learns what to do, and not read. `newer`: what to save it as. */
export const readOldOffice =
	(old: string, newer: string) =>
	(bytes: Uint8Array): Promise<Reading> =>
		Promise.reject(
			isOle(bytes)
				? new ReadFailure('document-old-office', { old, newer })
				: new ReadFailure('document-wrong-extension', { expected: old }),
		);
