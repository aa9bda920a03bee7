import type { ComparedSide } from '../../../src-main/contract/compare.ts';
import type { Messages } from '../../messages/en.ts';

type Sides = readonly [ComparedSide, ComparedSide];

/** What two sides are called beside each other: as little as tells them apart. */
export function namesOf(t: Messages, [one, other]: Sides): [string, string] {
	const names = (fact: (side: ComparedSide) => string): [string, string] => [fact(one), fact(other)];
	const candidates = [
		names(({ name }) => name),
		names(({ name, modelName }) => `${name}, ${modelName}`),
		names((side) => [side.name, ...factsOf(t, side)].join(', ')),
	];
	const [last] = candidates.slice(-1);
	return candidates.find(([left, right]) => left !== right) ?? last ?? ['', ''];
}

/** All that is told of a side beside its name. */
export function factsOf(t: Messages, { version, modelName, adapter }: ComparedSide): string[] {
	return [
		...(version === 0 ? [] : [t.compare.version(version)]),
		modelName,
		...(adapter === null ? [] : [t.compare.adapter(adapter.name, adapter.strength)]),
	];
}
