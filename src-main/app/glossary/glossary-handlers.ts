import type { TermsPreview } from '../../contract/glossary.ts';
import type { DroppedFileId } from '../../contract/entities.ts';
import type { TextTable } from '../../documents/tables/table-of.ts';
import { toCsv } from '../../documents/tables/to-csv.ts';
import { toXlsx } from '../../documents/tables/to-xlsx.ts';
import type { Handlers } from '../../rpc/serve.ts';
import type { Program } from '../compose.ts';
import { chosenTable } from '../read-table.ts';
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

/** Null where the dialog was closed. Errors: those of reading; `table-without-terms`. */
async function look(
	program: Program,
	fileId: DroppedFileId | null,
	signal: AbortSignal,
): Promise<TermsPreview | null> {
	const table = await chosenTable(program, fileId, signal);
	return table === null ? null : program.termsImport.look(table.name, table.rows, table.notRead, signal);
}
