import { KnownError } from '../../../src-main/contract/errors.ts';
import type { ConversationId, ModelId } from '../../../src-main/contract/entities.ts';
import type { CatalogItem, Download, DownloadAnswer, Model } from '../../../src-main/contract/models.ts';
import type { Handlers } from '../../../src-main/rpc/serve.ts';
import { installedModel } from './sample-catalog.ts';
import { licences, licenceTexts, samplePassport } from './sample-passports.ts';
import type { World } from './world.ts';

type Names = Extract<keyof Handlers, `models.${string}` | `catalog.${string}` | `downloads.${string}`>;

export function modelHandlers(world: World): Pick<Handlers, Names> {
	const { catalog } = world;
	const model = (id: ModelId): Model => {
		const found = world.models.find((one) => one.id === id);
		if (found === undefined) throw new KnownError('not-found');
		return found;
	};
	const item = (id: ModelId): CatalogItem => {
		const found = world.catalogView().items.find((one) => one.id === id);
		if (found === undefined) throw new KnownError('not-found');
		return found;
	};

	return {
		'models.watch': (_, signal) => catalog.modelsTopic.watch(world.models, signal),
		'models.use': async ({ modelId, conversationId }) => {
			const { blocked } = model(modelId);
			if (blocked !== null) throw new KnownError('model-refused-policy');
			if (conversationId === null)
				world.setModels(world.models.map((one) => ({ ...one, isDefault: one.id === modelId })));
			else choose(world, conversationId, modelId);
			await load(world, modelId);
		},
		'models.unload': () => {
			if (world.engine.kind === 'no-model') return;
			world.setEngine({ kind: 'idle', modelId: world.engine.modelId });
		},
		'models.remove': ({ id }) => {
			const removed = model(id);
			const goneAt = world.now + 7 * 86_400_000;
			catalog.removed.set(id, removed);
			catalog.binned = [
				...catalog.binned,
				{ ...removed, bytes: removed.place === 'own' ? removed.bytes : 0, goneAt },
			];
			world.setModels(world.models.filter((one) => one.id !== id));
			catalog.binTopic.publish(catalog.binned);
			return { goneAt };
		},
		'models.uses': ({ id }) => ({
			conversations: [...world.conversations.values()].filter(
				({ conversation }) => conversation.modelId === id,
			).length,
			ways: world.house
				.assistants()
				.filter(({ modelId }) => modelId === id)
				.map(({ name }) => name),
			adapters: world.adapters
				.filter(({ adapter }) => adapter.baseModelId === id)
				.map(({ adapter }) => adapter.name),
			beginsNew: model(id).isDefault,
			findsPassages: world.embeddings.modelId === id,
		}),
		'models.watchBin': (_, signal) => catalog.binTopic.watch(catalog.binned, signal),
		'models.bringBack': ({ id }) => {
			const removed = catalog.removed.get(id);
			catalog.binned = catalog.binned.filter((one) => one.id !== id);
			catalog.binTopic.publish(catalog.binned);
			if (removed !== undefined) world.setModels([...world.models, removed]);
		},
		'models.deleteForGood': ({ id }) => {
			catalog.binned = catalog.binned.filter((one) => one.id !== id);
			catalog.binTopic.publish(catalog.binned);
		},
		'models.checkFile': async ({ id }) => {
			await world.wait(300);
			const intact = catalog.filesAreIntact;
			if (!intact)
				world.setModels(
					world.models.map((one) => (one.id === id ? { ...one, blocked: { code: 'model-damaged' } } : one)),
				);
			return { intact };
		},
		'models.moveFolder': () => ({ moved: true }),
		'models.takeAway': () => ({ saved: true }),

		'catalog.watch': (_, signal) => catalog.catalogTopic.watch(world.catalogView(), signal),
		'catalog.passport': ({ id }) => samplePassport(item(id)),
		'catalog.savePassport': () => ({ saved: true }),
		'catalog.licenceText': ({ licence }) => licenceTexts[licence] ?? null,
		'catalog.acceptLicence': ({ licence, modelId, how }) => {
			catalog.acceptances = [
				...catalog.acceptances,
				{
					licence,
					name: licences[licence]?.name ?? licence,
					version: licenceTexts[licence]?.version ?? '',
					how,
					modelId,
					at: world.now,
				},
			];
			const isWaiting = ({ blocked }: Model): boolean =>
				blocked?.code === 'model-licence-not-accepted' && blocked.details?.['licence'] === licence;
			world.setModels(world.models.map((one) => (isWaiting(one) ? { ...one, blocked: null } : one)));
		},
		'catalog.acceptances': () => catalog.acceptances,
		'catalog.saveAcceptances': () => ({ saved: true }),

		'downloads.watch': (_, signal) => catalog.downloadsTopic.watch(catalog.downloads, signal),
		'downloads.start': ({ id }) => {
			const wanted = item(id);
			const asked = questionBefore(world, wanted);
			if (asked !== null) return asked;
			const state: Download['state'] = { kind: 'waiting' };
			const queued = { id, name: wanted.name, receivedBytes: 0, totalBytes: wanted.bytes, state };
			catalog.setDownloads([...catalog.downloads, { ...queued, startedAnew: false }]);
			void fetchModel(world, wanted);
			return { kind: 'queued' };
		},
		'downloads.pause': ({ id }) => catalog.changeDownload(id, { state: { kind: 'paused' } }),
		'downloads.resume': ({ id }) => {
			catalog.changeDownload(id, { state: { kind: 'connecting' } });
			void fetchModel(world, item(id));
		},
		'downloads.cancel': ({ id }) =>
			catalog.setDownloads(catalog.downloads.filter((download) => download.id !== id)),
		'downloads.move': ({ id, by }) => {
			const at = catalog.downloads.findIndex((one) => one.id === id);
			const moved = catalog.downloads[at];
			const other = catalog.downloads[at + by];
			if (moved === undefined || other === undefined) return;
			catalog.setDownloads(catalog.downloads.with(at, other).with(at + by, moved));
		},
	};
}

export const hub = 'huggingface.co';

function questionBefore(world: World, item: CatalogItem): DownloadAnswer | null {
	const { catalog } = world;
	if (item.acceptance === 'needed' || item.acceptance === 'text-missing')
		return { kind: 'licence', licence: item.licence };
	if (!catalog.agreedHosts.has(hub)) return { kind: 'connection', host: hub };
	if (item.gated && !catalog.tokens.has(hub))
		return { kind: 'token', host: hub, page: `https://${hub}/maker/${item.id}` };
	return null;
}

function choose(world: World, id: ConversationId, modelId: ModelId): void {
	const fake = world.conversations.get(id);
	if (fake === undefined) throw new KnownError('not-found');
	world.changeConversation(fake, { modelId });
}

/** Loads it step by step, unless something else happens to the engine meanwhile. */
async function load(world: World, modelId: ModelId): Promise<void> {
	for (const fraction of [0.1, 0.5, 0.9]) {
		world.setEngine({ kind: 'loading', modelId, fraction });
		await world.wait(150);
		if (world.engine.kind !== 'loading' || world.engine.modelId !== modelId) return;
	}
	world.setEngine({
		kind: 'ready',
		modelId,
		contextTokens: 4096,
		threads: 4,
		backend: 'CPU',
		fellBackToCpu: false,
	});
}

/** Receives it piece by piece, until it is paused or stopped. */
async function fetchModel(world: World, item: CatalogItem): Promise<void> {
	const { catalog } = world;
	const current = (): Download | undefined =>
		catalog.downloads.find((one) => one.id === item.id && !['paused', 'failed'].includes(one.state.kind));
	catalog.changeDownload(item.id, { state: { kind: 'connecting' } });
	for (let part = 1; part <= 8; part++) {
		await world.wait(400);
		if (current() === undefined) return;
		catalog.changeDownload(item.id, {
			receivedBytes: Math.round((item.bytes * part) / 8),
			state: { kind: 'receiving', bytesPerSecond: 11_400_000, secondsLeft: (8 - part) * 20 },
		});
	}
	for (const fraction of [0.3, 0.8]) {
		catalog.changeDownload(item.id, { state: { kind: 'checking', fraction } });
		await world.wait(300);
		if (current() === undefined) return;
	}
	catalog.setDownloads(catalog.downloads.filter((one) => one.id !== item.id));
	world.setModels([...world.models, installedModel(item)]);
}
