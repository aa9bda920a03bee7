import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CatalogFault, parseCatalog } from '../../../src-main/catalog/catalog-file.ts';

const empty = { version: 1, updated: '2026-11-01', licences: [], models: [], recalled: [] };
const fault = (text: string): unknown => {
	try {
		parseCatalog(text);
	} catch (error) {
		return error instanceof CatalogFault ? { line: error.line, reason: error.message } : error;
	}
	return undefined;
};

describe('a catalog file', () => {
	it('is read', () => {
		expect(parseCatalog(JSON.stringify(empty))).toEqual(empty);
	});

	it('is refused with the line where it stops being JSON', () => {
		expect(fault('{\n"version": 1,\n"models": [,]\n}')).toMatchObject({ line: 3 });
	});

	it('is refused with the line and the name of the first value that is not as it must be', () => {
		const text = JSON.stringify({ ...empty, recalled: [{ sha256: 'short' }] }, null, '\t');
		const line = text.split('\n').findIndex((one) => one.includes('short')) + 1;
		expect(fault(text)).toMatchObject({
			line,
			reason: expect.stringMatching(/^recalled\.0\.sha256: /u) as string,
		});
	});

	it('names the object in which something is missing', () => {
		expect(fault('{\n"version": 1\n}')).toMatchObject({
			line: 1,
			reason: expect.stringMatching(/^updated: /u) as string,
		});
	});

	it('is not searched for the line where that would take more memory than there is', () => {
		const zeros = '0,'.repeat(600_000);
		expect(fault(`{"version":1,"updated":"2026-11","licences":[],"models":[${zeros}0]}`)).toMatchObject({
			line: 0,
			reason: expect.stringMatching(/^models: /u) as string,
		});
		expect(fault(`[${zeros}x]`)).toMatchObject({ line: 0 });
	});

	it('is refused where its lists hold lists without end', () => {
		const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
		expect(fault(deep)).toMatchObject({ line: 0 });
		expect(fault(deep)).not.toBeInstanceOf(Error);
	});

	it('is never refused in another way, whatever is in it', () => {
		fc.assert(
			fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
				expect(fault(text)).toMatchObject({ line: expect.any(Number) as number });
			}),
		);
	});
});
