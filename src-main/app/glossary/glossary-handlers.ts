import type { TermsPreview } from '../../contract/glossary.ts';
import type { DroppedFileId } from '../../contract/entities.ts';
import { asReadable, openFile, readPages } from '../../documents/open-document.ts';
import type { TextTable } from '../../documents/tables/table-of.ts';
import { toCsv } from '../../documents/tables/to-csv.ts';
import { toXlsx } from '../../documents/tables/to-xlsx.ts';
import type { Handlers } from '../../rpc/serve.ts';
import type { Program } from '../compose.ts';
import { saveFile } from '../save-file.ts';
import { glossaryWords } from './glossary-words.ts';

/** The channels about the words of the house. */
export function glossaryHandlers(
	program: Program,
): Pick<Handlers, Extract<keyof Handlers, `glossary.${string}`>> {
	const { platform, glossary, termsImport } = program;
	return {
		'glossary.watch': (_, signal) => glossary.watch(signal),
		'glossary.find': (wanted) => glossary.find(wanted),
		'glossary.save': ({ id, content }) => ({ id: glossary.save(id, content) }),
		'glossary.remove': ({ id }) => glossary.remove(id),
		'glossary.saveFile': ({ format }) => {
			const words = glossaryWords[program.language()];
			const table = (): TextTable => [
				words.headings,
				...glossary
					.all()
					.map(({ term, meaning, preferred, forbidden }) => [term, meaning, preferred, forbidden.join('; ')]),
			];
			return saveFile(platform, `${words.file}.${format}`, () =>
				format === 'csv' ? toCsv(table(), words.separator) : toXlsx(table(), words.file),
			);
		},
		'glossary.readFile': ({ fileId }, signal) => look(program, fileId, signal),
		'glossary.takeFile': async ({ id }, signal) => ({ taken: await termsImport.take(id, signal) }),
	};
}

/** A table is read as every document is: in the sandboxed reader. Errors: those of reading; `table-without-terms`. */
async function look(
	program: Program,
	fileId: DroppedFileId | null,
	signal: AbortSignal,
): Promise<TermsPreview | null> {
	const { platform, drops, termsImport } = program;
	const [path] = fileId === null ? await platform.chooseFiles('table') : [drops.pathOf(fileId)];
	if (path === undefined) return null;
	const file = await openFile(path);
	const { pages, notes } = await readPages(
		platform.openReader,
		() => asReadable(file, signal),
		{ onProgress: () => undefined },
		signal,
	);
	const rows = pages.flatMap(({ blocks }) =>
		blocks.flatMap(({ kind, cells }) => (kind === 'table-row' && cells !== undefined ? [cells] : [])),
	);
	const notRead = notes.reduce(
		(sum, note) => sum + (note.kind === 'rows-left-out' ? note.total - note.read : 0),
		0,
	);
	return termsImport.look(file.name, rows, notRead, signal);
}
