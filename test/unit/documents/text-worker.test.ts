import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentId } from '../../../src-main/contract/entities.ts';
import { textWorkHere } from '../../../src-main/documents/text-tasks.ts';
import { TextWorker } from '../../../src-main/documents/text-worker-client.ts';
import { pagesOf } from '../../support/documents/pages-of.ts';

const { signal } = new AbortController();
const pages = pagesOf(
	'# Notice\nThe library on Mill Street will be closed from 4 May until the end of September. The council decided on this in February.',
);
const given = { documentId: 'd' as DocumentId, page: 1, text: 'It costs 6 euros.' };
let worker: TextWorker | undefined;

afterEach(async () => worker?.dispose());

describe('the text worker', () => {
	it('gives what the same work gives in this thread', async () => {
		worker = new TextWorker();
		expect(await worker.describe(pages, 'pdf', signal)).toEqual(
			await textWorkHere.describe(pages, 'pdf', signal),
		);
	});

	it('hashes bytes', async () => {
		worker = new TextWorker();
		expect(await worker.hash(new TextEncoder().encode('abc'), signal)).toBe(
			createHash('sha256').update('abc').digest('hex'),
		);
	});

	it('rejects what is aborted and goes on afterwards', async () => {
		worker = new TextWorker();
		const stop = new AbortController();
		const asked = worker.describe(pages, 'pdf', stop.signal);
		stop.abort();
		await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
		expect((await worker.describe(pages, 'pdf', signal)).language).toBe('en');
	});

	it('says that a file cannot be hashed and lives on', async () => {
		worker = new TextWorker();
		await expect(worker.hashFile('/does/not/exist', signal)).rejects.toMatchObject({ code: 'internal' });
		expect((await worker.checkAnswer('It costs 5 euros.', [given], 'en', signal)).findings).toHaveLength(1);
	});
});
