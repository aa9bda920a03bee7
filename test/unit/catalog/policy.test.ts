import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCatalog } from '../../../src-main/catalog/catalog-file.ts';
import { passportOf } from '../../../src-main/catalog/openness/passport.ts';
import { type Policy, refusalOf } from '../../../src-main/catalog/policy.ts';
import type { Passport } from '../../../src-main/contract/passport.ts';

const catalog = parseCatalog(readFileSync(path.resolve('resources/catalog.json'), 'utf8'));
const licences = new Map(catalog.licences.map((licence) => [licence.id, licence]));
const passport = (id: string): Passport => {
	const entry = catalog.models.find((model) => model.id === id);
	if (entry === undefined) throw new Error(`no ${id} in the catalog`);
	return passportOf(entry, licences);
};
const policy = (change: Partial<Policy> = {}): Policy => ({
	policy: 'all',
	allowedLicences: [],
	fixed: new Set(),
	...change,
});
const starter = passport('smollm2-135m-instruct-q4_1');
const gemma = passport('gemma-3-270m-q4_k_m');

describe('the policy', () => {
	it('allows everything unless somebody chose otherwise, files of unknown origin too', () => {
		for (const model of [starter, gemma, null]) expect(refusalOf(model, policy())).toBeNull();
	});

	it('keeps what is not under an open licence out', () => {
		const open = policy({ policy: 'open' });
		expect(refusalOf(starter, open)).toBeNull();
		expect(refusalOf(gemma, open)).toEqual({ kind: 'policy', policy: 'open', fixed: false });
		expect(refusalOf(null, open)).toEqual({ kind: 'policy', policy: 'open', fixed: false });
	});

	it('keeps out what cannot be rebuilt, and says that the administrator decided it', () => {
		const open = passport('qwen3-4b-q4_k_m');
		expect(open.openness).toBe('open-weights');
		const strict = policy({ policy: 'fully-open', fixed: new Set(['policy']) });
		expect(refusalOf(open, strict)).toEqual({ kind: 'policy', policy: 'fully-open', fixed: true });
		expect(refusalOf(starter, strict)).toBeNull();
	});

	it('allows only the licences that are listed', () => {
		const listed = policy({ allowedLicences: ['Apache-2.0'] });
		expect(refusalOf(starter, listed)).toBeNull();
		expect(refusalOf(gemma, listed)).toEqual({ kind: 'licence', licence: 'gemma', fixed: false });
		expect(refusalOf(null, listed)).toEqual({ kind: 'licence', licence: 'unknown', fixed: false });
	});
});
