import { appendFileSync, copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Keyring } from '../../../src-main/base/keyring.ts';
import { noKeyring, openCollections, until, type CollectionDesk } from '../../support/collection-desk.ts';
import { dataFolder } from '../../support/data-folder.ts';

const files = path.join(process.cwd(), 'test', 'support', 'files');
/** Turns texts around, and counts as a place where they cannot be read. */
const turned = (text: string): string => [...text].reverse().join('');
const keyring: Keyring = { available: true, encrypt: turned, decrypt: turned };

/** A collection of a protected PDF and a protected Word file. */
async function keep(ring: Keyring, root = dataFolder()) {
	const folder = path.join(root, 'ward');
	mkdirSync(folder, { recursive: true });
	const desk = await openCollections(path.join(root, 'data'), undefined, ring);
	onTestFinished(() => desk.close());
	for (const name of ['password.pdf', 'password.docx'])
		copyFileSync(path.join(files, name === 'password.docx' ? 'office' : '', name), path.join(folder, name));
	const id = await desk.collections.add(folder);
	await until(desk, id, ({ state, filesFailed }) => state === 'ready' && filesFailed === 2);
	const failed = () =>
		desk.collections.failed(id).map(({ path: name, problem }) => [name, problem.code] as const);
	const unlock = async (name: string, password: string): Promise<string> => {
		const file = desk.collections.failed(id).find((one) => one.path === name);
		if (file === undefined) throw new Error(`${name} is read.`);
		const kept = desk.collections.unlock(id, file.id, password);
		await ready(desk);
		return kept;
	};
	const ready = (which: CollectionDesk) => until(which, id, ({ state }) => state === 'ready');
	const sealed = () =>
		desk.opened.database.prepare<[], string>('SELECT sealed FROM collection_passwords').pluck().all();
	return { root, folder, desk, id, failed, unlock, ready, sealed };
}

describe('a protected file of a collection', () => {
	it('is read with its password, and a wrong one is said', async () => {
		const { desk, id, failed, unlock } = await keep(noKeyring);
		expect(failed()).toEqual([
			['password.docx', 'document-password-needed'],
			['password.pdf', 'document-password-needed'],
		]);
		await unlock('password.pdf', 'wrong');
		expect(failed()[1]).toEqual(['password.pdf', 'document-password-wrong']);
		await unlock('password.pdf', 'Ward4');
		await unlock('password.docx', 'Ward4');
		expect(failed()).toEqual([]);
		const documents = desk.table.files(id).flatMap((file) => desk.stores.disk.documents.ofFile(file.id));
		expect(documents).toHaveLength(2);
		expect(documents.every((one) => desk.stores.disk.passages.isFinished(one))).toBe(true);
		expect(() => desk.collections.unlock(id, 'gone' as never, 'Ward4')).toThrow(
			expect.objectContaining({ code: 'not-found' }),
		);
	});

	it('is read again without asking when it changed', async () => {
		const { desk, id, folder, failed, unlock, ready } = await keep(noKeyring);
		expect(await unlock('password.pdf', 'Ward4')).toBe('session');
		const before = desk.table.files(id).find((file) => file.path === 'password.pdf')?.sha256;
		appendFileSync(path.join(folder, 'password.pdf'), '\n% changed\n');
		desk.collections.look(id);
		await ready(desk);
		const after = desk.table.files(id).find((file) => file.path === 'password.pdf');
		expect(after).toMatchObject({ state: 'done', problem: null });
		expect(after?.sha256).not.toBe(before);
		expect(failed().map(([name]) => name)).toEqual(['password.docx']);
	});

	it('keeps its password in the keyring once it fitted, and until the end of the program without one', async () => {
		const { root, desk, id, folder, unlock, sealed, ready } = await keep(keyring);
		expect(await unlock('password.pdf', 'wrong')).toBe('keyring');
		expect(sealed()).toEqual([]);
		await unlock('password.pdf', 'Ward4');
		expect(sealed()).toEqual(['4draW']);
		await desk.close();

		appendFileSync(path.join(folder, 'password.pdf'), '\n% changed\n');
		const again = await openCollections(path.join(root, 'data'), undefined, keyring);
		onTestFinished(() => again.close());
		await again.collections.begin();
		await ready(again);
		expect(again.collections.failed(id).map(({ path: name }) => name)).toEqual(['password.docx']);
		await again.close();

		// One that does not fit any more is asked for as at first: nobody typed it wrongly. It is kept no longer.
		appendFileSync(path.join(folder, 'password.pdf'), '\n% and changed\n');
		const other: Keyring = { ...keyring, decrypt: () => 'another one' };
		const last = await openCollections(path.join(root, 'data'), undefined, other);
		onTestFinished(() => last.close());
		await last.collections.begin();
		await ready(last);
		expect(last.collections.failed(id).map(({ problem }) => problem.code)).toEqual([
			'document-password-needed',
			'document-password-needed',
		]);
		const kept = last.opened.database.prepare('SELECT count(*) FROM collection_passwords').pluck();
		expect(kept.get()).toBe(0);
	});

	it('takes its password along when it is removed', async () => {
		const { desk, id, unlock, sealed } = await keep(keyring);
		await unlock('password.pdf', 'Ward4');
		expect(sealed()).toHaveLength(1);
		await desk.collections.removeForGood(id);
		expect(sealed()).toEqual([]);
	});
});
