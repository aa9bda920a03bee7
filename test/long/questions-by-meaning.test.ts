import { beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Jobs } from '../../src-main/base/jobs.ts';
import type { ModelId } from '../../src-main/contract/entities.ts';
import type { CollectionId } from '../../src-main/contract/ids.ts';
import type { Closeness } from '../../src-main/documents/embeddings/closeness.ts';
import { EmbeddingsService } from '../../src-main/documents/embeddings/embeddings-service.ts';
import type { SearchScope } from '../../src-main/db/passage-search.ts';
import { retrieve, type Retrieved } from '../../src-main/documents/retrieval/retrieve.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { forkEngineWithNode } from '../../src-main/engine/fork-node.ts';
import { laterDocuments } from '../support/documents/later-documents.ts';
import { openCollections, until } from '../support/collection-desk.ts';
import { miniLmMissing, miniLmModelPath } from '../support/model-files/minilm-model.ts';

interface Asked {
	question: string;
	document: string;
	words: string;
}

const root = path.join(process.cwd(), 'test', 'eval');
const { answerable, unanswerable, reworded } = JSON.parse(
	readFileSync(path.join(root, 'questions.json'), 'utf8'),
) as { answerable: Asked[]; unanswerable: { question: string }[]; reworded: Asked[] };
const inTexts = answerable.filter(({ document }) => !document.endsWith('.pdf'));
const model = await miniLmModelPath();

describe.skipIf(model === null)(
	`questions with a model for English that finds by meaning${model === null ? ` (${miniLmMissing})` : ''}`,
	() => {
		let ask: (question: string, isByMeaning: boolean) => Promise<Retrieved>;
		let embeddings: EmbeddingsService;
		let scope: SearchScope;

		beforeAll(async () => {
			const folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-test-'));
			const desk = await openCollections(path.join(folder, 'data'));
			const id: CollectionId = await desk.collections.add(path.join(root, 'documents'));
			// The long ones would take a minute.
			desk.collections.exclude(id, ['*.pdf', ...laterDocuments]);
			await until(desk, id, ({ state }) => state === 'ready');
			const engine = new EngineHost({
				fork: forkEngineWithNode,
				loadOptions: () => ({
					contextTokens: 512,
					gpu: false,
					embeds: true,
					threads: os.availableParallelism(),
				}),
			});
			engine.choose({ id: 'minilm', path: model ?? '', sha256: 'minilm', bytes: 46_220_384 });
			const measured = new Map<string, Closeness>();
			embeddings = new EmbeddingsService({
				stores: desk.stores,
				embedder: {
					modelId: 'minilm' as ModelId,
					model: { sha256: 'minilm', prefixes: { question: '', passage: '' } },
					embed: (texts, signal) => engine.embed(texts, signal),
				},
				jobs: new Jobs(),
				hashes: () => ['minilm'],
				logger: { event: (name) => expect.unreachable(name) },
				measured: {
					get: (sha256) => measured.get(sha256),
					set: (sha256, value) => measured.set(sha256, value),
				},
				onStorageProblem: (error) => expect.unreachable(String(error)),
			});
			embeddings.begin();
			for await (const { state, embedded, passages } of embeddings.watch(new AbortController().signal))
				if (state === 'ready' && embedded === passages && passages > 0) break;
			scope = { kind: 'collection', id };
			const { signal } = new AbortController();
			ask = async (question, isByMeaning) => {
				const meaning = isByMeaning ? await embeddings.meaningOf(question, scope, signal) : undefined;
				return retrieve(desk.stores.disk.passageSearch, scope, question, 700, meaning);
			};
			return async () => {
				await embeddings.dispose();
				await engine.dispose();
				await desk.close();
				rmSync(folder, { recursive: true });
			};
		}, 180_000);

		const found = async (questions: readonly Asked[], isByMeaning: boolean): Promise<Asked[]> => {
			const all = await Promise.all(
				questions.map(async (one) => {
					const { passages } = await ask(one.question, isByMeaning);
					const isThere = passages.some(
						({ name, text }) => name === one.document && text.replaceAll(/\s+/gu, ' ').includes(one.words),
					);
					return isThere ? [one] : [];
				}),
			);
			return all.flat();
		};

		it('finds half of the questions that share no words with their answer, none of which words find', async () => {
			expect(await found(reworded, false)).toHaveLength(0);
			expect((await found(reworded, true)).length).toBeGreaterThanOrEqual(reworded.length / 2);
		});

		it('says of those that only their meaning was found', async () => {
			for (const { question } of await found(reworded, true))
				expect(await ask(question, true)).toMatchObject({ found: true, isByMeaning: true });
		});

		it('loses no question that words find, in English or in German', async () => {
			const byWords = await found(inTexts, false);
			expect(await found(byWords, true)).toEqual(byWords);
		});

		it('never takes a question without an answer for one that words answer, and not often for a near one', async () => {
			const answers = await Promise.all(unanswerable.map(({ question }) => ask(question, true)));
			expect(answers.filter(({ found, isByMeaning }) => found && !isByMeaning).length).toBeLessThanOrEqual(1);
			expect(answers.filter((one) => one.isByMeaning).length / answers.length).toBeLessThanOrEqual(0.2);
		});

		it('does not use the model for German, which it was measured not to understand', async () => {
			const german = 'Wie hoch ist die Miete der Lagerhalle?';
			expect(await embeddings.meaningOf(german, scope, new AbortController().signal)).toBeUndefined();
			const states = embeddings.watch(AbortSignal.timeout(1000))[Symbol.asyncIterator]();
			expect((await states.next()).value).toMatchObject({ notUnderstood: ['de'], problem: null });
		});
	},
);
