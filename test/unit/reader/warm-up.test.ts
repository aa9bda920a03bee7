import { describe, expect, it } from 'vitest';
import { readLimits } from '../../../src-main/contract/reader.ts';
import { warmUpPdf } from '../../../src-renderer/reader/pdf/warm-up.ts';
import { readingContext } from '../../support/documents/read-file.ts';

describe('warming up the reader', () => {
	const context = readingContext(readLimits, undefined);

	it('reads pages that can be read, and comes to an end', async () => {
		let asked = 0;
		await warmUpPdf(context, () => {
			asked += 1;
			return false;
		});
		expect(asked).toBeGreaterThan(1);
	});

	it('stops when a document is there', async () => {
		let asked = 0;
		await warmUpPdf(context, () => {
			asked += 1;
			return asked > 1;
		});
		expect(asked).toBe(2);
	});
});
