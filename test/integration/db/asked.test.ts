import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { SetTextId } from '../../../src-main/contract/deidentify.ts';
import { AskedPiecesTable } from '../../../src-main/db/asked-pieces.ts';
import { migrate, migrations } from '../../../src-main/db/migrate.ts';
import { ModelsTable } from '../../../src-main/db/models.ts';
import { SetTextsTable } from '../../../src-main/db/set-texts.ts';

it('comes to texts and models of an earlier program, of which nothing was asked or measured', () => {
	const database = new Sqlite(':memory:');
	database.pragma('foreign_keys = ON');
	for (const { version, sql } of migrations.filter((one) => one.version < 160)) {
		database.exec(sql);
		database.pragma(`user_version = ${version}`);
	}
	database.exec(`
		INSERT INTO deidentify_sets VALUES ('s', 'March', 'shift', 1, 1, NULL, '{"people":[],"days":{}}');
		INSERT INTO deidentify_texts (id, set_id, name, state, version, year, length, added_at, kept, words, findings, text)
			VALUES ('t', 's', 'Note', 'ready', 1, 2026, 4, 1, '[]', '[]', '[]', 'Note');
		INSERT INTO models (id, path, sha256, bytes, verified_at, place, facts, more_files, sentence_choice)
			VALUES ('m', '/m', 'abc', 1, 1, 'own', '{}', '[]', 'model');
	`);
	migrate(database);
	const id = 't' as SetTextId;
	expect(new SetTextsTable(database).text(id)).toBe('Note');
	expect(new ModelsTable(database).get('m')).toMatchObject({
		sentence_choice: 'model',
		personal_asking: null,
	});

	const asked = new AskedPiecesTable(database);
	expect([asked.keys(id, null), asked.words(id), asked.notShown()]).toEqual([[], [], []]);
	asked.put(id, 'one', { model: 'a', words: ['minka', 'Wrona'] });
	asked.put(id, 'one', { model: 'b', words: ['minka'] });
	asked.put(id, 'two', { model: 'a', words: [] });
	expect(asked.keys(id, 'a')).toEqual(['one', 'two']);
	expect(asked.keys(id, 'b')).toEqual(['one']);
	expect(asked.words(id)).toEqual(['minka', 'Wrona']);
	expect(asked.notShown()).toEqual([id]);
	expect([asked.show(id), asked.show(id)]).toEqual([true, false]);
	asked.forgetOthers(id, ['two']);
	expect([asked.keys(id, null), asked.words(id)]).toEqual([['two'], []]);
	new SetTextsTable(database).destroy(id);
	expect(database.prepare('SELECT count(*) FROM deidentify_asked').pluck().get()).toBe(0);
	database.close();
});
