import type { Database, Statement } from 'better-sqlite3';
import type { LedgerEntry } from '../contract/program.ts';

/** What happened, without any content: codes, sizes and times; connections are kept for the ledger. */
export class EventsTable {
	readonly #add: Statement<[number, string, string]>;
	readonly #change: Statement<[string, number]>;
	readonly #byKind: Statement<[string, number], { id: number; at: number; facts: string }>;
	readonly #trim: Statement;

	constructor(database: Database) {
		this.#add = database.prepare('INSERT INTO events (at, kind, facts) VALUES (?, ?, ?)');
		this.#change = database.prepare('UPDATE events SET facts = ? WHERE id = ?');
		this.#byKind = database.prepare(
			'SELECT id, at, facts FROM events INDEXED BY events_by_kind WHERE kind = ? ORDER BY id DESC LIMIT ?',
		);
		this.#trim = database.prepare(
			"DELETE FROM events WHERE kind <> 'connection' AND id < (SELECT max(id) - 2000 FROM events)",
		);
	}

	/** Gives the id of what was added. */
	add(kind: 'connection' | 'error' | 'start', facts: Record<string, unknown>, at = Date.now()): number {
		const { lastInsertRowid } = this.#add.run(at, kind, JSON.stringify(facts));
		this.#trim.run();
		return Number(lastInsertRowid);
	}

	change(id: number, facts: Record<string, unknown>): void {
		this.#change.run(JSON.stringify(facts), id);
	}

	newest(
		kind: 'connection' | 'error' | 'start',
		limit: number,
	): { id: number; at: number; facts: Record<string, unknown> }[] {
		return this.#byKind
			.all(kind, limit)
			.map((row) => ({ ...row, facts: JSON.parse(row.facts) as Record<string, unknown> }));
	}

	ledger(): LedgerEntry[] {
		return this.newest('connection', 500).map(({ id, at, facts }) => ({
			id,
			at,
			// Earlier versions of the program did not write these down.
			...{ askedBy: null, about: null },
			...(facts as Omit<LedgerEntry, 'id' | 'at'>),
		}));
	}
}
