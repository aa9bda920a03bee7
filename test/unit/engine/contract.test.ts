import { describe } from 'vitest';
import { forkFake } from '../../../src-main/engine/fake.ts';
import { EngineHost } from '../../../src-main/engine/host.ts';
import { engineContract } from '../../support/engine-contract.ts';

describe('the fake engine', () => {
	const host = new EngineHost({
		fork: forkFake(),
		loadOptions: () => ({ contextTokens: 2048, gpu: false }),
	});
	host.choose({ id: 'fake', path: '/nowhere', sha256: '0', bytes: 1 });
	engineContract(() => host);
});
