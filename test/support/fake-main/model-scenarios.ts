import type { Download, DownloadState } from '../../../src-main/contract/models.ts';
import { conversationId, jobId, modelId } from './ids.ts';
import { installedModel, manyItems, sampleItems, strangeModel } from './sample-catalog.ts';
import { sampleCandidates } from './sample-candidates.ts';
import type { Scenario } from './scenarios.ts';
import { starter, type World } from './world.ts';

const gigabyte = 1e9;

/** A download of the catalog's model in a state. */
export function download(
	name: string,
	received: number,
	state: DownloadState,
	startedAnew = false,
): Download {
	const item = sampleItems.find((one) => one.name === name);
	if (item === undefined) throw new Error(`no model ${name}`);
	const receivedBytes = Math.round(item.bytes * received);
	return { id: item.id, name, receivedBytes, totalBytes: item.bytes, state, startedAnew };
}

/** Several models on this computer, one of them arriving. */
export function withModels(world: World): World {
	const smol = sampleItems[1];
	if (smol === undefined) return world;
	const inUse = installedModel(smol, {
		isDefault: true,
		wordsPerSecond: 6.2,
		readingTokensPerSecond: 128,
		memoryBytes: 2.4 * gigabyte,
		lastUsedAt: world.now - 3_600_000,
	});
	world.models = [inUse, { ...starter, isDefault: false }];
	world.engine = {
		kind: 'ready',
		modelId: inUse.id,
		contextTokens: 16_384,
		threads: 4,
		backend: 'CPU',
		fellBackToCpu: false,
	};
	world.catalog.downloads = [
		download('EuroLLM 9B', 0.61, { kind: 'receiving', bytesPerSecond: 11_400_000, secondsLeft: 192 }),
	];
	world.jobs = [
		{
			id: jobId('fetching'),
			kind: 'download',
			title: 'EuroLLM 9B',
			conversationId: null,
			fraction: 0.61,
			step: null,
			secondsLeft: 192,
			canStop: true,
		},
	];
	return world;
}

/** Downloads in every state there is. */
export function everyDownload(world: World): World {
	withModels(world);
	world.catalog.downloads = [
		...world.catalog.downloads,
		download('Granite 4.0 Micro', 0, { kind: 'connecting' }),
		download('OLMo 2 1B', 0.4, { kind: 'stalled', seconds: 40 }),
		download('Ministral 3 8B', 0.1, {
			kind: 'retrying',
			at: world.now + 90_000,
			problem: { code: 'net-broken', details: { host: 'huggingface.co' } },
		}),
		download('Phi 4 Mini', 1, { kind: 'checking', fraction: 0.43 }),
		download('Gemma 3 4B', 0.33, { kind: 'paused' }, true),
		download('Apertus 8B', 0.05, {
			kind: 'failed',
			problem: {
				code: 'download-gated',
				details: { host: 'huggingface.co', page: 'https://huggingface.co/swiss-ai/Apertus-8B' },
			},
		}),
		download('Qwen3 32B', 0.2, {
			kind: 'failed',
			problem: {
				code: 'disk-too-small',
				details: { neededBytes: 21.7 * gigabyte, freeBytes: 12.1 * gigabyte },
			},
		}),
		download('LFM2.5 1.2B', 1, { kind: 'failed', problem: { code: 'download-wrong-hash' } }),
		{ ...download('Qwen3 Embedding 0.6B', 0, { kind: 'waiting' }), totalBytes: null },
	];
	return world;
}

/** The scenarios of models, over a world that has conversations. */
export function modelScenarios(make: () => World) {
	const at = (world: World, clicks: string[] = []): Scenario => ({ world, screen: 'models', clicks });
	const passportOf = (name: string): Scenario => {
		const id = sampleItems.find((item) => item.name === name)?.id ?? '';
		const world = withModels(make());
		world.catalog.view = { ...world.catalog.view, items: sampleItems.filter((item) => item.id === id) };
		return at(world, ['all-models', 'open-passport']);
	};
	const asking = (name: string, button: 'get' | 'get-licence'): Scenario => {
		const scenario = passportOf(name);
		return { ...scenario, clicks: ['all-models', button] };
	};
	return {
		models: () => at(withModels(make())),
		'models-details': () => at(withModels(make()), ['model-details']),
		'models-arriving': () => at(everyDownload(make())),
		'models-blocked': () => {
			const world = withModels(make());
			world.models = [
				...world.models,
				{ ...strangeModel, blocked: { code: 'model-file-gone' } },
				{ ...installedModel(sampleItems[9] as never), blocked: { code: 'model-refused-policy' } },
				{
					...installedModel(sampleItems[7] as never),
					blocked: { code: 'model-licence-not-accepted', details: { licence: 'gemma' } },
				},
			];
			world.catalog.binned = [
				{
					id: modelId('old'),
					name: 'Phi 3 Mini',
					bytes: 2.3 * gigabyte,
					openness: 'open-weights',
					badge: strangeModel.badge,
					goneAt: world.now + 4 * 86_400_000,
				},
			];
			world.catalog.view = {
				...world.catalog.view,
				faults: [
					{
						list: 'models.hospital.example',
						line: 41,
						reason: 'models.3.licence: expected a name of a licence',
						problem: null,
						keptSince: null,
					},
					{
						list: 'https://house.example/models.json',
						line: 0,
						reason: 'the server answered with status 503',
						problem: null,
						keptSince: world.now - 86_400_000,
					},
				],
			};
			return at(world);
		},
		'models-asks': () => {
			const world = make();
			world.engine = { kind: 'asks', modelId: starter.id };
			return at(world);
		},
		'models-none': () => {
			const world = make();
			world.engine = { kind: 'no-model' };
			world.models = [];
			return at(world);
		},
		catalog: () => at(withModels(make()), ['all-models']),
		'catalog-fixed': () => {
			const world = withModels(make());
			world.info = { ...world.info, fixedSettings: ['policy', 'mirror'] };
			world.settings = { ...world.settings, policy: 'open', mirror: 'https://models.hospital.example' };
			return at(world, ['all-models', 'policy']);
		},
		'catalog-many': () => {
			const world = withModels(make());
			world.catalog.view = { ...world.catalog.view, items: [...sampleItems, ...manyItems(1000)] };
			return at(world, ['all-models']);
		},
		compare: () =>
			at(withModels(make()), [
				'all-models',
				'compare@granite-4-0-micro',
				'compare@olmo-2-1b',
				'compare@ministral-3-8b',
				'compare-open',
			]),
		passport: () => passportOf('Granite 4.0 Micro'),
		'passport-open': () => passportOf('SmolLM3 3B'),
		'passport-restricted': () => passportOf('Gemma 3 4B'),
		'passport-conflict': () => passportOf('DeepSeek R1 Distill Llama 8B'),
		'passport-unknown': () => passportOf('LFM2.5 1.2B'),
		'get-connection': () => asking('OLMo 2 1B', 'get'),
		'get-licence': () => asking('Gemma 3 4B', 'get-licence'),
		'get-licence-missing': () => asking('MedGemma 4B', 'get-licence'),
		'get-token': () => {
			const scenario = asking('Apertus 8B', 'get');
			scenario.world.catalog.agreedHosts.add('huggingface.co');
			return scenario;
		},
		bring: () => {
			const world = withModels(make());
			for (const one of sampleCandidates) world.catalog.candidates.set(one.candidate.id, one);
			return at(world, ['add-file', 'choose-model-files']);
		},
		chooser: () => {
			const world = withModels(make());
			world.models = [...world.models, { ...strangeModel, blocked: { code: 'model-file-gone' } }];
			return { world, open: 'letter', clicks: ['model-chip'] };
		},
		'settings-models': () => {
			const world = withModels(make());
			world.catalog.acceptances = [
				{
					licence: 'gemma',
					name: 'Gemma Terms of Use',
					version: '2024-04-01',
					how: 'shown',
					modelId: modelId('gemma-3-4b'),
					at: world.now,
				},
			];
			return { world, screen: 'settings' as const };
		},
		'drop-model': () => {
			const world = withModels(make());
			const [first] = sampleCandidates;
			if (first !== undefined) world.catalog.candidates.set(first.candidate.id, first);
			return {
				world,
				open: conversationId('letter'),
				then: (now: World) =>
					now.drop([
						{
							file: {
								id: first?.candidate.id as never,
								name: 'granite-4.0-micro-Q4_K_M.gguf',
								bytes: 2e9,
								isFolder: false,
							},
							outcome: { fails: 'document-unknown-format' },
						},
					]),
			};
		},
	} satisfies Record<string, () => Scenario>;
}
