import type { SetText, SetTextId, TextSet, TextSetId } from '../../../src-main/contract/deidentify.ts';
import type { Handlers } from '../../../src-main/rpc/serve.ts';
import type { World } from './world.ts';
import { deidentifyDesk } from '../deidentify-desk.ts';

type Names = Extract<keyof Handlers, `deidentify.${string}`>;

/** Sets of texts: the program's own service over a database in memory, because it needs nothing of the system. */
export function deidentifyHandlers(world: World): Pick<Handlers, Names> {
	const { service, sets, confirmed, asking } = deidentifyDesk(undefined, undefined, () => world.askable);
	const house = (): string[] => sets.house();
	const add = (setId: TextSetId, name: string, text: string): { id: SetTextId } => ({
		id: service.add({ setId, name, text }),
	});
	return {
		'deidentify.watch': (_, signal): AsyncIterable<TextSet[]> => service.watch(signal),
		'deidentify.watchTexts': ({ setId }, signal): AsyncIterable<SetText[]> =>
			service.watchTexts(setId, signal),
		'deidentify.watchText': ({ id }, signal) => service.watchText(id, signal),
		'deidentify.makeSet': ({ name }) => ({ id: service.makeSet(name) }),
		'deidentify.changeSet': ({ id, name, dates }) =>
			service.changeSet(id, {
				...(name === undefined ? {} : { name }),
				...(dates === undefined ? {} : { dates }),
			}),
		'deidentify.removeSet': ({ id }) => service.removeSet(id),
		'deidentify.undoRemoveSet': ({ id }) => service.undoRemoveSet(id),
		'deidentify.removeSetForGood': ({ id }) => service.removeSetForGood(id),
		'deidentify.addText': ({ setId, name, text }) => add(setId, name, text),
		'deidentify.addFiles': () => ({
			added: [],
			partsLeftOut: 2,
			failed: [{ name: 'broken.pdf', code: 'document-damaged', details: {} }],
		}),
		'deidentify.addDocument': ({ setId }) => add(setId, 'letter.pdf', 'Mrs Edith Farrow came on 3 May 2026.'),
		'deidentify.addConversation': ({ setId }) => add(setId, 'Conversation', 'What did Mrs Farrow say?'),
		'deidentify.editText': ({ id, text }) => {
			service.editText(id, text);
			void asking.textChanged(id);
		},
		'deidentify.setDatesOf': ({ id, datesOf }) => service.setDatesOf(id, datesOf),
		'deidentify.renameText': ({ id, name }) => service.renameText(id, name),
		'deidentify.removeText': ({ id }) => service.removeText(id),
		'deidentify.undoRemoveText': ({ id }) => service.undoRemoveText(id),
		'deidentify.stop': ({ id }) => service.searches.stop(id),
		'deidentify.goOn': ({ id }) => service.goOn(id),
		'deidentify.decide': ({ setId, changes }) => service.decide(setId, changes),
		'deidentify.keep': ({ id, place, isKept }) => service.keep(id, place, isKept),
		'deidentify.confirm': ({ id }, signal) => service.confirm(id, signal),
		'deidentify.takeBack': ({ id }) => service.takeBack(id),
		'deidentify.watchAsking': ({ id }, signal) => asking.watch(id, signal),
		'deidentify.ask': ({ id }) => asking.start(id),
		'deidentify.stopAsking': ({ id }) => asking.stop(id),
		'deidentify.copy': ({ id }) => void confirmed.need(id),
		'deidentify.save': ({ id }) => ({ saved: confirmed.need(id).text !== '' }),
		'deidentify.house': house,
		'deidentify.setHouse': ({ words }) => service.setHouse(words),
		'deidentify.readHouseFile': () => ({ words: ['Linden House', 'Ward 7'] }),
	};
}
