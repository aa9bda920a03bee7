import type { Database, Statement } from 'better-sqlite3';
import type { Place, SetFinding, SetTextId, TextSetId } from '../contract/deidentify.ts';
import type { ConversationId, DocumentId } from '../contract/entities.ts';
import { makeId } from './ids.ts';

/** A text of a set without its words and findings, which are long. */
export interface StoredText {
	readonly id: SetTextId;
	readonly setId: TextSetId;
	readonly documentId: DocumentId | null;
	readonly conversationId: ConversationId | null;
	readonly name: string;
	/** `new`: it was never looked through to its end. */
	readonly state: 'new' | 'ready' | 'stopped';
	/** What of the set was known when it was last looked through. */
	readonly version: number;
	/** Of dates that do not name theirs. */
	readonly year: number;
	/** Words of a name: whose dates it has; null where nobody said so. */
	readonly datesOf: string | null;
	readonly length: number;
	readonly confirmedAt: number | null;
}

/** Findings with the same words. */
export interface FoundWords {
	readonly key: string;
	readonly kind: SetFinding['kind'];
	readonly isSure: boolean;
	readonly count: number;
}

/** A text as it was confirmed, without its original. */
export interface ConfirmedText {
	readonly id: SetTextId;
	readonly setId: TextSetId;
	readonly setName: string;
	readonly name: string;
	readonly text: string;
	readonly confirmedAt: number;
	readonly sha256: string;
	readonly documentId: DocumentId | null;
	readonly conversationId: ConversationId | null;
}

/** The texts of sets, what was found in them, and their confirmations. */
export class SetTextsTable {
	readonly #database: Database;
	readonly #get: Statement<[string], StoredText>;

	constructor(database: Database) {
		this.#database = database;
		this.#get = database.prepare(
			`SELECT ${columns} FROM deidentify_texts t
			LEFT JOIN deidentify_confirmations c ON c.text_id = t.id WHERE t.id = ? AND t.removed = 0`,
		);
	}

	add(
		text: Pick<StoredText, 'setId' | 'documentId' | 'conversationId' | 'name' | 'year'> & {
			text: string;
			at: number;
		},
	): SetTextId {
		const id = makeId<SetTextId>(true);
		this.#database
			.prepare(
				`INSERT INTO deidentify_texts
					(id, set_id, document_id, conversation_id, name, state, version, year, length, added_at, kept, words, findings, text)
				VALUES (@id, @setId, @documentId, @conversationId, @name, 'new', 0, @year, @length, @at, '[]', '[]', '[]', @text)`,
			)
			.run({ ...text, id, length: text.text.length });
		return id;
	}

	get(id: SetTextId): StoredText | undefined {
		return this.#get.get(id);
	}

	/** In the order in which they were added. */
	ofSet(id: TextSetId): StoredText[] {
		return this.#database
			.prepare<[string], StoredText>(
				`SELECT ${columns} FROM deidentify_texts t INDEXED BY deidentify_texts_by_set
				LEFT JOIN deidentify_confirmations c ON c.text_id = t.id WHERE t.set_id = ? AND t.removed = 0
				ORDER BY t.number`,
			)
			.all(id);
	}

	text(id: SetTextId): string {
		return this.#read(id, 'text');
	}

	findings(id: SetTextId): SetFinding[] {
		return JSON.parse(this.findingsJson(id)) as SetFinding[];
	}

	findingsJson(id: SetTextId): string {
		return this.#read(id, 'findings');
	}

	words(id: SetTextId): FoundWords[] {
		return JSON.parse(this.#read(id, 'words')) as FoundWords[];
	}

	wordsOfSet(id: TextSetId): FoundWords[][] {
		return this.#database
			.prepare<[string], string>(
				'SELECT words FROM deidentify_texts INDEXED BY deidentify_texts_by_set WHERE set_id = ? AND removed = 0',
			)
			.pluck()
			.all(id)
			.map((words) => JSON.parse(words) as FoundWords[]);
	}

	/** What is to be looked through next: this one, then new ones, then those that know less than their set. */
	next(focus: SetTextId | null): SetTextId | undefined {
		return this.#database
			.prepare<object, SetTextId>(
				`SELECT t.id FROM deidentify_sets s
				JOIN deidentify_texts t INDEXED BY deidentify_texts_by_set ON t.set_id = s.id
				WHERE s.deleted_at IS NULL AND t.removed = 0 AND t.state <> 'stopped' AND (t.state = 'new' OR t.version < s.version)
				ORDER BY t.id = @focus DESC, t.state = 'new' DESC, t.number LIMIT 1`,
			)
			.pluck()
			.get({ focus: focus ?? '' });
	}

	/** Where something is not personal although it is elsewhere. */
	kept(id: SetTextId): Place[] {
		return JSON.parse(this.#read(id, 'kept')) as Place[];
	}

	setKept(id: SetTextId, kept: readonly Place[]): void {
		this.#database.prepare('UPDATE deidentify_texts SET kept = ? WHERE id = ?').run(JSON.stringify(kept), id);
	}

	setFound(id: SetTextId, findings: string, words: readonly FoundWords[]): void {
		this.#database
			.prepare('UPDATE deidentify_texts SET findings = ?, words = ? WHERE id = ?')
			.run(findings, JSON.stringify(words), id);
	}

	setState(id: SetTextId, state: StoredText['state'], version: number): void {
		this.#database
			.prepare('UPDATE deidentify_texts SET state = ?, version = ? WHERE id = ?')
			.run(state, version, id);
	}

	rename(id: SetTextId, name: string): void {
		this.#database.prepare('UPDATE deidentify_texts SET name = ? WHERE id = ?').run(name, id);
	}

	/** Other words, of which nothing is known yet. */
	setText(id: SetTextId, text: string): void {
		this.#database.transaction(() => {
			this.takeBack(id);
			this.#database
				.prepare(
					`UPDATE deidentify_texts SET text = ?, length = ?, findings = '[]', words = '[]', kept = '[]',
						state = 'new', version = 0 WHERE id = ?`,
				)
				.run(text, text.length, id);
		})();
	}

	/** All of it is to be looked through again. */
	setDatesOf(id: SetTextId, words: string | null): void {
		this.#database.transaction(() => {
			this.takeBack(id);
			this.#database
				.prepare("UPDATE deidentify_texts SET dates_of = ?, state = 'new', version = 0 WHERE id = ?")
				.run(words, id);
		})();
	}

	/** Hidden until it is destroyed or wanted back. */
	setRemoved(id: SetTextId, removed: boolean): void {
		this.#database.prepare('UPDATE deidentify_texts SET removed = ? WHERE id = ?').run(Number(removed), id);
	}

	/** Those that nobody wanted back. */
	removed(): SetTextId[] {
		return this.#database
			.prepare<[], SetTextId>('SELECT id FROM deidentify_texts WHERE removed = 1')
			.pluck()
			.all();
	}

	destroy(id: SetTextId): void {
		this.#database.prepare('DELETE FROM deidentify_texts WHERE id = ?').run(id);
	}

	confirm(id: SetTextId, made: { text: string; sha256: string; at: number }): void {
		this.#database
			.prepare('INSERT OR REPLACE INTO deidentify_confirmations VALUES (?, ?, ?, ?)')
			.run(id, made.at, made.sha256, made.text);
	}

	/** True where there was a confirmation. */
	takeBack(id: SetTextId): boolean {
		return (
			this.#database.prepare('DELETE FROM deidentify_confirmations WHERE text_id = ?').run(id).changes > 0
		);
	}

	/** Only what is confirmed, and of which everything is known that was learnt in its set. */
	confirmed(id: SetTextId | null = null): ConfirmedText[] {
		return this.#database
			.prepare<object, ConfirmedText>(
				`SELECT t.id, t.set_id AS setId, s.name AS setName, t.name, c.text, c.confirmed_at AS confirmedAt,
					c.sha256, t.document_id AS documentId, t.conversation_id AS conversationId ${fromConfirmed} AND (@id IS NULL OR t.id = @id)
				ORDER BY t.number`,
			)
			.all({ id });
	}

	/** SHA-256 of the same ones. */
	confirmedHashes(): Map<SetTextId, string> {
		const rows = this.#database
			.prepare<[], { id: SetTextId; sha256: string }>(`SELECT t.id, c.sha256 ${fromConfirmed}`)
			.all();
		return new Map(rows.map(({ id, sha256 }) => [id, sha256]));
	}

	#read(id: SetTextId, column: 'text' | 'findings' | 'words' | 'kept'): string {
		return (
			this.#database
				.prepare<[string], string>(`SELECT ${column} FROM deidentify_texts WHERE id = ?`)
				.pluck()
				.get(id) ?? (column === 'text' ? '' : '[]')
		);
	}
}

const columns = `t.id, t.set_id AS setId, t.document_id AS documentId, t.conversation_id AS conversationId, t.name, t.state, t.version, t.year,
	t.dates_of AS datesOf, t.length,
	c.confirmed_at AS confirmedAt`;
/** What counts as confirmed, in one place. */
const fromConfirmed = `FROM deidentify_confirmations c JOIN deidentify_texts t ON t.id = c.text_id
	JOIN deidentify_sets s ON s.id = t.set_id
	WHERE s.deleted_at IS NULL AND t.removed = 0 AND t.state = 'ready' AND t.version = s.version`;
