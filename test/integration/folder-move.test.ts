import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { goOnMoving } from '../../src-main/app/models/go-on-moving.ts';
import { Jobs } from '../../src-main/base/jobs.ts';
import { FileWorker } from '../../src-main/catalog/files/file-worker-client.ts';
import type { FolderMoveOptions } from '../../src-main/catalog/folder-move.ts';
import type { Notice } from '../../src-main/contract/program.ts';
import type { ModelsTable } from '../../src-main/db/models.ts';
import { filesOf } from '../../src-main/db/models.ts';
import { dataFolder } from '../support/data-folder.ts';
import { chatFacts } from '../support/model-facts.ts';
import { type MoveKillPoint, moveIn, watched } from '../support/model-files/move-child.ts';

const bytes = 12_000_000;
const silent = { event: () => undefined };
const unexpected = (error: unknown): never => {
	throw error;
};

async function setUp(change: Partial<FolderMoveOptions> = {}, root = dataFolder()) {
	const made = await moveIn(root, change);
	onTestFinished(made.close);
	const folder = path.join(root, 'models');
	mkdirSync(folder, { recursive: true });
	return { ...made, root, models: folder, to: path.join(root, 'other disk') };
}

/** A model of ours in the folder; gives its content. */
function install(table: ModelsTable, folder: string, id: string, size = bytes): Buffer {
	const content = randomBytes(size);
	const file = path.join(folder, `${id}.gguf`);
	writeFileSync(file, content);
	table.put({
		id,
		files: [{ path: file, sha256: createHash('sha256').update(content).digest('hex'), bytes: size }],
		place: 'own',
		facts: { ...chatFacts, name: id },
		problem: null,
		verifiedAt: 1,
	});
	return content;
}

const pathOf = (table: ModelsTable, id: string): string => {
	const row = table.get(id);
	return row === undefined ? '' : filesOf(row)[0].path;
};
const names = (folder: string): string[] =>
	existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];

describe('moving the folder of the models', () => {
	it('brings models, what is in the bin and what was received to the new place, and then deletes the old files', async () => {
		const { move, table, folder, models, to } = await setUp();
		const one = install(table, models, 'one');
		const binned = install(table, models, 'two', 1000);
		mkdirSync(path.join(models, 'bin'));
		renameSync(path.join(models, 'two.gguf'), path.join(models, 'bin', 'two.gguf'));
		table.set('two', 'removed_at', 5);
		writeFileSync(path.join(models, 'three.gguf.part'), 'received so far');
		writeFileSync(
			path.join(models, 'three.gguf.part.json'),
			JSON.stringify({ sha256: 'f00', url: 'https://example.org/three.gguf' }),
		);
		writeFileSync(path.join(models, 'notes.txt'), 'of somebody else');
		await move.move(to);
		expect(folder()).toBe(to);
		expect(names(to)).toEqual(['bin', 'bin/two.gguf', 'one.gguf', 'three.gguf.part', 'three.gguf.part.json']);
		expect(names(models)).toEqual(['notes.txt']);
		expect(readFileSync(pathOf(table, 'one')).equals(one)).toBe(true);
		expect(pathOf(table, 'two')).toBe(path.join(to, 'two.gguf'));
		expect(readFileSync(path.join(to, 'bin', 'two.gguf')).equals(binned)).toBe(true);
	});

	it('says how far it is within a file, and can be stopped there', async () => {
		const jobs = new Jobs();
		const { move, table, settings, models, to } = await setUp({ jobs });
		const content = install(table, models, 'one');
		const fractions: number[] = [];
		const left = new AbortController();
		const watching = (async () => {
			for await (const list of jobs.watch(left.signal))
				for (const { fraction } of list) {
					if (fraction === null) continue;
					fractions.push(fraction);
					jobs.stopAll();
				}
		})();
		await expect(move.move(to)).rejects.toMatchObject({ code: 'cancelled' });
		left.abort();
		await watching;
		expect(fractions[0]).toBeGreaterThan(0);
		expect(fractions[0]).toBeLessThan(1);
		expect(names(to)).toEqual([]);
		expect(readFileSync(pathOf(table, 'one')).equals(content)).toBe(true);
		expect(settings.get('models-folder-move')).toBeNull();
	});

	it('takes along what is brought while it copies', async () => {
		const made: { table?: ModelsTable; models?: string } = {};
		const { move, table, models, to } = await setUp({
			hold: () => {
				if (made.table !== undefined) install(made.table, made.models ?? '', 'late', 1000);
				return Promise.resolve(() => undefined);
			},
		});
		install(table, models, 'one', 1000);
		Object.assign(made, { table, models });
		await move.move(to);
		expect(names(to)).toEqual(['late.gguf', 'one.gguf']);
		expect(names(models)).toEqual([]);
	});

	it('moves the others where a file is gone, and copies again what lies there damaged', async () => {
		const { move, table, models, to } = await setUp();
		const content = install(table, models, 'one', 3000);
		install(table, models, 'gone', 1000);
		rmSync(path.join(models, 'gone.gguf'));
		mkdirSync(to);
		writeFileSync(path.join(to, 'one.gguf'), randomBytes(3000));
		writeFileSync(path.join(to, 'one.gguf.part'), randomBytes(2000));
		await move.move(to);
		expect(readFileSync(path.join(to, 'one.gguf')).equals(content)).toBe(true);
		expect(pathOf(table, 'gone')).toBe(path.join(models, 'gone.gguf'));
	});

	it('deletes nothing where the other place is the same folder under another name', async () => {
		const { move, table, settings, folder, models, root } = await setUp();
		const content = install(table, models, 'one', 1000);
		const link = path.join(root, 'link');
		symlinkSync(models, link, 'junction');
		await move.move(link);
		expect([folder(), names(models), settings.get('models-folder-move')]).toEqual([
			models,
			['one.gguf'],
			null,
		]);
		expect(readFileSync(pathOf(table, 'one')).equals(content)).toBe(true);
	});

	it('goes on without what is removed for good while it copies, and with what goes to the bin', async () => {
		const jobs = new Jobs();
		const { move, table, models, to } = await setUp({ jobs });
		for (const id of ['1', '2', '3']) install(table, models, id, id === '1' ? bytes : 1000);
		const left = new AbortController();
		const removing = (async () => {
			for await (const [job] of jobs.watch(left.signal)) {
				if ((job?.fraction ?? 0) === 0) continue;
				table.set('2', 'removed_at', 5);
				mkdirSync(path.join(models, 'bin'));
				renameSync(path.join(models, '2.gguf'), path.join(models, 'bin', '2.gguf'));
				rmSync(path.join(models, '3.gguf'));
				table.remove('3');
				return;
			}
		})();
		await move.move(to);
		left.abort();
		await removing;
		expect(names(to)).toEqual(['1.gguf', 'bin', 'bin/2.gguf']);
		expect(names(models)).toEqual([]);
	});

	it('says so where the disk is pulled out while it copies', async () => {
		const jobs = new Jobs();
		const { move, table, folder, models, to } = await setUp({ jobs });
		for (const id of ['1', '2']) install(table, models, id);
		const left = new AbortController();
		const pulling = (async () => {
			for await (const [job] of jobs.watch(left.signal)) {
				if ((job?.fraction ?? 0) === 0) continue;
				return renameSync(models, `${models} away`);
			}
		})();
		await expect(move.move(to)).rejects.toMatchObject({ code: 'model-file-gone' });
		left.abort();
		await pulling;
		expect(folder()).toBe(models);
	});

	it('leaves no copy of what is deleted for good after it was copied', async () => {
		const made: { table?: ModelsTable; models?: string } = {};
		const { move, table, models, to } = await setUp({
			hold: () => {
				rmSync(path.join(made.models ?? '', 'two.gguf'));
				made.table?.remove('two');
				return Promise.resolve(() => undefined);
			},
		});
		for (const id of ['one', 'two']) install(table, models, id, 1000);
		Object.assign(made, { table, models });
		await move.move(to);
		expect(names(to)).toEqual(['one.gguf']);
	});

	it('changes nothing where there is no room, no right to write, or a file that was changed', async () => {
		let free = 1e9;
		const { move, table, settings, models, to } = await setUp({ freeBytes: () => Promise.resolve(free) });
		install(table, models, 'one', 3000);
		const file = pathOf(table, 'one');
		await expect(move.move(to)).rejects.toMatchObject({ code: 'disk-too-small' });
		free = 1e12;
		await expect(move.move(path.join(file, 'in a file'))).rejects.toMatchObject({
			code: 'folder-not-writable',
		});
		writeFileSync(file, randomBytes(3000));
		await expect(move.move(to)).rejects.toMatchObject({ code: 'model-changed' });
		expect([pathOf(table, 'one'), names(to), settings.get('models-folder-move')]).toEqual([file, [], null]);
	});
});

describe('a program that is killed while the folder is moved', () => {
	async function killed(killAt: MoveKillPoint) {
		const before = await moveIn(dataFolder());
		const root = path.dirname(before.folder());
		const models = before.folder();
		mkdirSync(models);
		const contents = ['one', 'two'].map((id) => install(before.table, models, id));
		await before.close();
		const to = path.join(root, 'other disk');
		const script = fileURLToPath(new URL('../support/model-files/move-child.ts', import.meta.url));
		const child = spawn(process.execPath, [script, root, to, killAt], {
			stdio: ['ignore', 'ignore', 'inherit'],
		});
		const signal = await new Promise((resolve) => child.once('close', (_, by) => resolve(by)));
		expect(signal).toBe('SIGKILL');
		return { root, models, to, contents };
	}

	it.each(['in-a-file', 'before-commit', 'after-commit'] as const)(
		'goes on at the next start, from where it was, and loses nothing: %s',
		async (killAt) => {
			const { root, models, to, contents } = await killed(killAt);
			const files = new FileWorker();
			onTestFinished(() => files.dispose());
			const opened: [string, number][] = [];
			const next = await setUp(
				{ files: watched(files, (file, kept) => opened.push([path.basename(file), kept])) },
				root,
			);
			for (const [at, id] of ['one', 'two'].entries())
				expect(readFileSync(pathOf(next.table, id)).equals(contents[at] as Buffer)).toBe(true);
			await next.move.goOn();
			// What had been copied before is not copied again.
			expect(opened).toEqual(
				killAt === 'in-a-file'
					? [
							['one.gguf.part', 6 * 1024 * 1024],
							['two.gguf.part', 0],
						]
					: [],
			);
			expect([next.folder(), names(to), names(models)]).toEqual([to, ['one.gguf', 'two.gguf'], []]);
			for (const [at, id] of ['one', 'two'].entries()) {
				expect(pathOf(next.table, id)).toBe(path.join(to, `${id}.gguf`));
				expect(readFileSync(pathOf(next.table, id)).equals(contents[at] as Buffer)).toBe(true);
			}
			expect(next.settings.get('models-folder-move')).toBeNull();
		},
	);

	it('waits for a disk that is not there', async () => {
		const { root, models, to } = await killed('in-a-file');
		rmSync(to, { recursive: true });
		const next = await setUp({}, root);
		const told: Notice[] = [];
		await goOnMoving(next.move, { add: (notice) => void told.push(notice) }, unexpected, silent);
		expect(told).toEqual([{ kind: 'models-move-waits', folder: to }]);
		expect([next.folder(), names(models), existsSync(to)]).toEqual([models, ['one.gguf', 'two.gguf'], false]);
		expect(next.settings.get('models-folder-move')).toMatchObject({ to, old: null });
		await next.move.move(models);
		expect(next.settings.get('models-folder-move')).toBeNull();
	});

	it('says so where it cannot go on after a start, and leaves all models where they were', async () => {
		const { root, models } = await killed('in-a-file');
		const next = await setUp({ freeBytes: () => Promise.resolve(1e6) }, root);
		const told: Notice[] = [];
		await goOnMoving(next.move, { add: (notice) => void told.push(notice) }, unexpected, silent);
		expect(told).toMatchObject([{ kind: 'models-not-moved', problem: { code: 'disk-too-small' } }]);
		expect([next.folder(), names(models)]).toEqual([models, ['one.gguf', 'two.gguf']]);
		expect(next.settings.get('models-folder-move')).toBeNull();
	});
});
