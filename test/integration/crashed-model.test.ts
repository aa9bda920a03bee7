import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ModelsTable } from '../../src-main/db/models.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { forkFake } from '../../src-main/engine/fake.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { dataFolder } from '../support/data-folder.ts';
import { chatFacts } from '../support/model-facts.ts';
import { modelsService } from '../support/models-service.ts';

const never = new AbortController().signal;

/** One installed model, and the program from each of its starts, with an engine that crashes or not. */
function modelHere() {
	const root = dataFolder();
	const file = path.join(root, 'one.gguf');
	writeFileSync(file, 'GGUF');
	const sha256 = createHash('sha256').update('GGUF').digest('hex');
	return async (crashes: boolean) => {
		const opened = await openDatabase(root);
		const problems: unknown[] = [];
		const models = modelsService({
			table: new ModelsTable(opened.database),
			stateFolder: root,
			hashFile: () => Promise.resolve(sha256),
			onStorageProblem: (error) => problems.push(error),
		});
		if (models.list().length === 0)
			models.install({
				id: 'one',
				files: [{ path: file, sha256, bytes: 4 }],
				place: 'elsewhere',
				facts: chatFacts,
				problem: null,
				verifiedAt: 1,
			});
		const engine = new EngineHost({
			fork: forkFake(crashes ? { crashWhile: 'loading' } : {}),
			loadOptions: () => ({ contextTokens: 1000, gpu: false, threads: 1, stateFolder: undefined }),
			onLoaded: (model, loaded) => models.learnLoaded(model, loaded),
			onLoadPhase: (model, phase) => models.markLoading(model, phase),
			mustAsk: (model) => models.mustAsk(model),
		});
		engine.choose({ id: 'one', path: file, sha256, bytes: 4 });
		const end = async (): Promise<void> => {
			await engine.dispose();
			opened.close();
		};
		return { opened, models, engine, problems, end };
	};
}

it('a model that took its process down while it was loaded asks before the next try, also after a restart', async () => {
	const start = modelHere();
	const first = await start(true);
	await expect(first.engine.count(['x'], never)).rejects.toMatchObject({ code: 'engine-crashed' });
	await first.end();

	const second = await start(false);
	await expect(second.engine.count(['x'], never)).rejects.toMatchObject({ code: 'engine-gave-up' });
	expect(second.engine.state).toMatchObject({ kind: 'asks' });
	expect(second.models.list()).toMatchObject([{ id: 'one', crashedDuringLoad: true, lastUsedAt: null }]);
	const before = Date.now();
	await second.engine.load(never);
	expect(second.engine.state.kind).toBe('ready');
	expect(second.models.list()).toMatchObject([{ crashedDuringLoad: false }]);
	// Only a model that was loaded was used.
	expect(second.models.list()[0]?.lastUsedAt).toBeGreaterThanOrEqual(before);
	expect(second.problems).toEqual([]);
	await second.end();
});

it('a model is loaded where nothing can be written down about it, and that is told', async () => {
	const { opened, engine, problems, end } = await modelHere()(false);
	opened.database.pragma('query_only = ON');
	await engine.load(never);
	expect(engine.state.kind).toBe('ready');
	expect(problems[0]).toMatchObject({ code: 'SQLITE_READONLY' });
	opened.database.pragma('query_only = OFF');
	await end();
});
