import { Broadcast } from './broadcast.ts';

/** Watches of tables, by what each table belongs to; rows that change many times a second are told together. */
export class GatheredChanges<Key, Row, Event> {
	readonly #tell: (key: Key, rows: Row[]) => Event | undefined;
	readonly #tables = new Map<Key, Table<Row, Event>>();

	/** `tell`: what is sent about changed rows; undefined for nothing. */
	constructor(tell: (key: Key, rows: Row[]) => Event | undefined) {
		this.#tell = tell;
	}

	watch(key: Key, signal: AbortSignal, first: Event): AsyncIterable<Event> {
		let table = this.#tables.get(key);
		if (table === undefined) {
			table = { changes: new Broadcast(), rows: new Set(), timer: undefined };
			this.#tables.set(key, table);
		}
		return table.changes.watch(signal, first);
	}

	/** Without a row: something about the whole table. */
	changed(key: Key, row?: Row): void {
		const table = this.#tables.get(key);
		if (table === undefined || !table.changes.hasWatchers) return;
		if (row !== undefined) table.rows.add(row);
		table.timer ??= setTimeout(() => {
			table.timer = undefined;
			const rows = [...table.rows];
			table.rows.clear();
			const event = this.#tell(key, rows);
			if (event !== undefined) table.changes.send(event);
		}, tellEveryMs).unref();
	}

	/** At once. */
	send(key: Key, event: Event): void {
		this.#tables.get(key)?.changes.send(event);
	}

	/** What would be told later is told to nobody any more. */
	dispose(): void {
		for (const { timer } of this.#tables.values()) clearTimeout(timer);
		this.#tables.clear();
	}
}

interface Table<Row, Event> {
	readonly changes: Broadcast<Event>;
	readonly rows: Set<Row>;
	timer: NodeJS.Timeout | undefined;
}

const tellEveryMs = 100;
