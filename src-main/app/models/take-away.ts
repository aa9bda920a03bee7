import { freeBytesOf } from '../../catalog/disk-space.ts';
import { writePackage } from '../../catalog/take-away/write-package.ts';
import { progressOf } from '../../catalog/check-files.ts';
import type { CatalogEntry, Licence } from '../../contract/catalog.ts';
import type { ModelId } from '../../contract/entities.ts';
import { KnownError } from '../../contract/errors.ts';
import { filesOf } from '../../db/models.ts';
import type { Program } from '../compose.ts';
import { passportMarkdown } from './passport-export/passport-markdown.ts';

/** Writes a model with its papers into a new folder inside `folder`. Errors: `not-found` for one that no list knows; see `writePackage`. */
export async function takeAway(id: ModelId, folder: string, program: Program): Promise<void> {
	const { catalog, table, files, jobs, platform, language } = program;
	const { entry, passport, list } = catalog.need(id);
	const row = table.get(id);
	if (row === undefined || row.removed_at !== null) throw new KnownError('not-found');
	const licences = licencesOf(passport.entry, catalog.lists.licences);
	const texts = await Promise.all(
		licences.map(async (licence) => {
			const words = await catalog.licenceText(licence.id);
			return licence.text === undefined || words === null
				? []
				: [{ file: licence.text.file, text: words.text }];
		}),
	);
	const job = jobs.start({ kind: 'exporting-model', title: entry.name, conversationId: null });
	try {
		await writePackage(
			folder,
			{
				entry,
				licences,
				updated: new Date().toISOString().slice(0, 10),
				passportMarkdown: passportMarkdown(passport, list, {
					language: language(),
					version: platform.facts.version,
					at: Date.now(),
				}),
				licenceTexts: texts.flat(),
				files: filesOf(row),
			},
			{ files, freeBytes: freeBytesOf },
			progressOf(job, 0, row.bytes),
			job.signal,
		);
	} finally {
		job.end();
	}
}

/** All that the entry names, its base's and its components' too. */
function licencesOf(entry: CatalogEntry, known: ReadonlyMap<string, Licence>): Licence[] {
	const named = new Set([
		entry.licence.id,
		...(entry.base === undefined ? [] : [entry.base.licence.id]),
		...Object.values(entry.published).flatMap((fact) => fact?.licence ?? []),
	]);
	return [...named].flatMap((id) => known.get(id) ?? []);
}
