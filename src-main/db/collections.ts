import type { Database, Statement } from 'better-sqlite3';
import type { CollectionFileId, FailedFile } from '../contract/collections.ts';
import type { Problem } from '../contract/entities.ts';
import type { CollectionId } from '../contract/ids.ts';
import { makeId } from './ids.ts';

export interface StoredCollection {
	readonly id: CollectionId;
	readonly name: string;
	readonly folder: string;
	readonly excluded: readonly string[];
	readonly paused: boolean;
	/** Files of kinds that are not read here, and those beyond the limits. */
	readonly leftOut: number;
	/** Which folder it was when it was last looked through: another one may be mounted in its place. */
	readonly identity: string;
	readonly checkedAt: number | null;
}

export interface StoredFile {
	readonly id: CollectionFileId;
	readonly collectionId: CollectionId;
	/** Its place in the folder, with `/`. */
	readonly path: string;
	readonly bytes: number;
	readonly modifiedAt: number;
	/** Empty before it was read. */
	readonly sha256: string;
	/** `writing`: its text is being put into the database, and is not complete. */
	readonly state: 'waiting' | 'writing' | 'done' | 'failed';
	readonly problem: Problem | null;
}

export interface CollectionCounts {
	readonly files: number;
	readonly read: number;
	readonly failed: number;
	/** Of files that wait to be read. */
	readonly bytesWaiting: number;
	readonly pages: number;
}

interface Row {
	id: CollectionId;
	name: string;
	folder: string;
	excluded: string;
	paused: number;
	left_out: number;
	identity: string;
	checked_at: number | null;
}

type FileRow = Omit<StoredFile, 'problem'> & { problem: string | null };

export class CollectionsTable {
	readonly #database: Database;
	readonly #list: Statement<[], Row>;
	readonly #files: Statement<[string], FileRow>;
	readonly #next: Statement<[string], FileRow>;
	readonly #counts: Statement<[string], { state: StoredFile['state']; files: number; bytes: number }>;
	readonly #pages: Statement<[string], number>;

	constructor(database: Database) {
		this.#database = database;
		this.#list = database.prepare(
			'SELECT * FROM collections WHERE deleted_at IS NULL ORDER BY created_at, id',
		);
		const columns = `id, collection_id AS collectionId, path, bytes, modified_at AS modifiedAt, sha256, state, problem`;
		this.#files = database.prepare(
			`SELECT ${columns} FROM collection_files INDEXED BY collection_files_by_path WHERE collection_id = ? ORDER BY path`,
		);
		this.#next = database.prepare(
			`SELECT ${columns} FROM collection_files INDEXED BY collection_files_by_state
			WHERE collection_id = ? AND state = 'waiting' ORDER BY path LIMIT 1`,
		);
		this.#counts = database.prepare(
			`SELECT state, count(*) AS files, sum(bytes) AS bytes FROM collection_files INDEXED BY collection_files_by_state
			WHERE collection_id = ? GROUP BY state`,
		);
		this.#pages = database
			.prepare<[string], number>(
				`SELECT coalesce(sum(d.pages), 0) FROM collection_files f INDEXED BY collection_files_by_state
					JOIN documents d ON d.file_id = f.id WHERE f.collection_id = ? AND d.passages IS NOT NULL`,
			)
			.pluck();
	}

	list(): StoredCollection[] {
		return this.#list.all().map((row) => ({
			id: row.id,
			name: row.name,
			folder: row.folder,
			excluded: JSON.parse(row.excluded) as string[],
			paused: row.paused === 1,
			leftOut: row.left_out,
			identity: row.identity,
			checkedAt: row.checked_at,
		}));
	}

	get(id: CollectionId): StoredCollection | undefined {
		return this.list().find((one) => one.id === id);
	}

	add(name: string, folder: string, at: number): CollectionId {
		const id = makeId<CollectionId>(true);
		this.#database
			.prepare('INSERT INTO collections (id, name, folder, created_at) VALUES (?, ?, ?, ?)')
			.run(id, name, folder, at);
		return id;
	}

	change(
		id: CollectionId,
		change: {
			name?: string;
			excluded?: readonly string[];
			paused?: boolean;
			left_out?: number;
			identity?: string;
			checked_at?: number;
			deleted_at?: number | null;
		},
	): void {
		const columns = Object.keys(change);
		const values = Object.values(change).map((value) => {
			if (typeof value === 'boolean') return Number(value);
			return Array.isArray(value) ? JSON.stringify(value) : value;
		});
		this.#database
			.prepare(`UPDATE collections SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`)
			.run(...values, id);
	}

	/** Removed by a person, and still there. */
	deleted(): CollectionId[] {
		return this.#database
			.prepare<[], CollectionId>('SELECT id FROM collections WHERE deleted_at IS NOT NULL')
			.pluck()
			.all();
	}

	/** Only for one whose files are gone; they would take long to go with it. */
	destroy(id: CollectionId): void {
		this.#database.prepare('DELETE FROM collections WHERE id = ?').run(id);
	}

	counts(id: CollectionId): CollectionCounts {
		const rows = new Map(this.#counts.all(id).map((row) => [row.state, row]));
		const of = (state: StoredFile['state']): number => rows.get(state)?.files ?? 0;
		return {
			files: [...rows.values()].reduce((sum, row) => sum + row.files, 0),
			read: of('done'),
			failed: of('failed'),
			bytesWaiting: (rows.get('waiting')?.bytes ?? 0) + (rows.get('writing')?.bytes ?? 0),
			pages: this.#pages.get(id) ?? 0,
		};
	}

	files(id: CollectionId): StoredFile[] {
		return this.#files.all(id).map(fileOf);
	}

	file(id: CollectionFileId): StoredFile | undefined {
		const row = this.#database
			.prepare<[string], FileRow>(
				`SELECT id, collection_id AS collectionId, path, bytes, modified_at AS modifiedAt, sha256, state, problem
				FROM collection_files WHERE id = ?`,
			)
			.get(id);
		return row === undefined ? undefined : fileOf(row);
	}

	nextWaiting(id: CollectionId): StoredFile | undefined {
		const row = this.#next.get(id);
		return row === undefined ? undefined : fileOf(row);
	}

	failed(id: CollectionId): FailedFile[] {
		return this.files(id).flatMap(({ id: fileId, path, state, problem }) =>
			state === 'failed' && problem !== null ? [{ id: fileId, path, problem }] : [],
		);
	}

	addFile(collectionId: CollectionId, file: Pick<StoredFile, 'path' | 'bytes' | 'modifiedAt'>): void {
		this.#database
			.prepare(
				`INSERT INTO collection_files (id, collection_id, path, bytes, modified_at, state)
				VALUES (?, ?, ?, ?, ?, 'waiting')`,
			)
			.run(makeId(true), collectionId, file.path, file.bytes, file.modifiedAt);
	}

	changeFile(
		id: CollectionFileId,
		change: {
			path?: string;
			bytes?: number;
			modified_at?: number;
			sha256?: string;
			state?: StoredFile['state'];
			problem?: Problem | null;
		},
	): void {
		const columns = Object.keys(change);
		const values = Object.values(change).map((value) =>
			typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
		);
		this.#database
			.prepare(`UPDATE collection_files SET ${columns.map((one) => `${one} = ?`).join(', ')} WHERE id = ?`)
			.run(...values, id);
	}

	removeFile(id: CollectionFileId): void {
		this.#database.prepare('DELETE FROM collection_files WHERE id = ?').run(id);
	}

	/** What was being written when the program ended is read again. */
	takeUpAgain(): void {
		this.#database.prepare("UPDATE collection_files SET state = 'waiting' WHERE state = 'writing'").run();
	}
}

function fileOf(row: FileRow): StoredFile {
	return { ...row, problem: row.problem === null ? null : (JSON.parse(row.problem) as Problem) };
}
