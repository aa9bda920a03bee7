import { toCsv } from '../../documents/tables/to-csv.ts';
import { toXlsx } from '../../documents/tables/to-xlsx.ts';
import type { Handlers } from '../../rpc/serve.ts';
import type { Program } from '../compose.ts';
import { saveFile } from '../save-file.ts';
import { compareWords } from './compare-words.ts';
import { votesTable } from './votes-table.ts';

/** The channels about the same question to two sides. */
export function compareHandlers(
	program: Program,
): Pick<Handlers, Extract<keyof Handlers, `compare.${string}`>> {
	const { comparisons, platform } = program;
	return {
		'compare.watch': (_, signal) => comparisons.watch(signal),
		'compare.open': ({ id }, signal) => comparisons.open(id, signal),
		'compare.start': (wanted) => ({ id: comparisons.start(wanted) }),
		'compare.stop': ({ id }) => comparisons.stop(id),
		'compare.goOn': ({ id }) => comparisons.goOn(id),
		'compare.vote': ({ id, vote }) => comparisons.vote(id, vote),
		'compare.remove': ({ id }) => comparisons.remove(id),
		'compare.undoRemove': ({ id }) => comparisons.undoRemove(id),
		'compare.saveFile': ({ format }) => {
			const language = program.language();
			const { file, separator } = compareWords[language];
			const table = () => votesTable(comparisons.table, language);
			return saveFile(platform, `${file}.${format}`, () =>
				format === 'csv' ? toCsv(table(), separator) : toXlsx(table(), file),
			);
		},
	};
}
