import { generateKeyPairSync } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../src-main/base/canonical-json.ts';
import {
	fingerprintOf,
	publicBytes,
	readReceipt,
	receiptFile,
} from '../../../../src-main/chat/receipts/receipt-file.ts';
import type { ReceiptBody } from '../../../../src-main/contract/receipts.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const hash = (sign: string): string => sign.repeat(64);
const body: ReceiptBody = {
	kind: 'answer',
	madeAt: '2026-11-26T07:00:00.000Z',
	program: 'Indoors 0.1.0',
	model: { name: 'Starter', sha256: hash('a') },
	adapter: null,
	documents: [{ name: 'Entlaßbrief “Müller”.pdf', sha256: hash('b') }],
	outputSha256: hash('c'),
	steps: [
		{
			maxTokens: 1024,
			sampling: { temperature: 0.2, topP: 0.9, minP: 0.05, repeatPenalty: 1.1, seed: 12345 },
			promptTokens: 99,
			tokens: 40,
			how: {
				promptSha256: hash('d'),
				reused: 0,
				slices: [64, 34],
				threads: 1,
				backend: 'cpu',
				library: 'node-llama-cpp 3.22.1',
				binary: 'llama.cpp v0.5.0',
				isRepeatable: true,
			},
		},
	],
	summary: null,
};
const file = Buffer.from(receiptFile(body, privateKey), 'utf8');

/** What a check makes of a file: never "genuine" for one that was changed. */
function verdict(bytes: Uint8Array): 'genuine' | 'changed' | 'no receipt' {
	try {
		return readReceipt(bytes) === null ? 'changed' : 'genuine';
	} catch {
		return 'no receipt';
	}
}

describe('a receipt', () => {
	it('is read as it was signed', () => {
		const receipt = readReceipt(file);
		expect(receipt?.body).toEqual(body);
		expect(receipt?.fingerprint).toBe(fingerprintOf(publicBytes(privateKey)));
		expect(receipt?.fingerprint).toMatch(/^(?:[0-9a-f]{4}-){3}[0-9a-f]{4}$/u);
	});

	it('is found out whichever byte of it was changed', () => {
		for (let at = 0; at < file.length; at += 1) {
			for (const by of [1, 0x20, 0x80]) {
				const changed = Buffer.from(file);
				changed[at] = (changed[at] ?? 0) ^ by;
				expect(verdict(changed), `byte ${at} changed by ${by}`).not.toBe('genuine');
			}
		}
	});

	it('is found out for any change: other bytes, some fewer, some more', () => {
		const place = fc.integer({ min: 0, max: file.length });
		fc.assert(
			fc.property(
				place,
				fc.integer({ min: 0, max: 3 }),
				fc.uint8Array({ maxLength: 4 }),
				(at, less, more) => {
					const changed = Buffer.concat([file.subarray(0, at), more, file.subarray(at + less)]);
					fc.pre(!changed.equals(file));
					return verdict(changed) !== 'genuine';
				},
			),
			{ numRuns: 2000 },
		);
	});

	it('cannot be signed anew under the name of another key', () => {
		const other = generateKeyPairSync('ed25519').privateKey;
		const forged = JSON.parse(receiptFile({ ...body, program: 'Indoors 9' }, other)) as Record<
			string,
			unknown
		>;
		const { publicKey, fingerprint } = JSON.parse(file.toString()) as Record<string, unknown>;
		const text = `${canonicalJson({ ...forged, publicKey, fingerprint }, '\t')}\n`;
		expect(verdict(Buffer.from(text))).toBe('changed');
	});

	it('takes anything for what it is', () => {
		for (const text of ['', '{}', 'null', '[]', '{"format":"indoors-recipe"}', '\u0000'.repeat(99)])
			expect(verdict(Buffer.from(text))).toBe('no receipt');
		const deep = `{"format":"indoors-receipt","signature":"","body":${'['.repeat(50_000)}`;
		expect(verdict(Buffer.from(deep))).toBe('changed');
		fc.assert(fc.property(fc.uint8Array(), (bytes) => verdict(bytes) !== 'genuine'));
	});
});

describe('the canonical form', () => {
	it('is the same whatever order keys came in, and keeps the order of lists', () => {
		expect(canonicalJson({ b: [2, 1], a: { d: 1, c: undefined, B: 'ä' } })).toBe(
			'{"a":{"B":"ä","d":1},"b":[2,1]}',
		);
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
				const turned = Object.fromEntries(Object.entries(value).reverse());
				return canonicalJson(turned) === canonicalJson(value);
			}),
		);
	});
});
