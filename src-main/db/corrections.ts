import type { Database, Statement } from 'better-sqlite3';
import type { Correction } from '../contract/corrections.ts';
import type { MessageId } from '../contract/entities.ts';
import type { ExampleId } from '../contract/ids.ts';

/** A correction and the example that was made of it, as stored. */
export interface StoredCorrection {
	readonly correction: Correction;
	readonly exampleId: ExampleId | null;
}

/** What goes into the file as it is; everything else stands in columns, or with the conversation. */
export type CorrectionFacts = Omit<
	Correction,
	'messageId' | 'conversationId' | 'conversation' | 'at' | 'state'
>;

interface Row extends Pick<Correction, 'messageId' | 'conversationId' | 'conversation' | 'at' | 'state'> {
	readonly exampleId: ExampleId | null;
	readonly content: string;
}

/** What people say an answer should have been. It goes with the answer. */
export class CorrectionsTable {
	readonly #all: Statement<[], Row>;
	readonly #get: Statement<[string], Row>;
	readonly #put: Statement;
	readonly #setState: Statement;
	readonly #remove: Statement<[string]>;

	constructor(database: Database) {
		const select = `SELECT c.message_id AS messageId, m.conversation_id AS conversationId, v.title AS conversation, c.at,
				c.state, c.example_id AS exampleId, c.content
			FROM corrections c JOIN messages m ON m.id = c.message_id JOIN conversations v ON v.id = m.conversation_id
			WHERE v.deleted_at IS NULL`;
		this.#all = database.prepare(`${select} ORDER BY c.at DESC, c.message_id`);
		this.#get = database.prepare(`${select} AND c.message_id = ?`);
		this.#put = database.prepare(
			`INSERT INTO corrections (message_id, at, state, content) VALUES (@messageId, @at, 'open', @content)
			ON CONFLICT (message_id) DO UPDATE SET at = excluded.at, state = 'open', content = excluded.content`,
		);
		this.#setState = database.prepare(
			'UPDATE corrections SET state = @state, example_id = @exampleId WHERE message_id = @messageId',
		);
		this.#remove = database.prepare('DELETE FROM corrections WHERE message_id = ?');
	}

	/** The newest first, without those of conversations that wait to be destroyed. */
	all(): StoredCorrection[] {
		return this.#all.all().map(storedOf);
	}

	get(id: MessageId): StoredCorrection | undefined {
		const row = this.#get.get(id);
		return row === undefined ? undefined : storedOf(row);
	}

	/** Open, whatever became of an earlier one; the example of that one is still known. */
	put(messageId: MessageId, facts: CorrectionFacts, at: number): void {
		this.#put.run({ messageId, at, content: JSON.stringify(facts) });
	}

	setState(messageId: MessageId, state: Correction['state'], exampleId: ExampleId | null): void {
		this.#setState.run({ messageId, state, exampleId });
	}

	remove(id: MessageId): void {
		this.#remove.run(id);
	}
}

function storedOf({ exampleId, content, ...columns }: Row): StoredCorrection {
	return { correction: { ...(JSON.parse(content) as CorrectionFacts), ...columns }, exampleId };
}
