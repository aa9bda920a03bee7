import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Jobs } from '../../../src-main/base/jobs.ts';
import { FileWorker } from '../../../src-main/catalog/files/file-worker-client.ts';
import { ImportsService } from '../../../src-main/catalog/imports/imports-service.ts';
import type { ModelId } from '../../../src-main/contract/entities.ts';
import type { ImportWay } from '../../../src-main/contract/models.ts';
import type { NewModel } from '../../../src-main/db/models.ts';

/** Where a program that is killed in the middle of an import can stop of itself. */
export type KillPoint = 'trial' | 'before-install' | 'after-install' | 'never';

/** An import into `root/models`, with `root/installed.json` for a database. */
export function serviceIn(
	root: string,
	killAt: KillPoint,
): { service: ImportsService; dispose(): Promise<void> } {
	const files = new FileWorker();
	const list = path.join(root, 'installed.json');
	const installed = (): NewModel[] =>
		existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as NewModel[]) : [];
	const die = (point: KillPoint): void => {
		if (killAt === point) process.kill(process.pid, 'SIGKILL');
	};
	const put = (model: NewModel): void => {
		die('before-install');
		writeFileSync(`${list}.new`, JSON.stringify([...installed(), model]));
		renameSync(`${list}.new`, list);
		die('after-install');
	};
	const service = new ImportsService({
		files,
		jobs: new Jobs(),
		folder: () => path.join(root, 'models'),
		freeBytes: () => Promise.resolve(1e12),
		places: [],
		tryOut: () => {
			die('trial');
			return Promise.resolve({ memoryBytes: 1 });
		},
		lists: {
			entryBySha256: () => undefined,
			idByBytes: () => undefined,
			refusalOf: () => null,
			needsAcceptance: () => undefined,
		},
		installed: {
			idBySha256: (sha256) =>
				installed().find((model) => model.files[0].sha256 === sha256)?.id as ModelId | undefined,
			idByPath: (file) =>
				installed().find((model) => model.files.some((one) => one.path === file))?.id as ModelId | undefined,
			isUsable: (file) => installed().some((model) => model.files.some((one) => one.path === file)),
			setAside: () => undefined,
			install: put,
			quarantine: put,
		},
	});
	return { service, dispose: () => files.dispose() };
}

const [root, source, way, killAt] = process.argv.slice(2);
if (process.argv[1]?.endsWith('import-child.ts') === true && root !== undefined && source !== undefined) {
	const { service, dispose } = serviceIn(root, killAt as KillPoint);
	const never = new AbortController().signal;
	const [candidate] = await service.look([source], never);
	if (candidate !== undefined) await service.take(candidate.id, way as ImportWay, true, never);
	await dispose();
}
