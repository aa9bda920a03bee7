import type { ConversationId } from '../../contract/entities.ts';
import { KnownError } from '../../contract/errors.ts';
import type { SummaryLength } from '../../contract/recipes.ts';
import { unitWord } from '../../contract/unit-words.ts';
import type { ExportInput } from '../../documents/export.ts';
import type { Program } from '../compose.ts';
import { contentOf, extensionFor, type SummaryFormat } from '../export-summary.ts';
import { exportTexts } from '../export-texts.ts';
import { saveFile } from '../save-file.ts';
import { manyWords } from './many-words.ts';

/** All summaries in one file, under the names of their documents. `saved` is false when the dialog was closed. */
export function saveOverall(
	program: Program,
	conversationId: ConversationId,
	length: SummaryLength,
	format: SummaryFormat,
): Promise<{ saved: boolean }> {
	const input = overallInput(program, conversationId, length);
	return saveFile(
		program.platform,
		`${input.title} - ${input.texts.fileSuffix}.${extensionFor(format)}`,
		() => contentOf(program, format, input),
	);
}

function overallInput(program: Program, conversationId: ConversationId, length: SummaryLength): ExportInput {
	const language = program.language();
	const words = manyWords[language];
	const overall = program.many.overall(conversationId, length);
	const [first] = overall.documents;
	if (first === undefined) throw new KnownError('not-found');
	const document = program.documents.need(first.documentId);
	const summary = program.summaries.show(document.summaryId ?? ('' as never));
	const { texts, receipt } = exportTexts(language, { document, summary, modelName: '', modelSha256: '' });
	const units = new Set(overall.documents.map(({ unit }) => unit));
	return {
		title: program.threads.need(conversationId).title || words.sheet,
		points: overall.documents.flatMap(({ name, points }) =>
			points.map((point) => ({ ...point, heading: name })),
		),
		marks: true,
		citations: true,
		texts: {
			...texts,
			fileSuffix: words.overall,
			// Pages of one document are sections of another: then the citation says neither.
			pages:
				units.size === 1
					? texts.pages
					: (numbers) =>
							numbers.map((number) => `${words.place} ${number}`).join(', ') || unitWord(language, 'page', 1),
		},
		receipt: {
			...receipt,
			fileName: words.documents(overall.documents.length),
			methodName: words.method,
			coverageLine: [
				overall.missing.length === 0 ? '' : words.missing(overall.missing.join(', ')),
				words.notChecked,
			]
				.filter(Boolean)
				.join(' · '),
			state: words.draft,
			hashes: [],
		},
	};
}
