import { ReadFailure } from '../read-failure.ts';
import { decryptAgile } from './agile-encryption.ts';
import { readStreams } from './compound-file.ts';
import { decryptStandard } from './standard-encryption.ts';

/**
 * The ZIP in a Word, Excel or PowerPoint file with a password (MS-OFFCRYPTO 2.3). Throws `document-password-needed`,
 * `document-password-wrong`, `document-wrong-extension` for a file of before 2007, and `document-damaged`, which is
 * also said of encryption that nobody uses any more.
 */
export async function decryptOffice(
	bytes: Uint8Array,
	password: string | undefined,
	expected: string,
): Promise<Uint8Array<ArrayBuffer>> {
	const streams = streamsOf(bytes);
	const [info, content] = [streams.get('EncryptionInfo'), streams.get('EncryptedPackage')];
	if (info === undefined || content === undefined)
		throw new ReadFailure('document-wrong-extension', { expected });
	if (password === undefined || password === '') throw new ReadFailure('document-password-needed');
	let plain: Uint8Array<ArrayBuffer> | undefined;
	try {
		const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
		const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
		const decrypt = major === 4 && minor === 4 ? decryptAgile : decryptStandard;
		plain = await decrypt(info.subarray(8), content.subarray(8), password);
	} catch {
		throw new ReadFailure('document-damaged');
	}
	if (plain === undefined) throw new ReadFailure('document-password-wrong');
	const size = new DataView(content.buffer, content.byteOffset, content.byteLength).getUint32(0, true);
	return plain.slice(0, size);
}

function streamsOf(bytes: Uint8Array): Map<string, Uint8Array> {
	try {
		return readStreams(bytes, ['EncryptionInfo', 'EncryptedPackage']);
	} catch {
		throw new ReadFailure('document-damaged');
	}
}
