import type { Database } from 'better-sqlite3';
import type { ConversationId, Problem } from '../contract/entities.ts';
import type { WaitingFileId } from '../contract/many.ts';
import { makeId } from './ids.ts';

interface Row {
	id: WaitingFileId;
	conversation_id: ConversationId;
	path: string;
	name: string;
	state: WaitingFile['state'];
	problem: string | null;
}

/** A file on its way into a conversation. */
export interface WaitingFile {
	readonly id: WaitingFileId;
	readonly conversationId: ConversationId;
	readonly path: string;
	readonly name: string;
	readonly state: 'waiting' | 'stopped' | 'failed';
	readonly problem: Problem | null;
}

/** Files that are still to be read, or could not be: they are still there after the program was closed. */
export class WaitingFilesTable {
	readonly #database: Database;
	readonly #kept: boolean;

	constructor(database: Database, kept: boolean) {
		this.#database = database;
		this.#kept = kept;
	}

	add(conversationId: ConversationId, file: { path: string; name: string }, at: number): WaitingFile {
		const id = makeId<WaitingFileId>(this.#kept);
		this.#database
			.prepare(
				`INSERT INTO waiting_files (id, conversation_id, path, name, state, added_at)
				VALUES (?, ?, ?, ?, 'waiting', ?)`,
			)
			.run(id, conversationId, file.path, file.name, at);
		return { id, conversationId, ...file, state: 'waiting', problem: null };
	}

	get(id: WaitingFileId): WaitingFile | undefined {
		const row = this.#database.prepare('SELECT * FROM waiting_files WHERE id = ?').get(id);
		return row === undefined ? undefined : fileOf(row as Row);
	}

	ofConversation(id: ConversationId): WaitingFile[] {
		const rows = this.#database
			.prepare(
				`SELECT * FROM waiting_files INDEXED BY waiting_files_by_conversation
				WHERE conversation_id = ? ORDER BY added_at`,
			)
			.all(id) as Row[];
		return rows.map(fileOf);
	}

	change(id: WaitingFileId, state: WaitingFile['state'], problem: Problem | null): void {
		this.#database
			.prepare('UPDATE waiting_files SET state = ?, problem = ? WHERE id = ?')
			.run(state, problem === null ? null : JSON.stringify(problem), id);
	}

	remove(id: WaitingFileId): void {
		this.#database.prepare('DELETE FROM waiting_files WHERE id = ?').run(id);
	}

	/** What a crash or the end of the program left unread waits for a click. */
	markInterrupted(): void {
		this.#database.prepare("UPDATE waiting_files SET state = 'stopped' WHERE state = 'waiting'").run();
	}
}

function fileOf(row: Row): WaitingFile {
	return {
		id: row.id,
		conversationId: row.conversation_id,
		path: row.path,
		name: row.name,
		state: row.state,
		problem: row.problem === null ? null : (JSON.parse(row.problem) as Problem),
	};
}
