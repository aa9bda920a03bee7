import path from 'node:path';
import { Jobs } from '../../../src-main/base/jobs.ts';
import { FileWorker } from '../../../src-main/catalog/files/file-worker-client.ts';
import type { FileWork } from '../../../src-main/catalog/files/file-work.ts';
import { FolderMove, type FolderMoveOptions, FolderPlan } from '../../../src-main/catalog/folder-move.ts';
import { ModelsTable } from '../../../src-main/db/models.ts';
import { openDatabase } from '../../../src-main/db/open.ts';
import { SettingsTable } from '../../../src-main/db/settings.ts';

/** Where a program that is killed in the middle of a move can stop of itself. */
export type MoveKillPoint = 'in-a-file' | 'before-commit' | 'after-commit' | 'never';

/** The move as the program composes it, of `root/models`, with the real database. */
export async function moveIn(root: string, change: Partial<FolderMoveOptions> = {}) {
	const opened = await openDatabase(root);
	const table = new ModelsTable(opened.database);
	const settings = new SettingsTable(opened.database);
	const files = new FileWorker();
	const folder = (): string => (settings.get('models-folder') as string | null) ?? path.join(root, 'models');
	const move = new FolderMove({
		table,
		files,
		jobs: new Jobs(),
		folder,
		setFolder: (chosen) => settings.set('models-folder', chosen),
		plan: {
			get: () => FolderPlan.safeParse(settings.get('models-folder-move')).data ?? null,
			set: (plan) => settings.set('models-folder-move', plan),
		},
		wholeFiles: () => [],
		hold: () => Promise.resolve(() => undefined),
		onMoved: () => undefined,
		freeBytes: () => Promise.resolve(1e12),
		...change,
	});
	const close = async (): Promise<void> => {
		await move.dispose();
		await files.dispose();
		opened.close();
	};
	return { move, table, settings, folder, files, close };
}

/** Writes down how many bytes were there already when a file was opened to be copied into. */
export function watched(files: FileWork, opened: (path: string, bytes: number) => void): FileWork {
	return {
		hash: (...input) => files.hash(...input),
		append: (file, bytes, ...rest) => {
			opened(file, bytes);
			return files.append(file, bytes, ...rest);
		},
	};
}

/** Ends the program once so many blocks of a file are on the disk. */
function dyingAfter(blocks: number, files: FileWork): FileWork {
	let written = 0;
	return {
		hash: (...input) => files.hash(...input),
		append: async (...input) => {
			const sink = await files.append(...input);
			return {
				write: async (chunk) => {
					await sink.write(chunk);
					written += 1;
					if (written < blocks) return;
					await sink.drain();
					die();
				},
				drain: () => sink.drain(),
				finish: (...how) => sink.finish(...how),
				close: () => sink.close(),
			};
		},
	};
}

const die = (): void => void process.kill(process.pid, 'SIGKILL');

const [root, to, killAt] = process.argv.slice(2);
if (process.argv[1]?.endsWith('move-child.ts') === true && root !== undefined && to !== undefined) {
	const files = new FileWorker();
	const { move, close } = await moveIn(root, {
		...(killAt === 'in-a-file' ? { files: dyingAfter(3, files) } : {}),
		...(killAt === 'before-commit' ? { setFolder: die } : {}),
		...(killAt === 'after-commit' ? { onMoved: die } : {}),
	});
	await move.move(to);
	await close();
	await files.dispose();
}
