import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { DownloadsTable } from '../../../src-main/db/downloads.ts';
import { migrate, migrations } from '../../../src-main/db/migrate.ts';

const Entry = z.object({ id: z.string() });

it('models on their way stay in their queue when languages get one of their own', () => {
	const database = new Database(':memory:');
	for (const { version, sql } of migrations.filter((one) => one.version < 70)) {
		database.exec(sql);
		database.pragma(`user_version = ${version}`);
	}
	const old = database.prepare(
		'INSERT INTO downloads (model_id, position, entry, state, problem, total_bytes) VALUES (?, ?, ?, ?, ?, ?)',
	);
	old.run('second', 1, '{"id":"second"}', 'queued', null, null);
	old.run('first', 0, '{"id":"first"}', 'failed', '{"code":"net-offline"}', 12);
	migrate(database);

	const models = new DownloadsTable(database, 'downloads', Entry);
	const languages = new DownloadsTable(database, 'language_downloads', Entry);
	expect(models.all()).toEqual([
		{
			id: 'first',
			entry: { id: 'first' },
			state: 'failed',
			problem: { code: 'net-offline' },
			totalBytes: 12,
		},
		{ id: 'second', entry: { id: 'second' }, state: 'queued', problem: null, totalBytes: null },
	]);
	languages.put({ id: 'first', entry: { id: 'first' }, state: 'paused', problem: null, totalBytes: null }, 0);
	models.remove('first');
	expect([models.all().length, languages.all().length]).toEqual([1, 1]);
});
