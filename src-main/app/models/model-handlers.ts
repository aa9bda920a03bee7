import { KnownError } from '../../contract/errors.ts';
import { checkFiles } from '../../catalog/check-files.ts';
import type { Handlers } from '../../rpc/serve.ts';
import type { Program } from '../compose.ts';
import { ownerOnly } from '../../base/seal-file.ts';
import { saveFile } from '../save-file.ts';
import { acceptancesText } from './acceptances-text.ts';
import { modelUses } from './model-uses.ts';
import { takeAway } from './take-away.ts';
import { passportMarkdown } from './passport-export/passport-markdown.ts';

type Area = 'models' | 'catalog' | 'downloads' | 'connections' | 'imports';
type Names = Extract<keyof Handlers, `${Area}.${string}`>;

/** The channels about models, answered by the program's parts. */
export function modelHandlers(program: Program): Pick<Handlers, Names> {
	const { platform, models, catalog, downloads, bin, imports, choice, engine, agreements, tokens } = program;
	const receipt = () => ({
		language: program.language(),
		version: platform.facts.version,
		at: Date.now(),
	});
	const save = (name: string, content: Parameters<typeof saveFile>[2]): Promise<{ saved: boolean }> =>
		saveFile(platform, name, content, ownerOnly);

	return {
		'models.watch': (_, signal) => models.watch(signal),
		'models.use': async ({ modelId, conversationId }, signal) => {
			if (models.get(modelId)?.kind === 'embedding') return program.searchModel.use(modelId, signal);
			await choice.use(modelId, conversationId, signal);
			program.measured.begin();
		},
		'models.unload': () => engine.unload(),
		'models.uses': ({ id }) => modelUses(id, program),
		'models.remove': async ({ id }) => ({ goneAt: await bin.remove(id) }),
		'models.watchBin': (_, signal) => bin.watch(signal),
		'models.bringBack': ({ id }) => bin.bringBack(id),
		'models.deleteForGood': ({ id }) => bin.deleteForGood(id),
		'models.checkFile': async ({ id }) => {
			const intact = await checkFiles(id, program);
			choice.reconsider();
			return { intact };
		},
		'models.moveFolder': async () => {
			const to = await platform.chooseFolder();
			if (to === null) return { moved: false };
			await program.folderMove.move(to);
			return { moved: true };
		},
		'models.takeAway': async ({ id }) => {
			const to = await platform.chooseFolder();
			if (to !== null) await takeAway(id, to, program);
			return { saved: to !== null };
		},

		'catalog.watch': (_, signal) => {
			program.lookAtDisk();
			return catalog.watch(signal);
		},
		'catalog.passport': ({ id }) => catalog.passport(id),
		'catalog.savePassport': ({ id, format }) => {
			const { passport, list } = catalog.need(id);
			const made = receipt();
			const markdown = passportMarkdown(passport, list, made);
			if (format === 'markdown') return save(`${id}-passport.md`, () => markdown);
			return save(`${id}-passport.pdf`, async () => {
				const { passportHtml } = await import('./passport-export/passport-html.ts');
				return platform.printPdf(await passportHtml(markdown, passport.entry.name, made.language));
			});
		},
		'catalog.licenceText': ({ licence }) => catalog.licenceText(licence),
		'catalog.acceptLicence': async ({ licence, modelId, how }) => {
			await catalog.accept(licence, modelId, how);
			models.changed();
			choice.reconsider();
		},
		'catalog.acceptances': () => catalog.acceptances(),
		'catalog.saveAcceptances': () =>
			save('licences-accepted.csv', () => acceptancesText(catalog.acceptances())),

		'downloads.watch': (_, signal) => downloads.watch(signal),
		'downloads.start': ({ id }) => {
			const answer = catalog.beforeDownload(id);
			if (answer.kind === 'queued') downloads.add(catalog.need(id).entry);
			return answer;
		},
		'downloads.pause': ({ id }) => downloads.pause(id),
		'downloads.resume': ({ id }) => downloads.resume(id),
		'downloads.cancel': ({ id, keep }) => downloads.cancel(id, keep),
		'downloads.move': ({ id, by }) => downloads.move(id, by),
		'connections.agree': async ({ host }) => {
			// A page that something got into must not choose where requests go.
			if (!program.servers.public.includes(host) && !(await platform.confirmMirror(host)))
				throw new KnownError('cancelled');
			agreements.agree(host, Date.now());
			catalog.changed();
		},
		'connections.setToken': ({ host, token }) => {
			const kept = tokens.set(host, token);
			catalog.changed();
			return { kept };
		},

		'imports.choose': async ({ what }, signal) => {
			const folder = what === 'folder' ? await platform.chooseFolder() : null;
			const paths =
				what === 'folder' ? (folder === null ? [] : [folder]) : await platform.chooseFiles('models');
			return imports.look(paths, signal);
		},
		'imports.look': ({ fileIds }, signal) =>
			imports.look(
				fileIds.map((id) => program.drops.pathOf(id)),
				signal,
			),
		'imports.search': (_, signal) => imports.search(signal),
		'imports.take': ({ id, way, trustUnknown }, signal) => imports.take(id, way, trustUnknown, signal),
		'imports.tryAgain': ({ id }, signal) => imports.tryAgain(id, signal),
	};
}
