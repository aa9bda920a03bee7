import path from 'node:path';
import { KnownError } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/serve.ts';
import { toChatJsonl } from '../../teach/chat-jsonl.ts';
import { writeJobToTakeAway } from '../../teach/job-folder.ts';
import type { Program } from '../compose.ts';
import { saveFile } from '../save-file.ts';
import { importExamples } from './import-examples.ts';

type Names = Extract<keyof Handlers, `teaching.${string}`>;

/** The channels about teaching. */
export function teachingHandlers(program: Program): Pick<Handlers, Names> {
	const { platform, teaching } = program;
	const { examples, tools, run } = teaching;
	return {
		'teaching.watch': (_, signal) => teaching.watch(signal),
		'teaching.watchExamples': (_, signal) => teaching.watchExamples(signal),
		'teaching.saveExample': ({ id, content, anyway }, signal) =>
			teaching.typed.save(id, content, anyway, signal),
		'teaching.removeExamples': ({ ids }) => examples.remove(ids),
		'teaching.undoRemove': () => examples.undoRemove(),
		'teaching.addGlossary': () => teaching.addGlossary(),
		'teaching.previewTexts': ({ setId }, signal) => teaching.texts.preview(setId, signal),
		'teaching.previewText': ({ id }) => teaching.texts.previewText(id),
		'teaching.takeTexts': ({ texts }, signal) => teaching.texts.take(texts, signal),
		'teaching.importExamples': (_, signal) => importExamples(program, signal),
		'teaching.exportExamples': () =>
			saveFile(platform, `${program.language() === 'de' ? 'Beispiele' : 'examples'}.jsonl`, () =>
				toChatJsonl(
					examples.list().filter(({ problem }) => problem !== 'unconfirmed'),
					'',
				),
			),
		'teaching.lookForTools': () => tools.look(),
		'teaching.setUpTools': async ({ from }, signal) => {
			const folder = from === 'folder' ? await platform.chooseFolder() : undefined;
			if (folder !== null) await tools.setUp(folder, signal);
		},
		'teaching.stopSetUp': () => tools.stopSetUp(),
		'teaching.start': ({ name }) => run.start(name),
		'teaching.pause': () => run.pause(),
		'teaching.resume': () => run.resume(),
		'teaching.stop': () => run.stop(),
		'teaching.saveJob': async ({ name }) => {
			const base = teaching.base();
			if (base === undefined) throw new KnownError('no-model');
			const folder = await platform.chooseFolder();
			if (folder === null) return { saved: false };
			const job = { ...run.job(name, base), model: path.basename(base.file.path) };
			const passport = run.passport(job, base);
			await writeJobToTakeAway(folder, teaching.trainer, job, passport);
			return { saved: true };
		},
	};
}
