import type { Database } from 'better-sqlite3';
import type { SetTextId } from '../contract/deidentify.ts';

/** What models named in the pieces of a text. */
export class AskedPiecesTable {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	/** The keys of the pieces that this model was asked about; null: any model. */
	keys(id: SetTextId, model: string | null): string[] {
		return this.#database
			.prepare<object, string>(
				`SELECT DISTINCT piece FROM deidentify_asked WHERE text_id = @id AND (@model IS NULL OR model = @model)
				ORDER BY piece`,
			)
			.pluck()
			.all({ id, model });
	}

	/** All words that any model named in any of them. */
	words(id: SetTextId): string[] {
		const rows = this.#database
			.prepare<[string], string>('SELECT words FROM deidentify_asked WHERE text_id = ? ORDER BY piece')
			.pluck()
			.all(id);
		return [...new Set(rows.flatMap((words) => JSON.parse(words) as string[]))];
	}

	put(id: SetTextId, piece: string, named: { model: string; words: readonly string[] }): void {
		this.#database
			.prepare('INSERT OR REPLACE INTO deidentify_asked VALUES (@id, @piece, @model, @words, @shown)')
			.run({
				...{ id, piece, model: named.model },
				words: JSON.stringify(named.words),
				// Where nothing was named there is nothing to show.
				shown: Number(named.words.length === 0),
			});
	}

	/** Of an earlier wording of the text. */
	forgetOthers(id: SetTextId, keys: readonly string[]): void {
		this.#database
			.prepare(
				'DELETE FROM deidentify_asked WHERE text_id = ? AND piece NOT IN (SELECT value FROM json_each(?))',
			)
			.run(id, JSON.stringify(keys));
	}

	/** Texts that were not looked through since words were named in them. */
	notShown(): SetTextId[] {
		return this.#database
			.prepare<[], SetTextId>('SELECT DISTINCT text_id FROM deidentify_asked WHERE shown = 0')
			.pluck()
			.all();
	}

	/** True where there was something to show. */
	show(id: SetTextId): boolean {
		return (
			this.#database.prepare('UPDATE deidentify_asked SET shown = 1 WHERE text_id = ? AND shown = 0').run(id)
				.changes > 0
		);
	}
}
