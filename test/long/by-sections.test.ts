import { statSync } from 'node:fs';
import os from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentId, Page, Point } from '../../src-main/contract/entities.ts';
import { measureAbility } from '../../src-main/documents/ability.ts';
import { modelFrom, type SummaryModel } from '../../src-main/documents/summary-model.ts';
import { summarise } from '../../src-main/documents/summarise.ts';
import { plainRecipe, type SummariseEvent } from '../../src-main/documents/summary-events.ts';
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
		beforeAll(async () => {
			engine.choose({ id: 'qwen', path: path ?? '', sha256: 'qwen', bytes: statSync(path ?? '').size });
			await engine.load(signal);
			model = modelFrom(engine, null, context);
		});
		afterAll(() => engine.dispose());

		it('notes at least half of what it is tried out on, and hardly anything that is not there', async () => {
			// Whether it gets over the bar varies with what else the computer does, because its words do.
			const { covered, wrong } = await measureAbility(model, signal);
			expect(covered).toBeGreaterThanOrEqual(0.5);
			expect(wrong).toBeLessThanOrEqual(0.2);
		});

		it('tells something of every page in a single pass, and what it says stands there', async () => {
			const points = await summaryOfLibrary(context, 1);
			const first = points.map(({ sources }) => sources[0]?.page);
			expect(new Set(first)).toEqual(new Set([1, 2, 3]));
			expect(points.length).toBeGreaterThanOrEqual(8);
			expect(points.length).toBeLessThanOrEqual(24);
		});

		it('reads section after section where the document does not fit', async () => {
			expect((await summaryOfLibrary(1600, 3)).length).toBeGreaterThanOrEqual(5);
		});

		async function summaryOfLibrary(contextTokens: number, sections: number): Promise<Point[]> {
			const { pages } = await readProjectFile('resources/sample/library-renovation.pdf');
			const { points, coverage } = await summaryOf(pages, { ...model, contextTokens });
			expect(coverage).toMatchObject({ reading: 'all', pagesRead: 3, sections, sectionsDone: sections });
			for (const { text } of points) expect(text).toMatch(/[.!?]["”]?$/u);
			const carried = points.filter(({ quoted, support }) => quoted || support?.verdict === 'supported');
			expect(carried.length / points.length).toBeGreaterThanOrEqual(0.8);
			const wrong = points.filter(({ findings }) => findings.some(({ kind }) => kind === 'figure'));
			expect(wrong.length / points.length).toBeLessThanOrEqual(0.1);
			return points;
		}

		async function summaryOf(pages: readonly Page[], by: SummaryModel) {
			const notes = new Map<string, string>();
			const events = summarise(
				{
					documentId: 'd' as DocumentId,
					pages,
					language: 'en',
					length: 'medium',
					depth: 'thorough',
					recipe: plainRecipe,
					method: 'sections',
					model: by,
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
			return { points, coverage: done?.coverage };
		}
	},
);
