import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { asFileName } from '../../base/file-name.ts';
import type { DroppedFileId } from '../../contract/entities.ts';
import type { Handlers } from '../../rpc/serve.ts';
import { isAdapter } from '../../teach/adapters-service.ts';
import { passportPathOf, readPassport, writePassport } from '../../teach/passport-file.ts';
import type { Program } from '../compose.ts';

type Names = Extract<keyof Handlers, `adapters.${string}`>;

/** The channels about what models were taught. */
export function adapterHandlers(program: Program): Pick<Handlers, Names> {
	const { platform, teaching, files, drops } = program;
	const { adapters } = teaching;
	return {
		'adapters.watch': (_, signal) => adapters.watch(signal),
		'adapters.papers': ({ id }) => adapters.papers(id),
		'adapters.change': ({ id, name, madeBy }) => adapters.change(id, { name, madeBy }),
		'adapters.among': async ({ fileIds }) => {
			const found: DroppedFileId[] = [];
			for (const id of fileIds) if (await isAdapter(drops.pathOf(id))) found.push(id);
			return { fileIds: found };
		},
		'adapters.import': async ({ fileId }, signal) => {
			const [file] = fileId === null ? await platform.chooseFiles('models') : [drops.pathOf(fileId)];
			if (file === undefined) return null;
			const papers = await readPassport(passportPathOf(file));
			// A passport of another file says nothing of this one.
			const isIts =
				papers !== undefined &&
				(papers.sha256 === null || papers.sha256 === (await files.hash(file, signal)));
			const passport = isIts ? papers.passport : null;
			const name = isIts ? papers.name : path.basename(file).replace(/\.gguf$/iu, '');
			const added = await adapters.add(
				file,
				{
					name: name.slice(0, 80),
					origin: 'imported',
					examples: passport?.examples ?? null,
					sources: passport?.sources.map(({ source }) => source) ?? [],
					result: isIts ? papers.result : null,
				},
				passport,
				signal,
			);
			return { id: added.id, name: added.name };
		},
		'adapters.export': async ({ id, withNames }) => {
			const { name, path: file } = adapters.fileOf(id);
			const target = await platform.chooseTarget(asFileName(`${name}.gguf`));
			if (target === null) return { saved: false, passport: false };
			await copyFile(file, target);
			const papers = adapters.passportFile(id);
			const passport = papers === null || (await writePassport(passportPathOf(target), papers, withNames));
			return { saved: true, passport };
		},
		'adapters.remove': ({ id }) => adapters.remove(id),
		'adapters.undoRemove': ({ id }) => adapters.undoRemove(id),
		'adapters.learntFrom': (thing) => teaching.learntFrom(thing),
	};
}
