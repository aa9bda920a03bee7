import { attributeOf, xmlTags, type XmlTag } from '../xml/xml-tags.ts';
import { bytesOf, decryptCbc, digest, isSame, repeatedDigest, utf16 } from './ciphers.ts';

/**
 * Decrypts what Office writes since 2010 (MS-OFFCRYPTO 2.3.4.10 to 2.3.4.15). `info` is the XML that tells how,
 * `content` the encrypted ZIP. Undefined for a wrong password; throws on what cannot be.
 */
export async function decryptAgile(
	info: Uint8Array,
	content: Uint8Array,
	password: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const tags = [...xmlTags(new TextDecoder().decode(info))];
	const keyData = settingsOf(tags.find(({ name }) => name === 'keyData'));
	const tag = tags.find(({ name }) => name === 'encryptedKey');
	const own = settingsOf(tag);
	const rounds = Number(tag === undefined ? '' : attributeOf(tag, 'spinCount'));
	if (tag === undefined || !(rounds >= 0 && rounds <= mostRounds)) throw new RangeError('rounds');
	const salted = bytesOf(own.salt, utf16(password));
	const secret = await repeatedDigest(own.hash, await digest(own.hash, salted), rounds);
	const unlock = async (name: string, purpose: readonly number[]): Promise<Uint8Array<ArrayBuffer>> => {
		const key = fitted(await digest(own.hash, bytesOf(secret, Uint8Array.from(purpose))), own.keyBytes);
		return decryptCbc(base64(attributeOf(tag, name)), key, fitted(own.salt, 16));
	};
	const input = await unlock('encryptedVerifierHashInput', inputPurpose);
	const expected = await unlock('encryptedVerifierHashValue', valuePurpose);
	const actual = await digest(own.hash, fitted(input, own.salt.length));
	if (!isSame(actual, expected.subarray(0, actual.length))) return undefined;
	const key = (await unlock('encryptedKeyValue', keyPurpose)).subarray(0, keyData.keyBytes);
	const plain = new Uint8Array(content.length);
	for (let at = 0, index = 0; at < content.length; at += segment, index += 1) {
		const counter = new Uint8Array(new Uint32Array([index]).buffer);
		const start = fitted(await digest(keyData.hash, bytesOf(keyData.salt, counter)), 16);
		const part = content.subarray(at, at + segment);
		plain.set(await decryptCbc(part.subarray(0, part.length - (part.length % 16)), key, start), at);
	}
	return plain;
}

interface Settings {
	readonly salt: Uint8Array<ArrayBuffer>;
	readonly keyBytes: number;
	readonly hash: string;
}

function settingsOf(tag: XmlTag | undefined): Settings {
	if (tag === undefined || attributeOf(tag, 'cipherAlgorithm') !== 'AES') throw new RangeError('cipher');
	if (attributeOf(tag, 'cipherChaining') !== 'ChainingModeCBC') throw new RangeError('chaining');
	return {
		salt: base64(attributeOf(tag, 'saltValue')),
		keyBytes: Number(attributeOf(tag, 'keyBits')) / 8,
		hash: attributeOf(tag, 'hashAlgorithm').replace(/^SHA-?(\d+)$/u, 'SHA-$1'),
	};
}

/** Cut or filled up with 0x36 (MS-OFFCRYPTO 2.3.4.11). */
function fitted(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(length).fill(0x36);
	whole.set(bytes.subarray(0, length));
	return whole;
}

function base64(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

const inputPurpose = [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79];
const valuePurpose = [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e];
const keyPurpose = [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6];
/** Bytes that are encrypted together. */
const segment = 4096;
/** Office makes 100,000; more than this would take minutes. */
const mostRounds = 1_000_000;
