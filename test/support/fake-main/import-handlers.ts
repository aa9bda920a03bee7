import { KnownError } from '../../../src-main/contract/errors.ts';
import type { Candidate } from '../../../src-main/contract/models.ts';
import type { Handlers } from '../../../src-main/rpc/serve.ts';
import { modelId } from './ids.ts';
import { installedModel, sampleItems, strangeModel } from './sample-catalog.ts';
import type { World } from './world.ts';

type Names = Extract<keyof Handlers, `imports.${string}` | `connections.${string}`>;

export function importHandlers(world: World): Pick<Handlers, Names> {
	const { catalog } = world;
	const all = (): Candidate[] => [...catalog.candidates.values()].map(({ candidate }) => candidate);

	return {
		'connections.agree': ({ host }) => void catalog.agreedHosts.add(host),
		'connections.setToken': ({ host, token }) => {
			catalog.tokens.set(host, token);
			return { kept: catalog.keeping };
		},
		'imports.choose': () => all(),
		'imports.look': ({ fileIds }) => all().filter(({ id }) => fileIds.includes(id)),
		'imports.search': () => all().filter(({ foundIn }) => foundIn !== null),
		'imports.tryAgain': async ({ id }) => {
			await world.wait(300);
			if (catalog.failsAgain !== null) throw new KnownError(catalog.failsAgain);
			world.setModels(
				world.models.map((one) => (one.id === id ? { ...one, blocked: null, isSetAside: false } : one)),
			);
		},
		'imports.take': async ({ id, trustUnknown }) => {
			const fake = catalog.candidates.get(id);
			if (fake === undefined) throw new KnownError('model-file-gone');
			await world.wait(300);
			const answers = trustUnknown
				? fake.outcome.filter((answer) => !('kind' in answer) || answer.kind !== 'unknown-origin')
				: fake.outcome;
			const answer = answers.find(
				(one) =>
					!('kind' in one) ||
					one.kind !== 'licence' ||
					!catalog.acceptances.some(({ licence }) => licence === one.licence),
			);
			if (answer === undefined) throw new KnownError('internal');
			if ('fails' in answer) throw new KnownError(answer.fails, { neededBytes: 4.4e9, freeBytes: 2.1e9 });
			if (answer.kind === 'done') {
				const item = sampleItems.find((one) => one.id === answer.id);
				const made = item === undefined ? { ...strangeModel, id: modelId(answer.id) } : installedModel(item);
				world.setModels([...world.models.filter((one) => one.id !== answer.id), made]);
			}
			return answer;
		},
	};
}
