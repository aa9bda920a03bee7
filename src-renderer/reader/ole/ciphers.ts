/** What Web Cryptography offers, as MS-OFFCRYPTO needs it: AES without padding, and digests of digests. */

export async function digest(hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await crypto.subtle.digest(hash, bytes));
}

/** The digest of a round's number and the digest before it, over and over. */
export async function repeatedDigest(
	hash: string,
	first: Uint8Array<ArrayBuffer>,
	rounds: number,
): Promise<Uint8Array<ArrayBuffer>> {
	const input = bytesOf(new Uint8Array(4), first);
	const number = new DataView(input.buffer);
	for (let round = 0; round < rounds; round += 1) {
		number.setUint32(0, round, true);
		input.set(await digest(hash, input), 4);
	}
	return input.slice(4);
}

/** AES in CBC mode; the bytes are whole blocks of 16. */
export async function decryptCbc(
	bytes: Uint8Array,
	key: Uint8Array<ArrayBuffer>,
	start: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
	const aes = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt', 'decrypt']);
	const before = bytes.length === 0 ? start : new Uint8Array(bytes.subarray(-16));
	// An empty message after it is the padding that would otherwise be missed.
	const padding = new Uint8Array(
		await crypto.subtle.encrypt({ name: 'AES-CBC', iv: before }, aes, new Uint8Array()),
	);
	const plain = await crypto.subtle.decrypt({ name: 'AES-CBC', iv: start }, aes, bytesOf(bytes, padding));
	return new Uint8Array(plain);
}

/** AES in ECB mode: each block by itself, which is CBC without what the block before adds. */
export async function decryptEcb(
	bytes: Uint8Array,
	key: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
	const plain = await decryptCbc(bytes, key, new Uint8Array(16));
	for (let at = 16; at < plain.length; at += 1) plain[at] = (plain[at] ?? 0) ^ (bytes[at - 16] ?? 0);
	return plain;
}

export function bytesOf(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
	const both = new Uint8Array(one.length + other.length);
	both.set(one);
	both.set(other, one.length);
	return both;
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Passwords are hashed in UTF-16 with the low byte first. */
export function utf16(text: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).buffer);
}
