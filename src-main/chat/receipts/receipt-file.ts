import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { canonicalJson } from '../../base/canonical-json.ts';
import { KnownError } from '../../contract/errors.ts';
import { Receipt, type ReceiptBody } from '../../contract/receipts.ts';

/** A receipt as a file: keys in order, one to a line, so that every byte of it is determined. */
export function receiptFile(body: ReceiptBody, key: KeyObject): string {
	const publicKey = publicBytes(key);
	return fileOf({
		format: 'indoors-receipt',
		version: 1,
		body,
		publicKey: publicKey.toString('base64'),
		fingerprint: fingerprintOf(publicKey),
		signature: sign(null, signedBytes(body), key).toString('base64'),
	});
}

/**
 * The receipt where it is as it was signed; null where anything of it was changed. Errors: `receipt-broken` for what is
 * no receipt at all.
 */
export function readReceipt(bytes: Uint8Array): Receipt | null {
	const text = decoded(bytes);
	if (!looksLikeReceipt(text)) throw new KnownError('receipt-broken');
	try {
		const receipt = Receipt.parse(JSON.parse(text));
		return fileOf(receipt) === text && isSigned(receipt) ? receipt : null;
	} catch {
		return null;
	}
}

/** A name for a key that people can compare. */
export function fingerprintOf(publicKey: Uint8Array): string {
	const hash = createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
	return hash.replace(/(.{4})(?=.)/gu, '$1-');
}

/** The 32 bytes of an Ed25519 key. */
export function publicBytes(key: KeyObject): Buffer {
	const { x } = createPublicKey(key.export({ type: 'pkcs8', format: 'pem' })).export({ format: 'jwk' });
	return Buffer.from(x ?? '', 'base64url');
}

function isSigned({ body, publicKey, fingerprint, signature }: Receipt): boolean {
	const key = Buffer.from(publicKey, 'base64');
	if (key.length !== 32 || key.toString('base64') !== publicKey) return false;
	const signed = Buffer.from(signature, 'base64');
	// Base64 has spare bits at its end, which a changed byte may hide in.
	if (signed.toString('base64') !== signature || fingerprintOf(key) !== fingerprint) return false;
	const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.toString('base64url') };
	return verify(null, signedBytes(body), createPublicKey({ key: jwk, format: 'jwk' }), signed);
}

function signedBytes(body: ReceiptBody): Buffer {
	return Buffer.from(`indoors-receipt 1\n${canonicalJson(body)}`, 'utf8');
}

function fileOf(receipt: Receipt): string {
	return `${canonicalJson(receipt, '\t')}\n`;
}

function decoded(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		// Something else than text has taken a place in it: it is looked at as what is left.
		return new TextDecoder('latin1').decode(bytes);
	}
}

/** Enough of it is one to say that it was changed, and not that it is something else. */
function looksLikeReceipt(text: string): boolean {
	const signs = ['"format"', 'indoors-receipt', '"signature"', '"publicKey"', '"body"'];
	return signs.filter((sign) => text.includes(sign)).length >= 3;
}
