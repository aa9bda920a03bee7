import { describe, expect, it } from 'vitest';
import { suggest } from '../../../src-main/catalog/suggestions.ts';
import type { ModelId } from '../../../src-main/contract/entities.ts';
import type { CatalogItem } from '../../../src-main/contract/models.ts';
import { catalogItem } from '../../support/fake-main/sample-catalog.ts';

function model(
	name: string,
	billions: number,
	wordsPerSecond: number,
	more: Partial<CatalogItem> = {},
): CatalogItem {
	const bytes = billions * 0.6e9;
	const item = catalogItem(
		{ name, maker: 'Maker', parameters: billions * 1e9, bytes, purposes: ['documents'] },
		{ en: 'For letters.', de: 'Für Briefe.' },
	);
	const speed = { wordsPerSecond, readingTokensPerSecond: wordsPerSecond * 8, measured: false };
	const verdict = wordsPerSecond < 4 ? 'slow' : 'well';
	return { ...item, fit: { ...item.fit, verdict, speed }, ...more };
}
const names = (items: readonly CatalogItem[]): Record<string, string> =>
	Object.fromEntries(suggest(items, 'en').map(({ role, id }) => [role, id]));

describe('suggestions', () => {
	it('are the largest comfortable model, a smaller and a larger one', () => {
		const items = [model('small', 1, 30), model('middle', 3, 10), model('large', 8, 4)];
		expect(names(items)).toEqual({ recommended: 'middle', smaller: 'small', better: 'large' });
	});

	it('name no model in whose place the maker has a newer one, unless that cannot be had', () => {
		const newer = model('new', 3, 10);
		const old = model('old', 3.2, 10, { newer: newer.id });
		expect(names([old, newer])['recommended']).toBe('new');
		expect(names([old, { ...newer, notOffered: 'no-hash' }])['recommended']).toBe('old');
		expect(names([{ ...old, newer: 'not-listed' as ModelId }])['recommended']).toBe('old');
		expect(names([old, { ...newer, installed: true }])['recommended']).toBeUndefined();
		expect(names([old, model('new', 3, 3)])['recommended']).toBe('old');
	});

	it('name nothing that only a package from another computer describes', () => {
		const list = { kind: 'package', name: 'file-1.json' } as const;
		expect(names([model('strange', 4, 10, { list }), model('known', 3, 10)])['recommended']).toBe('known');
	});

	it('name nothing as better that nobody would wait for, where there is something else', () => {
		const items = [model('middle', 3, 10), model('large', 8, 3), model('giant', 14, 1)];
		expect(names(items)['better']).toBe('large');
		expect(names([model('middle', 3, 10), model('giant', 14, 1), model('big', 10, 1.5)])['better']).toBe(
			'big',
		);
	});
});
