import os from 'node:os';
import { expect, it, vi } from 'vitest';
import { ThisComputer } from '../../src-main/app/models/this-computer.ts';
import { ModelsTable } from '../../src-main/db/models.ts';
import { openInMemory } from '../../src-main/db/open.ts';
import { SettingsTable } from '../../src-main/db/settings.ts';
import { chatFacts } from '../support/model-facts.ts';

it('what was measured of models is forgotten where the data came from a computer with other processors', () => {
	const database = openInMemory();
	const table = new ModelsTable(database);
	table.put({
		id: 'one',
		files: [{ path: '/one.gguf', sha256: 'a', bytes: 4 }],
		place: 'elsewhere',
		facts: chatFacts,
		problem: null,
		verifiedAt: 1,
	});
	table.set('one', 'threads', 6);
	table.set('one', 'words_per_second', 12);
	table.set('one', 'summary_method', 'sections');
	const problems: unknown[] = [];
	const start = (): void =>
		new ThisComputer(new SettingsTable(database), (error) => problems.push(error)).forgetAnother(() =>
			table.forgetSpeeds(),
		);
	start();
	start();
	expect(table.get('one')).toMatchObject({ threads: 6, words_per_second: 12 });

	const { cpus } = os;
	vi.spyOn(os, 'cpus').mockImplementation(() => cpus().map((one) => ({ ...one, model: 'Another' })));
	start();
	expect(table.get('one')).toMatchObject({
		threads: null,
		words_per_second: null,
		summary_method: 'sections',
	});

	database.pragma('query_only = ON');
	vi.restoreAllMocks();
	expect(() =>
		new ThisComputer(new SettingsTable(database), (error) => problems.push(error)).learn(null),
	).not.toThrow();
	expect(problems[0]).toMatchObject({ code: 'SQLITE_READONLY' });
});
