import { KnownError } from '../../../src-main/contract/errors.ts';
import type { AdapterId } from '../../../src-main/contract/ids.ts';
import type { Adapter } from '../../../src-main/contract/teaching.ts';
import type { Handlers } from '../../../src-main/rpc/serve.ts';
import { Topic } from './topic.ts';
import type { World } from './world.ts';

type Names = Extract<keyof Handlers, `adapters.${string}`>;

/** What models were taught, out of memory; it learnt from whatever its papers name. */
export function adapterHandlers(world: World): Pick<Handlers, Names> {
	const topic = new Topic<Adapter[]>();
	const removed = new Set<AdapterId>();
	const list = (): Adapter[] =>
		world.adapters.map(({ adapter }) => adapter).filter(({ id }) => !removed.has(id));
	const find = (id: AdapterId) => {
		const found = world.adapters.find(({ adapter }) => adapter.id === id);
		if (found === undefined) throw new KnownError('not-found');
		return found;
	};
	return {
		'adapters.watch': (_, signal) => topic.watch(list(), signal),
		'adapters.papers': ({ id }) => find(id).papers,
		'adapters.change': ({ id, name, madeBy }) => {
			const { adapter, papers } = find(id);
			const passport = papers.passport === null ? null : { ...papers.passport, madeBy };
			const changed = { adapter: { ...adapter, name }, papers: { ...papers, passport } };
			world.adapters = world.adapters.map((one) => (one.adapter.id === id ? changed : one));
			topic.publish(list());
		},
		'adapters.among': ({ fileIds }) => ({
			fileIds: fileIds.filter((id) => world.droppedAdapters.has(id)),
		}),
		'adapters.import': ({ fileId }) => {
			const made = fileId === null ? undefined : world.droppedAdapters.get(fileId);
			if (made === undefined) return null;
			if (made instanceof KnownError) throw made;
			world.adapters = [made, ...world.adapters];
			topic.publish(list());
			return { id: made.adapter.id, name: made.adapter.name };
		},
		'adapters.export': () => ({ saved: true, passport: true }),
		'adapters.remove': ({ id }) => {
			removed.add(id);
			topic.publish(list());
			return { undoMs: 10_000 };
		},
		'adapters.undoRemove': ({ id }) => {
			removed.delete(id);
			topic.publish(list());
		},
		'adapters.learntFrom': ({ id }) => ({
			adapters: world.adapters
				.filter(({ papers }) => papers.passport?.origins.some((origin) => origin.id === id) === true)
				.map(({ adapter }) => adapter.name),
			examples: 0,
		}),
	};
}
