import type { ConversationId, DocumentId, Point } from '../../contract/entities.ts';
import { KnownError } from '../../contract/errors.ts';
import type { SummaryLength } from '../../contract/recipes.ts';
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
	const made = overall.documents.flatMap(({ documentId }) => {
		const document = program.documents.need(documentId);
		if (document.summaryId === null) return [];
		const summary = program.summaries.show(document.summaryId);
		return [
			{
				document,
				summary,
				...exportTexts(language, { document, summary }),
			},
		];
	});
	const [first] = made;
	if (first === undefined) throw new KnownError('not-found');
	// Pages of one document are slides of another.
	const textsOf = new Map(made.map(({ document, texts }) => [document.id, texts]));
	const textsFor = (point: Point): ExportInput['texts'] =>
		textsOf.get(point.sources[0]?.documentId ?? ('' as DocumentId)) ?? first.texts;
	const newest = made.reduce((so, one) => (one.summary.createdAt > so.summary.createdAt ? one : so));
	const lastChecked = made.reduce((so, one) =>
		(one.summary.checkedAt ?? 0) > (so.summary.checkedAt ?? 0) ? one : so,
	);
	const writers = [
		...new Map(
			made.flatMap(({ summary: { model } }) => (model === null ? [] : [[model.sha256 ?? model.id, model]])),
		).values(),
	];
	const areChecked = made.every(({ summary }) => summary.checkedAt !== null);
	return {
		title: program.threads.need(conversationId).title || words.sheet,
		points: overall.documents.flatMap(({ name, points }) =>
			points.map((point) => ({ ...point, heading: name })),
		),
		marks: true,
		citations: true,
		texts: {
			...first.texts,
			fileSuffix: words.overall,
			pages: (numbers, point) => textsFor(point).pages(numbers, point),
			mark: (finding, point) => textsFor(point).mark(finding, point),
		},
		receipt: {
			fileName: words.documents(overall.documents.length),
			modelName: writers.map(({ name }) => name).join(', '),
			methodName: words.method,
			date: newest.receipt.date,
			coverageLine: [
				overall.missing.length === 0 ? '' : words.missing(overall.missing.join(', ')),
				words.notChecked,
			]
				.filter(Boolean)
				.join(' · '),
			state: areChecked ? lastChecked.receipt.state : words.draft,
			hashes: [
				...made.map(({ document }) => words.hash(document.name, document.sha256)),
				...writers.flatMap(({ name, sha256 }) => (sha256 === null ? [] : [words.hash(name, sha256)])),
			],
		},
	};
}
