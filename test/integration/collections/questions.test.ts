import { beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { retrieve, type Retrieved } from '../../../src-main/documents/retrieval/retrieve.ts';
import { openCollections, until, type CollectionDesk } from '../../support/collection-desk.ts';
import { newestDocuments } from '../../support/documents/later-documents.ts';

interface Questions {
	answerable: { question: string; document: string; words: string; heldOut?: true }[];
	unanswerable: { question: string; heldOut?: true }[];
}

const root = path.join(process.cwd(), 'test', 'eval');
const { answerable, unanswerable } = JSON.parse(
	readFileSync(path.join(root, 'questions.json'), 'utf8'),
) as Questions;

describe('questions over a collection of 31 documents', () => {
	let ask: (question: string) => Retrieved;

	beforeAll(async () => {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-test-'));
		const desk: CollectionDesk = await openCollections(path.join(folder, 'data'));
		const id = await desk.collections.add(path.join(root, 'documents'));
		desk.collections.exclude(id, [...newestDocuments]);
		await until(desk, id, ({ state }) => state === 'ready');
		ask = (question) => retrieve(desk.stores.disk.passageSearch, { kind: 'collection', id }, question, 700);
		return async () => {
			await desk.close();
			rmSync(folder, { recursive: true });
		};
	}, 120_000);

	it('are found in at least nine of ten cases', () => {
		const missed = answerable.filter(({ question, document, words }) => {
			const { passages } = ask(question);
			return !passages.some(
				(one) => one.name === document && one.text.replaceAll(/\s+/gu, ' ').includes(words),
			);
		});
		expect(missed.length / answerable.length).toBeLessThanOrEqual(0.1);
	});

	it('that have no answer are refused in at least 95 of 100 cases', () => {
		const answered = unanswerable.filter(({ question }) => ask(question).found);
		expect(answered.length / unanswerable.length).toBeLessThanOrEqual(0.05);
	});
});
