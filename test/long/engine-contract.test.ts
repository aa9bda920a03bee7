import os from 'node:os';
import { afterAll, beforeAll, describe } from 'vitest';
import { starterModel } from '../../src-main/catalog/starter-model.ts';
import { forkEngineWithNode } from '../../src-main/engine/fork-node.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { starterModelPath } from '../../tools/setup/places.mjs';
import { engineContract } from '../support/engine-contract.ts';

const file = starterModelPath() ?? '';

describe.skipIf(file === '')('the real engine', () => {
	let host: EngineHost;
	beforeAll(() => {
		host = new EngineHost({
			fork: forkEngineWithNode,
			loadOptions: () => ({ contextTokens: 2048, gpu: false, threads: os.availableParallelism() }),
		});
		host.choose({ id: starterModel.id, path: file, sha256: starterModel.sha256, bytes: starterModel.bytes });
	});
	afterAll(() => host.dispose());
	engineContract(() => host);
});
