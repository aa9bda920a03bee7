import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Jobs } from '../../../src-main/base/jobs.ts';
import type { EmbeddingsState } from '../../../src-main/contract/embeddings.ts';
import type { ModelId } from '../../../src-main/contract/entities.ts';
import { KnownError } from '../../../src-main/contract/errors.ts';
import { openDatabase, openInMemory } from '../../../src-main/db/open.ts';
import { Stores } from '../../../src-main/db/store.ts';
import type { Closeness } from '../../../src-main/documents/embeddings/closeness.ts';
import { EmbeddingsService } from '../../../src-main/documents/embeddings/embeddings-service.ts';
import { clearDocument } from '../../../src-main/documents/clear-document.ts';
import { Retrieval } from '../../../src-main/documents/retrieval/retrieval.ts';
import { textWorkHere } from '../../../src-main/documents/text-tasks.ts';
import { forkFake } from '../../../src-main/engine/fake.ts';
import { EngineHost } from '../../../src-main/engine/host.ts';
import { addDocument } from '../../support/documents/add-document.ts';

const never = new AbortController().signal;

/** Vectors over a real database, made by a model that only counts words. */
async function desk(folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-test-'))) {
	const opened = await openDatabase(folder);
	const stores = new Stores(opened.database, openInMemory);
	const engine = new EngineHost({
		fork: forkFake(),
		loadOptions: () => ({ contextTokens: 512, gpu: false, embeds: true }),
	});
	const model = { sha256: 'one', prefixes: { question: '', passage: '' } };
	const asked: string[] = [];
	let failure: Error | undefined;
	engine.choose({ id: 'one', path: '', sha256: 'one', bytes: 1 });
	const jobs = new Jobs();
	const measured = new Map<string, Closeness>();
	const service = new EmbeddingsService({
		stores,
		embedder: {
			modelId: 'one' as ModelId,
			model,
			embed: async (texts, signal) => {
				if (failure !== undefined) throw failure;
				asked.push(...texts);
				return engine.embed(texts, signal);
			},
		},
		jobs,
		hashes: () => ['one', 'two'],
		logger: { event: () => undefined },
		measured: { get: (id) => measured.get(id), set: (id, value) => void measured.set(id, value) },
		onStorageProblem: () => undefined,
	});
	const retrieval = new Retrieval({
		stores,
		text: textWorkHere,
		file: null,
		onIndexed: () => service.look(),
	});
	let isOpen = true;
	const close = async (): Promise<void> => {
		if (!isOpen) return;
		isOpen = false;
		await service.dispose();
		await engine.dispose();
		await retrieval.dispose();
		opened.close();
	};
	onTestFinished(async () => {
		await close();
		if (existsSync(folder)) rmSync(folder, { recursive: true });
	});
	const reached = async (isWanted: (state: EmbeddingsState) => boolean): Promise<EmbeddingsState> => {
		for await (const state of service.watch(never)) if (isWanted(state)) return state;
		throw new Error('The watch ended');
	};
	return {
		folder,
		stores,
		service,
		model,
		asked,
		jobs,
		close,
		reached,
		fail: (error: Error | undefined) => (failure = error),
		add: async (paragraphs: number) => {
			const { id: conversationId } = stores.disk.conversations.create('', 1);
			const blocks = Array.from({ length: paragraphs }, (_, at) => ({
				kind: 'paragraph' as const,
				text: `${sentence} It is number ${at}.`,
			}));
			const pages = [{ number: 1, hasText: true, blocks }];
			const { id } = await addDocument(stores.disk, conversationId, { name: 'long.txt', pages, openedAt: 1 });
			await retrieval.prepare(conversationId, never);
			return { id, conversationId };
		},
	};
}

const sentence =
	'The council met on Tuesday evening in the old town hall and spoke about the library, the new bus line to the hospital, the budget for the coming year, and the many letters that were written about the trees along the river and the school beside them.';
const isDone = ({ state, passages, embedded }: EmbeddingsState): boolean =>
	state === 'ready' && passages > 0 && embedded === passages;

describe('vectors of passages', () => {
	it('are made in the background, once for each passage, and go with their document', async () => {
		const { add, asked, service, stores, reached } = await desk();
		const { id } = await add(40);
		service.begin();
		const { passages } = await reached(isDone);
		expect(passages).toBeGreaterThanOrEqual(39);
		const before = asked.length;
		service.look();
		await reached(isDone);
		expect(asked).toHaveLength(before);
		await clearDocument(stores.disk, id);
		expect(stores.disk.vectors.counts('one')).toMatchObject({ embedded: 0 });
	});

	it('go on where they were when the program ended', async () => {
		const first = await desk();
		await first.add(80);
		first.service.begin();
		await first.reached(({ embedded }) => embedded > 0);
		const { embedded } = first.stores.disk.vectors.counts('one');
		await first.close();
		const second = await desk(first.folder);
		second.service.begin();
		const { passages } = await second.reached(isDone);
		const ofPassages = second.asked.filter((text) => text.includes('It is number'));
		expect(ofPassages.length).toBeLessThanOrEqual(passages - embedded);
	});

	it('of another model take the place of the first one’s', async () => {
		const { add, service, model, reached, stores } = await desk();
		await add(10);
		service.begin();
		await reached(isDone);
		model.sha256 = 'two';
		service.modelChanged();
		await reached((state) => isDone(state) && stores.disk.vectors.counts('two').embedded > 0);
		expect(stores.disk.vectors.counts('one').embedded).toBe(0);
	});

	it('are not made while they are paused, and stopping the work pauses them', async () => {
		const { add, service, jobs, reached } = await desk();
		await add(200);
		service.begin();
		await reached(({ embedded }) => embedded > 0);
		for await (const running of jobs.watch(never)) {
			const job = running.find(({ kind }) => kind === 'embedding');
			if (job === undefined) continue;
			jobs.stop(job.id);
			break;
		}
		const { embedded, passages } = await reached(({ state }) => state === 'paused');
		expect(embedded).toBeLessThan(passages);
		service.pause(false);
		await reached(isDone);
	});

	it('wait while a person waits for an answer', async () => {
		const { add, service, jobs, reached } = await desk();
		await add(40);
		const answer = jobs.start({ kind: 'answer', title: '', conversationId: null });
		service.begin();
		const { embedded } = await reached(({ state }) => state === 'waiting');
		expect(embedded).toBe(0);
		answer.end();
		await reached(isDone);
	});

	it('say what went wrong, and a question is answered by its words meanwhile', async () => {
		const { add, service, fail, reached } = await desk();
		const { conversationId } = await add(10);
		fail(new KnownError('engine-gave-up'));
		service.begin();
		expect(await reached(({ state }) => state === 'failed')).toMatchObject({
			problem: { code: 'engine-gave-up' },
		});
		const scope = { kind: 'conversation', id: conversationId } as const;
		expect(await service.meaningOf('When did the council meet?', scope, never)).toBeUndefined();
		fail(undefined);
		service.pause(false);
		await reached(isDone);
	});
});
