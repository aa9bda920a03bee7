import Sqlite from 'better-sqlite3';
import { PassageSearch } from './passage-search.ts';

/** A second connection to the database of the program, which only reads, for a thread of its own. */
export function openToSearch(file: string): PassageSearch {
	const database = new Sqlite(file, { readonly: true, fileMustExist: true });
	database.pragma('busy_timeout = 2000');
	database.pragma('cache_size = -32000');
	database.pragma('mmap_size = 268435456');
	return new PassageSearch(database);
}
