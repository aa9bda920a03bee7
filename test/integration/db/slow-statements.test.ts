import { expect, it } from 'vitest';
import { openInMemory } from '../../../src-main/db/open.ts';
import { tellSlowStatements, type SlowStatement } from '../../../src-main/db/slow-statements.ts';

const counting = `WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
	SELECT max(n) AS largest FROM numbers`;

it('a statement that holds up the thread is told of without its words, a quick one is not', () => {
	const told: SlowStatement[] = [];
	const database = openInMemory();
	tellSlowStatements(database, (slow) => told.push(slow));
	const count = database.prepare(counting);
	const quick = openInMemory();
	tellSlowStatements(quick, (slow) => told.push(slow), 5000);
	expect(quick.prepare(counting).get(10)).toEqual({ largest: 10 });
	expect(told).toEqual([]);
	expect(count.pluck().get(2_000_000)).toBe(2_000_000);
	expect(told).toEqual([{ statement: 'with numbers', milliseconds: expect.any(Number) as number }]);
	expect(told[0]?.milliseconds).toBeGreaterThan(40);

	const insert = database.prepare(`INSERT INTO settings (key, value) VALUES ('longest', (${counting}))`);
	insert.run(2_000_000);
	expect(told[1]?.statement).toBe('insert settings');
	expect(database.prepare("SELECT value FROM settings WHERE key = 'longest'").pluck().all()).toEqual([
		'2000000',
	]);
	expect(told).toHaveLength(2);
	expect(JSON.stringify(told)).not.toContain('longest');
});

it('a statement that fails is timed as well, and still fails', () => {
	const told: SlowStatement[] = [];
	const database = openInMemory();
	tellSlowStatements(database, (slow) => told.push(slow), -1);
	expect(() => database.prepare('INSERT INTO settings (key, value) VALUES (?, ?)').run(null, null)).toThrow(
		/NOT NULL/u,
	);
	expect(told).toMatchObject([{ statement: 'insert settings' }]);
});
