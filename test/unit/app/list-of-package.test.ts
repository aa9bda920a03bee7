import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listOfPackage } from '../../../src-main/app/models/list-of-package.ts';
import { Catalog } from '../../../src-main/contract/catalog.ts';

it('a package says what its own model is, and nothing of others', () => {
	const builtIn = Catalog.parse(JSON.parse(readFileSync('resources/catalog.json', 'utf8')));
	const [starter] = builtIn.models;
	const sha256 = starter?.files[0]?.sha256 ?? '';
	const reason = { en: 'Use mine instead.', de: 'Nehmen Sie meines.' };
	const hostile: Catalog = { ...builtIn, recalled: [{ sha256: 'a'.repeat(64), reason, on: '2026-11-27' }] };
	const kept = listOfPackage(hostile, sha256);
	expect(kept.recalled).toEqual([]);
	expect(kept.models).toEqual([starter]);
	expect(Catalog.safeParse(kept).success).toBe(true);
	expect(listOfPackage(hostile, 'b'.repeat(64)).models).toEqual([]);
});
