import type { Database } from 'better-sqlite3';
import { AnswerRecordsTable } from './answer-records.ts';
import { ConversationsTable } from './conversations.ts';
import { CorrectionsTable } from './corrections.ts';
import { DocumentsTable } from './documents.ts';
import { FieldRunsTable } from './field-runs.ts';
import { isTransient } from './ids.ts';
import { MessagesTable } from './messages.ts';
import { NotesTable } from './notes.ts';
import { PassageSearch } from './passage-search.ts';
import { PassageVectorsTable } from './passage-vectors.ts';
import { PassagesTable } from './passages.ts';
import { GivenTable } from './given.ts';
import { Search } from './search.ts';
import { SummariesTable } from './summaries.ts';
import { WaitingFilesTable } from './waiting-files.ts';

/** The tables of one database that hold what people made. */
export class Store {
	readonly kept: boolean;
	readonly conversations: ConversationsTable;
	readonly messages: MessagesTable;
	readonly documents: DocumentsTable;
	readonly notes: NotesTable;
	readonly summaries: SummariesTable;
	readonly waitingFiles: WaitingFilesTable;
	readonly fieldRuns: FieldRunsTable;
	readonly search: Search;
	readonly passages: PassagesTable;
	readonly passageSearch: PassageSearch;
	readonly vectors: PassageVectorsTable;
	readonly given: GivenTable;
	readonly records: AnswerRecordsTable;
	readonly corrections: CorrectionsTable;
	readonly #database: Database;

	constructor(database: Database, kept: boolean) {
		this.#database = database;
		this.kept = kept;
		this.conversations = new ConversationsTable(database, kept);
		this.messages = new MessagesTable(database, kept);
		this.documents = new DocumentsTable(database, kept);
		this.notes = new NotesTable(database);
		this.summaries = new SummariesTable(database, kept);
		this.waitingFiles = new WaitingFilesTable(database, kept);
		this.fieldRuns = new FieldRunsTable(database, kept);
		this.search = new Search(database);
		this.passages = new PassagesTable(database);
		this.passageSearch = new PassageSearch(database);
		this.vectors = new PassageVectorsTable(database);
		this.given = new GivenTable(database);
		this.records = new AnswerRecordsTable(database);
		this.corrections = new CorrectionsTable(database);
	}

	transaction<T>(work: () => T): T {
		return this.#database.transaction(work)();
	}

	/** Empties the journal, so that what was deleted is not left in it. */
	flush(): void {
		this.#database.pragma('wal_checkpoint(TRUNCATE)');
	}
}

/** What is kept is on disk, what is not is in memory; an id says where it belongs. */
export class Stores {
	readonly disk: Store;
	readonly #openMemory: () => Database;
	#memory: Store | undefined;

	constructor(disk: Database, openMemory: () => Database) {
		this.disk = new Store(disk, true);
		this.#openMemory = openMemory;
	}

	/** Made when something is first not to be kept, which is not at every start. */
	get memory(): Store {
		this.#memory ??= new Store(this.#openMemory(), false);
		return this.#memory;
	}

	/** Those that hold something. */
	get all(): readonly Store[] {
		return this.#memory === undefined ? [this.disk] : [this.#memory, this.disk];
	}

	of(id: string): Store {
		return isTransient(id) ? this.memory : this.disk;
	}
}
