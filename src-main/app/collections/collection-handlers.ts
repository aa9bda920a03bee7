import type { Handlers } from '../../rpc/serve.ts';
import type { Program } from '../compose.ts';

type Names = Extract<keyof Handlers, `collections.${string}`>;

/** The channels of collections. */
export function collectionHandlers({ collections, platform }: Program): Pick<Handlers, Names> {
	return {
		'collections.watch': (_, signal) => collections.watch(signal),
		'collections.add': async () => {
			const folder = await platform.chooseFolder();
			return folder === null ? null : { id: await collections.add(folder) };
		},
		'collections.rename': ({ id, name }) => collections.rename(id, name),
		'collections.exclude': ({ id, excluded }) => collections.exclude(id, excluded),
		'collections.pause': ({ id, paused }) => collections.pause(id, paused),
		'collections.look': ({ id }) => collections.look(id),
		'collections.failed': ({ id }) => collections.failed(id),
		'collections.readAgain': ({ id, fileId }) => collections.readAgain(id, fileId),
		'collections.unlock': ({ id, fileId, password }) => ({ kept: collections.unlock(id, fileId, password) }),
		'collections.remove': ({ id }) => collections.remove(id),
		'collections.undoRemove': ({ id }) => collections.undoRemove(id),
		'collections.removeForGood': ({ id }) => collections.removeForGood(id),
	};
}
