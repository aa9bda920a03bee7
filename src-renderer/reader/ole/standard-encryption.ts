import { bytesOf, decryptEcb, digest, isSame, repeatedDigest, utf16 } from './ciphers.ts';

/**
 * Decrypts what Office 2007 wrote, AES in the simplest mode (MS-OFFCRYPTO 2.3.4.5 to 2.3.4.9). `info` begins after the
 * version and flags. Undefined for a wrong password; throws on what cannot be.
 */
export async function decryptStandard(
	info: Uint8Array,
	content: Uint8Array,
	password: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
	const headerBytes = view.getUint32(0, true);
	const keyBytes = view.getUint32(4 + 16, true) / 8;
	const verifier = info.subarray(4 + headerBytes + 4);
	const first = await digest('SHA-1', bytesOf(verifier.subarray(0, 16), utf16(password)));
	const secret = await repeatedDigest('SHA-1', first, rounds);
	const last = await digest('SHA-1', bytesOf(secret, new Uint8Array(4)));
	const derived = bytesOf(
		await digest('SHA-1', padded(last, 0x36)),
		await digest('SHA-1', padded(last, 0x5c)),
	);
	const key = derived.subarray(0, keyBytes);
	const actual = await digest('SHA-1', await decryptEcb(verifier.subarray(16, 32), key));
	const expected = await decryptEcb(verifier.subarray(36, 68), key);
	if (!isSame(actual, expected.subarray(0, actual.length))) return undefined;
	return decryptEcb(content.subarray(0, content.length - (content.length % 16)), key);
}

function padded(bytes: Uint8Array, filling: number): Uint8Array<ArrayBuffer> {
	return new Uint8Array(64).fill(filling).map((byte, index) => byte ^ (bytes[index] ?? 0));
}

const rounds = 50_000;
