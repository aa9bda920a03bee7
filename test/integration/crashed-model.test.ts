import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ModelsService } from '../../src-main/catalog/models-service.ts';
import { ModelsTable } from '../../src-main/db/models.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { forkFake } from '../../src-main/engine/fake.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { dataFolder } from '../support/data-folder.ts';

const never = new AbortController().signal;

it('a model that took its process down while it was loaded asks before the next try, also after a restart', async () => {
	const root = dataFolder();
	const file = path.join(root, 'one.gguf');
	writeFileSync(file, 'GGUF');
	const sha256 = createHash('sha256').update('GGUF').digest('hex');
	/** The program from its start, with an engine that crashes or not. */
	const start = async (crashes: boolean) => {
		const opened = await openDatabase(root);
		const models = new ModelsService({
			table: new ModelsTable(opened.database),
			starterFiles: [],
			stateFolder: root,
			hashFile: () => Promise.resolve(sha256),
			listed: () => undefined,
			refused: () => null,
			defaultModel: () => null,
			onChanged: () => undefined,
			freeBytes: () => 8e9,
		});
		const engine = new EngineHost({
			fork: forkFake(crashes ? { crashWhile: 'loading' } : {}),
			loadOptions: () => ({ contextTokens: 1000, gpu: false, threads: 1, stateFolder: undefined }),
			onLoadPhase: (model, phase) => models.markLoading(model, phase),
			mustAsk: (model) => models.mustAsk(model),
		});
		const choose = () => engine.choose({ id: 'one', path: file, sha256, bytes: 4 });
		return { opened, models, engine, choose };
	};
	const first = await start(true);
	first.models.install({
		id: 'one',
		files: [{ path: file, sha256, bytes: 4 }],
		place: 'elsewhere',
		facts: {
			kind: 'chat',
			name: 'One',
			architecture: 'llama',
			parameters: 5,
			quantisation: 'Q4_0',
			contextTokens: 100,
		},
		problem: null,
		verifiedAt: 1,
	});
	first.choose();
	await expect(first.engine.count(['x'], never)).rejects.toMatchObject({ code: 'engine-crashed' });
	await first.engine.dispose();
	first.opened.close();

	const second = await start(false);
	second.choose();
	await expect(second.engine.count(['x'], never)).rejects.toMatchObject({ code: 'engine-gave-up' });
	expect(second.engine.state).toMatchObject({ kind: 'asks' });
	expect(second.models.list()).toMatchObject([{ id: 'one', crashedDuringLoad: true }]);
	await second.engine.load(never);
	expect(second.engine.state.kind).toBe('ready');
	expect(second.models.list()).toMatchObject([{ crashedDuringLoad: false }]);
	await second.engine.dispose();
	second.opened.close();
});
