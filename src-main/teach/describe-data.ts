import type { AdapterPassport, LearntOrigin } from '../contract/adapter-passport.ts';
import type { ExampleId } from '../contract/ids.ts';
import type { Example, ExampleProblem, ExampleSource } from '../contract/teaching.ts';
import type { StoredOrigin } from '../db/teaching.ts';
import { learntFrom } from './check-examples.ts';

/** What is learnt from: how many examples of each source, what these were made of, and what was left out. */
export function describeData(
	examples: readonly Example[],
	origins: ReadonlyMap<ExampleId, readonly StoredOrigin[]>,
): Pick<AdapterPassport, 'examples' | 'heldOut' | 'sources' | 'leftOut' | 'origins'> {
	const learnt = learntFrom(examples);
	const sources = new Map<ExampleSource, number>();
	const counted = new Map<string, LearntOrigin>();
	for (const { id: exampleId, source } of learnt) {
		sources.set(source, (sources.get(source) ?? 0) + 1);
		for (const { kind, id, name } of origins.get(exampleId) ?? []) {
			const known = counted.get(`${kind} ${id}`)?.examples ?? 0;
			const named = { kind, id: id.slice(0, longestName), name: name.slice(0, longestName) };
			counted.set(`${kind} ${id}`, { ...named, examples: known + 1 });
		}
	}
	const leftOut = new Map<ExampleProblem, number>();
	for (const { problem } of examples)
		if (problem !== null) leftOut.set(problem, (leftOut.get(problem) ?? 0) + 1);
	return {
		examples: learnt.length,
		heldOut: examples.filter(({ isHeldOut }) => isHeldOut).length,
		sources: [...sources].map(([source, count]) => ({ source, examples: count })),
		leftOut: [...leftOut].map(([because, count]) => ({ because, examples: count })),
		origins: [...counted.values()].sort((one, other) => other.examples - one.examples).slice(0, mostOrigins),
	};
}

const longestName = 400;
/** There are never more examples than this. */
const mostOrigins = 20_000;
