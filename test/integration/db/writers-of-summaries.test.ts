import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { SummaryId } from '../../../src-main/contract/entities.ts';
import { migrate, migrations } from '../../../src-main/db/migrate.ts';
import { SummariesTable } from '../../../src-main/db/summaries.ts';

it('names the models of an earlier program’s summaries as far as they are still here', () => {
	const database = new Sqlite(':memory:');
	for (const { version, sql } of migrations.filter((one) => one.version < 190)) {
		database.exec(sql);
		database.pragma(`user_version = ${version}`);
	}
	database.exec(`
		INSERT INTO models (id, path, sha256, bytes, verified_at, place, facts, more_files)
			VALUES ('named', '/m', 'abc', 1, 1, 'own', '{"name":"Writer"}', '[]'), ('plain', '/p', 'def', 1, 1, 'own', '{"name":""}', '[]'),
				('newer', '/n', 'ghi', 1, 9, 'own', '{"name":"Newer"}', '[]');
	`);
	const models = { one: "'named'", two: "'plain'", three: "'newer'", four: "'gone'", five: 'NULL' };
	database.pragma('foreign_keys = OFF');
	for (const [id, model] of Object.entries(models))
		database.exec(`
			INSERT INTO summaries (id, document_id, length, method, method_because, state, points, coverage, duration_ms, reused, model_id, created_at)
				VALUES ('${id}', 'd', 'medium', 'sections', 'measured', 'done', '[]', '{}', 1, 0, ${model}, 1);
		`);
	migrate(database);
	const summaries = new SummariesTable(database, true);
	expect(Object.keys(models).map((id) => summaries.get(id as SummaryId)?.model)).toEqual([
		{ id: 'named', name: 'Writer', sha256: 'abc' },
		{ id: 'plain', name: 'plain', sha256: 'def' },
		// Its file was checked after the summary was written, and may be another one since.
		{ id: 'newer', name: 'Newer', sha256: null },
		{ id: 'gone', name: 'gone', sha256: null },
		null,
	]);
	database.close();
});
