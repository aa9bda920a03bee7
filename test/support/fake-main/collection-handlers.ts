import type { Collection } from '../../../src-main/contract/collections.ts';
import { KnownError } from '../../../src-main/contract/errors.ts';
import type { CollectionId } from '../../../src-main/contract/ids.ts';
import type { Channel } from '../../../src-main/contract/calls.ts';
import type { Handlers } from '../../../src-main/rpc/serve.ts';
import type { World } from './world.ts';

type Names = Extract<Channel, `collections.${string}`>;

/** Folders as lists in memory: nothing is read. */
export function collectionHandlers(world: World): Pick<Handlers, Names> {
	const removed = new Map<CollectionId, Collection>();
	const need = (id: CollectionId): Collection => {
		const found = world.collections.find((one) => one.id === id);
		if (found === undefined) throw new KnownError('not-found');
		return found;
	};
	const set = (id: CollectionId, change: Partial<Collection>): void => {
		need(id);
		world.setCollections(world.collections.map((one) => (one.id === id ? { ...one, ...change } : one)));
	};
	return {
		'collections.watch': (_, signal) => world.collectionsTopic.watch(world.collections, signal),
		'collections.add': () => {
			const id = world.id('collection') as CollectionId;
			world.setCollections([...world.collections, aCollection(id, { name: 'Ward 3', state: 'looking' })]);
			return { id };
		},
		'collections.rename': ({ id, name }) => set(id, { name }),
		'collections.exclude': ({ id, excluded }) => set(id, { excluded }),
		'collections.pause': ({ id, paused }) => set(id, { state: paused ? 'paused' : 'ready' }),
		'collections.look': () => undefined,
		'collections.failed': ({ id }) => world.failedFiles.get(need(id).id) ?? [],
		'collections.unlock': ({ id }) => {
			set(id, { filesFailed: 0 });
			return { kept: 'session' };
		},
		'collections.readAgain': ({ id }) => set(id, { filesFailed: 0 }),
		'collections.remove': ({ id }) => {
			removed.set(id, need(id));
			world.setCollections(world.collections.filter((one) => one.id !== id));
			return { undoMs: 10_000, backupsHoldUntil: null };
		},
		'collections.undoRemove': ({ id }) => {
			const found = removed.get(id);
			if (found !== undefined) world.setCollections([...world.collections, found]);
		},
		'collections.removeForGood': () => undefined,
	};
}

export function aCollection(id: CollectionId, facts: Partial<Collection> = {}): Collection {
	return {
		id,
		name: 'Ward 3',
		folder: '/home/clerk/Ward 3',
		excluded: [],
		state: 'ready',
		problem: null,
		files: 0,
		filesRead: 0,
		filesFailed: 0,
		filesLeftOut: 0,
		pages: 0,
		secondsLeft: null,
		checkedAt: null,
		...facts,
	};
}
