import type { Database, Statement } from 'better-sqlite3';
import type { Term, TermContent, TermId } from '../contract/glossary.ts';

interface Row {
	readonly id: TermId;
	readonly term: string;
	readonly meaning: string;
	readonly preferred: string;
	readonly forbidden: string;
}

/** A term with the forms of it that are looked up. */
export interface TermEntry {
	readonly id: TermId;
	readonly content: TermContent;
	readonly key: string;
	readonly searched: string;
	/** The keys of the words with which its wordings begin. */
	readonly firsts: readonly string[];
}

/** The words of the house. */
export class GlossaryTable {
	readonly #database: Database;
	readonly #get: Statement<[string], Row>;
	readonly #byKeys: Statement<[string], Row & { key: string }>;
	readonly #byFirsts: Statement<[string], Row>;
	readonly #put: Statement;
	readonly #dropWordings: Statement<[string]>;
	readonly #addWording: Statement<[string, string, number]>;

	constructor(database: Database) {
		this.#database = database;
		const columns = 't.id, t.term, t.meaning, t.preferred, t.forbidden';
		this.#get = database.prepare(`SELECT ${columns} FROM glossary_terms t WHERE t.id = ?`);
		this.#byKeys = database.prepare(
			`SELECT ${columns}, t.key FROM json_each(?) k CROSS JOIN glossary_terms t INDEXED BY glossary_terms_by_key
			ON t.key = k.value`,
		);
		this.#byFirsts = database.prepare(
			`SELECT ${columns} FROM glossary_terms t WHERE t.id IN
				(SELECT w.term_id FROM json_each(?) f CROSS JOIN glossary_wordings w ON w.first = f.value)
			ORDER BY t.id`,
		);
		this.#put = database.prepare(
			`INSERT INTO glossary_terms (id, key, term, meaning, preferred, forbidden, searched)
			VALUES (@id, @key, @term, @meaning, @preferred, @forbidden, @searched)
			ON CONFLICT (id) DO UPDATE SET key = excluded.key, term = excluded.term, meaning = excluded.meaning,
				preferred = excluded.preferred, forbidden = excluded.forbidden, searched = excluded.searched`,
		);
		this.#dropWordings = database.prepare(
			'DELETE FROM glossary_wordings INDEXED BY glossary_wordings_by_term WHERE term_id = ?',
		);
		this.#addWording = database.prepare('INSERT INTO glossary_wordings VALUES (?, ?, ?)');
	}

	get total(): number {
		return this.#database
			.prepare<[], number>('SELECT count(*) FROM glossary_terms INDEXED BY glossary_terms_by_key')
			.pluck()
			.get() as number;
	}

	get(id: TermId): Term | undefined {
		const row = this.#get.get(id);
		return row === undefined ? undefined : termOf(row);
	}

	/** Those that have one of these keys. */
	withKeys(keys: readonly string[]): Map<string, Term> {
		return new Map(this.#byKeys.all(JSON.stringify(keys)).map((row) => [row.key, termOf(row)]));
	}

	/** Those of which a wording begins with one of these keys. */
	beginningWith(firsts: readonly string[]): Term[] {
		return this.#byFirsts.all(JSON.stringify(firsts)).map(termOf);
	}

	/** In the order of the alphabet; `searched` empty: all of them. */
	find(searched: string, from: number, count: number): { terms: Term[]; found: number } {
		const where = searched === '' ? '' : 'WHERE instr(searched, @searched) > 0';
		const database = this.#database;
		const rows = database
			.prepare<object, Row>(
				`SELECT id, term, meaning, preferred, forbidden FROM glossary_terms INDEXED BY glossary_terms_by_key
				${where} ORDER BY key LIMIT @count OFFSET @from`,
			)
			.all({ ...(searched === '' ? {} : { searched }), from, count });
		const found =
			searched === ''
				? this.total
				: (database
						.prepare<object, number>(`SELECT count(*) FROM glossary_terms ${where}`)
						.pluck()
						.get({ searched }) as number);
		return { terms: rows.map(termOf), found };
	}

	put(entries: readonly TermEntry[]): void {
		this.#database.transaction(() => {
			for (const { id, content, key, searched, firsts } of entries) {
				const { forbidden, ...texts } = content;
				this.#put.run({ id, key, searched, ...texts, forbidden: JSON.stringify(forbidden) });
				this.#dropWordings.run(id);
				for (const [position, first] of firsts.entries()) this.#addWording.run(first, id, position);
			}
		})();
	}

	remove(id: TermId): void {
		this.#database.prepare('DELETE FROM glossary_terms WHERE id = ?').run(id);
	}
}

function termOf({ id, term, meaning, preferred, forbidden }: Row): Term {
	return { id, term, meaning, preferred, forbidden: JSON.parse(forbidden) as string[] };
}
