import { KnownError } from '../../../src-main/contract/errors.ts';
import type { Term, TermId } from '../../../src-main/contract/glossary.ts';
import { compareTexts } from '../../../src-main/documents/compare/compare-texts.ts';
import type { Handlers } from '../../../src-main/rpc/serve.ts';
import type { HouseWorld } from './house-world.ts';

type Names = Extract<keyof Handlers, `assistants.${string}` | `glossary.${string}`>;

/** Ways of working and the glossary, out of memory. */
export function houseHandlers(house: HouseWorld): Pick<Handlers, Names> {
	const setTerms = (terms: Term[]): void => {
		house.terms = terms.toSorted((one, other) => one.term.localeCompare(other.term));
		house.glossaryTopic.publish({ total: terms.length });
	};
	return {
		'assistants.watch': (_, signal) => house.assistantsTopic.watch(house.assistants(), signal),
		'assistants.save': ({ id, content }) => ({ id: house.save(id, content) }),
		'assistants.remove': ({ id }) => {
			const content = house.saved.get(id);
			if (content !== undefined) house.removed.set(id, content);
			house.saved.delete(id);
			house.assistantsTopic.publish(house.assistants());
		},
		'assistants.undoRemove': ({ id }) => {
			const content = house.removed.get(id);
			if (content === undefined) throw new KnownError('not-found');
			house.saved.set(id, content);
			house.assistantsTopic.publish(house.assistants());
		},
		'assistants.versions': ({ id }) => {
			const assistant = house.assistants().find((one) => one.id === id);
			if (assistant === undefined) throw new KnownError('not-found');
			const { id: _, origin: __, versions: ___, ...content } = assistant;
			return house.versions.get(id) ?? [{ number: 1, content, at: null }];
		},
		'assistants.compare': ({ before, after }) => compareTexts(before, after),
		'assistants.export': () => ({ saved: true }),
		'assistants.readFile': () => house.assistantFile,

		'glossary.watch': (_, signal) => house.glossaryTopic.watch({ total: house.terms.length }, signal),
		'glossary.find': ({ query, from, count }) => {
			const found = house.terms.filter(({ term }) => term.toLowerCase().includes(query.toLowerCase()));
			return { terms: found.slice(from, from + count), found: found.length, total: house.terms.length };
		},
		'glossary.save': ({ id, content }) => {
			const same = house.terms.find(({ term }) => term === content.term);
			if (same !== undefined && same.id !== id) throw new KnownError('term-taken', { term: same.term });
			const made = id ?? (`term-${house.terms.length + 1}` as TermId);
			setTerms([...house.terms.filter((one) => one.id !== made), { id: made, ...content }]);
			return { id: made };
		},
		'glossary.remove': ({ id }) => setTerms(house.terms.filter((one) => one.id !== id)),
		'glossary.saveFile': () => ({ saved: true }),
		'glossary.readFile': () => house.termsFile,
		'glossary.takeFile': () => {
			const added = house.termsFile?.added ?? [];
			setTerms([...house.terms, ...added.map((term) => ({ id: `taken-${term.term}` as TermId, ...term }))]);
			return { taken: added.length };
		},
	};
}
