import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { Notices } from '../../../src-main/app/notices.ts';
import { KnownError } from '../../../src-main/contract/errors.ts';
import type { Notice } from '../../../src-main/contract/program.ts';

async function shown(notices: Notices): Promise<Notice[]> {
	const end = new AbortController();
	for await (const list of notices.watch(end.signal)) return list;
	return [];
}
const full = new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
const readOnly = new Database.SqliteError('attempt to write a readonly database', 'SQLITE_READONLY');

describe('what could not be stored', () => {
	it('on a full disk is said until somebody closes it, because there may be room again', async () => {
		const notices = new Notices([]);
		expect(notices.storageProblem(full)).toMatchObject({ code: 'disk-full' });
		expect(await shown(notices)).toEqual([{ kind: 'disk-full' }]);
		notices.dismiss('disk-full');
		expect(await shown(notices)).toEqual([]);
	});

	it('keeps the reason for which nothing can be stored since the start', async () => {
		const notices = new Notices([]);
		notices.cannotStore(new KnownError('disk-full'));
		expect(notices.storageProblem(readOnly)).toMatchObject({ code: 'read-only' });
		expect(await shown(notices)).toEqual([{ kind: 'read-only', reason: 'disk-full' }]);
	});

	it('in a folder that nobody may write to is said as that', async () => {
		const notices = new Notices([]);
		notices.storageProblem(readOnly);
		expect(await shown(notices)).toEqual([{ kind: 'read-only', reason: 'read-only-folder' }]);
	});
});
