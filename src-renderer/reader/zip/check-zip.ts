import type { ReadLimits } from '../../../src-main/contract/reader.ts';
import { ReadFailure } from '../read-failure.ts';
import { readZipDirectory } from './zip-directory.ts';

/**
 * The names in a ZIP, before anything is unpacked. Throws `document-damaged` for what is no whole ZIP and
 * `document-unpacks-too-large` for what would become too many bytes, or too many for its size.
 */
export function checkZip(
	bytes: Uint8Array,
	limits: Pick<ReadLimits, 'unpackedBytes' | 'unpackedRatio'>,
): readonly string[] {
	const { names, unpackedBytes } = readZipDirectory(bytes);
	if (unpackedBytes > limits.unpackedBytes || unpackedBytes > bytes.length * limits.unpackedRatio)
		throw new ReadFailure('document-unpacks-too-large', {
			bytes: unpackedBytes,
			limit: limits.unpackedBytes,
		});
	return names;
}
