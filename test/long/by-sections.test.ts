import { statSync } from 'node:fs';
import os from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentId, Point } from '../../src-main/contract/entities.ts';
import { measureAbility } from '../../src-main/documents/ability.ts';
import { modelFrom, type SummaryModel } from '../../src-main/documents/summary-model.ts';
import { summarise } from '../../src-main/documents/summarise.ts';
import {
	plainRecipe,
	type SummariseEvent,
	type SummariseInput,
} from '../../src-main/documents/summary-events.ts';
import { textWorkHere } from '../../src-main/documents/text-tasks.ts';
import { forkEngineWithNode } from '../../src-main/engine/fork-node.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { readProjectFile } from '../support/documents/read-file.ts';
import { qwenMissing, qwenModelPath } from '../support/model-files/qwen-model.ts';

const path = await qwenModelPath();
const { signal } = new AbortController();

describe.skipIf(path === null)(
	`a real model by sections${path === null ? ` (${qwenMissing})` : ''}`,
	{ timeout: 240_000 },
	() => {
		const context = 8192;
		const engine = new EngineHost({
			fork: forkEngineWithNode,
			loadOptions: () => ({ contextTokens: context, gpu: false, threads: os.availableParallelism() }),
		});
		let model: SummaryModel;
		/** Everything that it was asked. */
		const all: string[] = [];
		beforeAll(async () => {
			engine.choose({ id: 'qwen', path: path ?? '', sha256: 'qwen', bytes: statSync(path ?? '').size });
			await engine.load(signal);
			model = modelFrom(engine, null, context);
		});
		afterAll(() => engine.dispose());

		it('is tried out as it would summarise, and says hardly more than the key sentences', async () => {
			const { sections, quoted } = await measureAbility(model, signal);
			expect(sections.covered).toBeGreaterThanOrEqual(0.2);
			expect(sections.supported).toBeGreaterThanOrEqual(0.7);
			expect(quoted.supported).toBe(1);
		});

		it('tells something of every page in a single pass, and what it says stands there', async () => {
			const { points, coverage } = await summaryOf({});
			expect(coverage).toMatchObject({ reading: 'all', pagesRead: 3, sections: 1, sectionsDone: 1 });
			expectSound(points);
			const first = points.map(({ sources }) => sources[0]?.page);
			expect(new Set(first)).toEqual(new Set([1, 2, 3]));
			expect(points.length).toBeGreaterThanOrEqual(8);
			expect(points.length).toBeLessThanOrEqual(24);
		});

		it('gives points of section after section where the document does not fit, without notes', async () => {
			const { points, requests, coverage } = await summaryOf({ contextTokens: 1300 });
			expect(requests.filter(isNote)).toEqual([]);
			expect(coverage).toMatchObject({ reading: 'all', pagesRead: 3, sectionsDone: coverage?.sections });
			expect(coverage?.sections).toBeGreaterThanOrEqual(2);
			expectSound(points);
			expect(new Set(points.map(({ sources }) => sources[0]?.page))).toEqual(new Set([1, 2, 3]));
		});

		it('notes sections down where there are more than points, and notes on notes where these are too many', async () => {
			const made = await summaryOf({ contextTokens: 500, length: 'short', to: 2 });
			const { sections = 0, ...coverage } = made.coverage ?? {};
			expect(sections).toBeGreaterThanOrEqual(4);
			expect(coverage).toMatchObject({ reading: 'all', pagesRead: 2, sectionsDone: sections });
			expect(made.points.length).toBeGreaterThanOrEqual(3);
			expectSound(made.points);
			expect(made.requests.filter(isNote).length).toBeGreaterThan(sections);
			expect(made.requests.filter(isNoteOfNotes).length).toBeGreaterThanOrEqual(2);
		});

		it('reads the key passages of all of it in one request, where a quick look is asked for', async () => {
			const { points, requests, coverage } = await summaryOf({ contextTokens: 1600, depth: 'quick' });
			expect(requests.filter(isNote)).toEqual([]);
			expect(requests.filter((request) => request.includes('the most important passages'))).not.toEqual([]);
			expect(coverage).toMatchObject({ reading: 'sentences', pages: 3 });
			expect(points.length).toBeGreaterThanOrEqual(4);
			expectSound(points);
		});

		it('is asked once more about what its sentences do not carry, and at most once', () => {
			const again = all.filter((request) => request.includes('This sentence is not right'));
			expect(again.length).toBeGreaterThanOrEqual(1);
			expect(new Set(again).size).toBe(again.length);
		});

		interface Asked {
			readonly contextTokens?: number;
			readonly depth?: SummariseInput['depth'];
			readonly length?: SummariseInput['length'];
			/** The last page that is given. */
			readonly to?: number;
		}

		function expectSound(points: readonly Point[]): void {
			for (const { text } of points) expect(text).toMatch(/[.!?]["”]?$/u);
			const carried = points.filter(({ quoted, support }) => quoted || support?.verdict === 'supported');
			expect(carried.length / points.length).toBeGreaterThanOrEqual(0.8);
			const wrong = points.filter(({ findings }) => findings.some(({ kind }) => kind === 'figure'));
			expect(wrong.length / points.length).toBeLessThanOrEqual(0.1);
		}

		async function summaryOf({
			contextTokens = context,
			depth = 'thorough',
			length = 'medium',
			to = 3,
		}: Asked) {
			const { pages } = await readProjectFile('resources/sample/library-renovation.pdf');
			const notes = new Map<string, string>();
			const requests: string[] = [];
			const listened: SummaryModel = {
				...model,
				contextTokens,
				generate: (request, until) => {
					requests.push(request.turns.map(({ text }) => text).join('\n'));
					return model.generate(request, until);
				},
			};
			const events = summarise(
				{
					documentId: 'd' as DocumentId,
					pages: pages.slice(0, to),
					language: 'en',
					length,
					depth,
					recipe: plainRecipe,
					method: 'sections',
					model: listened,
					notes: { get: (key) => notes.get(key), put: (key, text) => void notes.set(key, text) },
					text: textWorkHere,
				},
				signal,
			);
			const points: Point[] = [];
			let done: Extract<SummariseEvent, { type: 'done' }> | undefined;
			for await (const event of events) {
				if (event.type === 'point') points.push(event.point);
				if (event.type === 'done') done = event;
			}
			all.push(...requests);
			return { points, requests, coverage: done?.coverage };
		}
	},
);

const isNote = (request: string): boolean => request.startsWith('You take notes');
/** Notes are lines that begin with a dash. */
const isNoteOfNotes = (request: string): boolean => isNote(request) && /<text>[^<]*^- /mu.test(request);
