import path from 'node:path';
import type { BroughtTexts, SetTextId, TextSetId } from '../../contract/deidentify.ts';
import type { DroppedFileId } from '../../contract/entities.ts';
import { toPlainDocx } from '../../documents/export.ts';
import type { Handlers } from '../../rpc/serve.ts';
import type { Program } from '../compose.ts';
import { chosenTable } from '../read-table.ts';
import { saveFile } from '../save-file.ts';
import { deidentifyWords } from './deidentify-words.ts';

type Names = Extract<keyof Handlers, `deidentify.${string}`>;

/** The channels about taking personal data out of texts. */
export function deidentifyHandlers(program: Program): Pick<Handlers, Names> {
	const { platform, personal } = program;
	const { textSets, bringTexts, confirmed, asking } = personal;
	return {
		'deidentify.watch': (_, signal) => textSets.watch(signal),
		'deidentify.watchTexts': ({ setId }, signal) => textSets.watchTexts(setId, signal),
		'deidentify.watchText': ({ id }, signal) => textSets.watchText(id, signal),
		'deidentify.makeSet': ({ name }) => ({ id: textSets.makeSet(name) }),
		'deidentify.changeSet': ({ id, name, dates }) =>
			textSets.changeSet(id, {
				...(name === undefined ? {} : { name }),
				...(dates === undefined ? {} : { dates }),
			}),
		'deidentify.removeSet': ({ id }) => textSets.removeSet(id),
		'deidentify.undoRemoveSet': ({ id }) => textSets.undoRemoveSet(id),
		'deidentify.removeSetForGood': ({ id }) => textSets.removeSetForGood(id),
		'deidentify.addText': ({ setId, name, text }) => ({
			id: textSets.add({ setId, name, text }),
		}),
		'deidentify.addFiles': ({ setId, fileIds }, signal) => bringFiles(program, setId, fileIds, signal),
		'deidentify.addDocument': ({ setId, documentId }) => ({ id: bringTexts.document(setId, documentId) }),
		'deidentify.addConversation': ({ setId, conversationId }) => ({
			id: bringTexts.conversation(setId, conversationId, deidentifyWords[program.language()].untitled),
		}),
		'deidentify.editText': ({ id, text }) => {
			textSets.editText(id, text);
			void asking.textChanged(id);
		},
		'deidentify.setDatesOf': ({ id, datesOf }) => textSets.setDatesOf(id, datesOf),
		'deidentify.renameText': ({ id, name }) => textSets.renameText(id, name),
		'deidentify.removeText': ({ id }) => {
			asking.stop(id);
			return textSets.removeText(id);
		},
		'deidentify.undoRemoveText': ({ id }) => textSets.undoRemoveText(id),
		'deidentify.stop': ({ id }) => textSets.searches.stop(id),
		'deidentify.goOn': ({ id }) => textSets.goOn(id),
		'deidentify.decide': ({ setId, changes }) => textSets.decide(setId, changes),
		'deidentify.keep': ({ id, place, isKept }) => textSets.keep(id, place, isKept),
		'deidentify.confirm': ({ id }, signal) => textSets.confirm(id, signal),
		'deidentify.takeBack': ({ id }) => textSets.takeBack(id),
		'deidentify.watchAsking': ({ id }, signal) => asking.watch(id, signal),
		'deidentify.ask': ({ id }) => asking.start(id),
		'deidentify.stopAsking': ({ id }) => asking.stop(id),
		'deidentify.copy': ({ id }) => platform.copy({ text: confirmed.need(id).text, html: '' }),
		'deidentify.save': ({ id, format }) => save(program, id, format),
		'deidentify.house': () => personal.house(),
		'deidentify.setHouse': ({ words }) => textSets.setHouse(words),
		'deidentify.readHouseFile': ({ fileId }, signal) => readHouse(program, fileId, signal),
	};
}

async function bringFiles(
	{ platform, drops, personal }: Program,
	setId: TextSetId,
	fileIds: readonly DroppedFileId[],
	signal: AbortSignal,
): Promise<BroughtTexts> {
	const paths =
		fileIds.length === 0 ? await platform.chooseFiles('documents') : fileIds.map((id) => drops.pathOf(id));
	const files = paths.map((file) => ({ path: file, name: path.basename(file) }));
	return personal.bringTexts.files(setId, files, signal);
}

/** Only what a person confirmed goes out. Errors: `text-not-confirmed`. */
function save(
	program: Program,
	id: SetTextId,
	format: 'text' | 'markdown' | 'docx',
): Promise<{ saved: boolean }> {
	const language = program.language();
	const words = deidentifyWords[language];
	const { text, confirmedAt } = program.personal.confirmed.need(id);
	const ending = { text: 'txt', markdown: 'md', docx: 'docx' }[format];
	// The name of the file may name somebody; the one of the set was given by a person and may as well.
	return saveFile(program.platform, `${words.suffix}.${ending}`, () => {
		if (format !== 'docx') return text;
		const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
		return toPlainDocx(words.suffix, text, words.foot(date.format(confirmedAt)));
	});
}

/** Null where the dialog was closed. Errors: those of reading. */
async function readHouse(
	program: Program,
	fileId: DroppedFileId | null,
	signal: AbortSignal,
): Promise<{ words: string[] } | null> {
	const table = await chosenTable(program, fileId, signal);
	if (table === null) return null;
	const words = table.rows
		.flat()
		.flatMap((cell) => cell.split('\n'))
		.map((cell) => cell.trim())
		.filter((cell) => cell !== '' && cell.length <= 200);
	return { words: [...new Set(words)].slice(0, 20_000) };
}
