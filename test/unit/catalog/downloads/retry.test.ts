import { describe, expect, it } from 'vitest';
import { retryAfter } from '../../../../src-main/catalog/downloads/answer-problem.ts';
import { parseContentRange } from '../../../../src-main/catalog/downloads/content-range.ts';
import { fileUrl, hubOrMirror } from '../../../../src-main/catalog/downloads/hub.ts';
import { retryAfterFailure } from '../../../../src-main/catalog/downloads/retry.ts';
import { KnownError, type ErrorCode } from '../../../../src-main/contract/errors.ts';

const after = (code: ErrorCode, failures: number, seconds = 0) =>
	retryAfterFailure(new KnownError(code, { seconds }), failures);

describe('trying again', () => {
	it('waits longer each time, and leaves it to a person in the end', () => {
		const pauses = Array.from({ length: 11 }, (_, at) => after('download-server', at + 1));
		expect(pauses.at(-1)).toBeUndefined();
		const known = pauses.slice(0, -1) as number[];
		expect(known).toEqual(known.toSorted((one, other) => one - other));
		expect(known[0]).toBe(1000);
	});

	it.each([
		'net-offline',
		'net-name-not-found',
		'net-refused',
		'net-broken',
		'net-proxy-down',
		'net-proxy-refused',
		'download-too-slow',
	] as const)('goes on every five minutes for as long as %s lasts', (code) => {
		const pauses = Array.from({ length: 200 }, (_, at) => after(code, at + 1) ?? Infinity);
		expect(pauses.slice(0, 7)).toEqual([1000, 3000, 10_000, 30_000, 60_000, 120_000, 300_000]);
		expect(new Set(pauses.slice(6))).toEqual(new Set([300_000]));
	});

	it('waits at least as long as the server asks', () => {
		expect(after('download-too-many', 1, 90)).toBe(90_000);
		expect(retryAfter({ headers: { 'retry-after': '90' } })).toBe(90);
		expect(
			retryAfter({ headers: { 'retry-after': 'Sun, 01 Nov 2026 10:01:00 GMT' } }, Date.UTC(2026, 10, 1, 10)),
		).toBe(60);
		expect(retryAfter({ headers: { 'retry-after': '999999' } })).toBe(3600);
		expect(retryAfter({ headers: { 'retry-after': 'soon' } })).toBe(0);
		expect(retryAfter({ headers: {} })).toBe(0);
	});

	it.each([
		'download-gated',
		'download-not-found',
		'download-wrong-hash',
		'disk-too-small',
		'net-certificate',
	] as const)('does not hope that %s passes by itself', (code) => expect(after(code, 1)).toBeUndefined());
});

it.each([
	['bytes 5-9/10', { start: 5, end: 9, total: 10 }],
	['bytes 5-9/*', { start: 5, end: 9, total: undefined }],
	['bytes 9-5/10', undefined],
	['bytes 5-10/10', undefined],
	['bytes */10', undefined],
	['5-9/10', undefined],
	[undefined, undefined],
	['bytes 0-1/99999999999999999999', undefined],
])('reads the range %s', (header, range) => expect(parseContentRange(header)).toEqual(range));

it('takes files from the hub, or from a mirror with the same paths', () => {
	const part = {
		repository: 'maker/model',
		file: 'a.gguf',
		source: 'https://example.org/',
		checked: '2026-11',
	};
	expect(fileUrl(hubOrMirror(''), part).href).toBe('https://huggingface.co/maker/model/resolve/main/a.gguf');
	expect(fileUrl(hubOrMirror('https://house.example/hub'), { ...part, revision: 'abc1234' }).href).toBe(
		'https://house.example/hub/maker/model/resolve/abc1234/a.gguf',
	);
	expect(hubOrMirror('file:///etc').href).toBe('https://huggingface.co/');
});
