import type { Database } from 'better-sqlite3';
import type { ModelId } from '../contract/entities.ts';
import type { Acceptance } from '../contract/models.ts';

/** What a person agreed to: licences with conditions, and hosts to connect to. */
export class AgreementsTable {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	acceptances(): Acceptance[] {
		const rows = this.#database.prepare('SELECT * FROM licence_acceptances ORDER BY at, licence').all() as {
			licence: Acceptance['licence'];
			version: string;
			name: string;
			how: 'shown' | 'elsewhere';
			model_id: ModelId;
			at: number;
		}[];
		return rows.map(({ model_id: modelId, ...row }) => ({ ...row, modelId }));
	}

	accept({ licence, version, name, how, modelId, at }: Acceptance): void {
		this.#database
			.prepare(
				'INSERT OR IGNORE INTO licence_acceptances (licence, version, name, how, model_id, at) VALUES (?, ?, ?, ?, ?, ?)',
			)
			.run(licence, version, name, how, modelId, at);
	}

	hosts(): string[] {
		const rows = this.#database.prepare('SELECT host FROM agreed_hosts').all() as { host: string }[];
		return rows.map(({ host }) => host);
	}

	agree(host: string, at: number): void {
		this.#database.prepare('INSERT OR IGNORE INTO agreed_hosts (host, at) VALUES (?, ?)').run(host, at);
	}
}
