import type { DocumentUnit } from '../contract/document-formats.ts';
import type { Summary } from '../contract/entities.ts';
import { pagesNotInFull } from '../contract/not-in-full.ts';
import { unitWord, unitWords } from '../contract/unit-words.ts';
import type { StoredDocument } from '../db/documents.ts';
import type { ExportInput } from '../documents/export.ts';
import { generalRecipe } from '../documents/recipes/recipe-ids.ts';

/** The words that go with a summary out of the program, in the language on screen. */
export function exportTexts(
	language: 'en' | 'de',
	made: { document: StoredDocument; summary: Summary },
): Pick<ExportInput, 'receipt' | 'texts'> {
	const { document, summary } = made;
	const model = summary.model ?? { name: '', sha256: null };
	const words = language === 'de' ? german : english;
	const date = (at: number): string =>
		new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeStyle: 'short' }).format(at);
	const { unit } = document;
	const place = (numbers: readonly number[]): string =>
		`${unitWord(language, unit, numbers.length)} ${numbers.join(', ')}`;
	const { coverage, points } = summary;
	const left = pagesNotInFull(summary);
	const differing = points
		.flatMap((point) => point.findings)
		.filter((finding) => finding.decision === 'open').length;
	const unsupported = points.filter(
		({ support }) => support !== undefined && support.verdict !== 'supported',
	).length;
	return {
		texts: {
			fileSuffix: words.summary,
			quoteOpen: words.quoteOpen,
			quoteClose: words.quoteClose,
			pages: place,
			mark: (finding) =>
				finding.source === ''
					? words.nothingLike(place([finding.page]))
					: words.source(finding.source, place([finding.page])),
		},
		receipt: {
			fileName: document.name,
			modelName: model.name,
			methodName: [
				summary.recipe.id === generalRecipe ? '' : summary.recipe.name,
				summary.method === 'quotations' ? '' : words.depths[summary.depth],
				words.methods[summary.method],
			]
				.filter(Boolean)
				.join(', '),
			date: date(summary.createdAt),
			coverageLine: [
				differing === 0 ? '' : words.differing(differing),
				unsupported === 0 ? '' : words.unsupported(unsupported),
				left > 0 ? words.notInFull(left, coverage.pages, unit) : '',
				words.coverage[coverage.reading](coverage.pagesRead, coverage.pages, unit),
				coverage.pagesWithoutText.length > 0 ? words.withoutText(place(coverage.pagesWithoutText)) : '',
				summary.state === 'done' ? '' : words.stopped(coverage.sectionsDone, coverage.sections),
				words.notChecked,
			]
				.filter(Boolean)
				.join(' · '),
			state: summary.checkedAt === null ? words.draft : words.checked(date(summary.checkedAt)),
			hashes: [
				`${words.documentHash} ${document.sha256}`,
				...(model.sha256 === null ? [] : [`${words.modelHash} ${model.sha256}`]),
			],
		},
	};
}

const english = {
	locale: 'en-GB',
	summary: 'summary',
	quoteOpen: '“',
	quoteClose: '”',
	source: (text: string, place: string) => `source: “${text}”, ${place}`,
	nothingLike: (place: string) => `not found on ${place}`,
	methods: {
		sections: 'section by section',
		sentences: 'sentence by sentence',
		quotations: 'quotations only',
	},
	depths: { quick: 'quick look', thorough: 'thorough' },
	differing: (count: number) => (count === 1 ? '1 figure differs' : `${count} figures differ`),
	unsupported: (count: number) =>
		count === 1 ? '1 point is not fully supported' : `${count} points are not fully supported`,
	coverage: {
		all: (read: number, all: number, unit: DocumentUnit) =>
			`${read === all ? 'all' : `${read} of`} ${all} ${unitWord('en', unit, all)} read`,
		sentences: (read: number, all: number, unit: DocumentUnit) =>
			`key sentences of ${read === all ? 'all' : `${read} of`} ${all} ${unitWord('en', unit, all)}`,
		none: () => 'sentences of the document, word for word',
	},
	notInFull: (left: number, all: number, unit: DocumentUnit) =>
		left >= all
			? `no ${unitWord('en', unit, 1)} was read in full`
			: `${left} of ${all} ${unitWord('en', unit, all)} were not read in full`,
	withoutText: (place: string) => `${place} without text`,
	stopped: (done: number, all: number) => `stopped after section ${done} of ${all}`,
	documentHash: 'SHA-256 of the document:',
	modelHash: 'SHA-256 of the model:',
	notChecked: 'omissions are not checked',
	draft: 'AI draft, not checked',
	checked: (date: string) => `Made with AI, checked on ${date}`,
};

const german: typeof english = {
	locale: 'de-DE',
	summary: 'Zusammenfassung',
	quoteOpen: '„',
	quoteClose: '“',
	source: (text, place) => `Quelle: „${text}“, ${place}`,
	nothingLike: (place) => `nicht gefunden auf ${place}`,
	methods: { sections: 'Abschnitt für Abschnitt', sentences: 'Satz für Satz', quotations: 'nur Zitate' },
	depths: { quick: 'schneller Überblick', thorough: 'gründlich' },
	unsupported: (count) =>
		count === 1 ? '1 Punkt ist nicht ganz belegt' : `${count} Punkte sind nicht ganz belegt`,
	differing: (count) => (count === 1 ? '1 Angabe weicht ab' : `${count} Angaben weichen ab`),
	coverage: {
		all: (read, all, unit) =>
			`${read === all ? 'alle' : `${read} von`} ${all} ${unitWord('de', unit, all)} gelesen`,
		sentences: (read, all, unit) =>
			`Kernsätze von ${read === all ? 'allen' : `${read} von`} ${all} ${unitWords.de[unit].ofMany}`,
		none: () => 'Sätze des Dokuments im Wortlaut',
	},
	notInFull: (left, all, unit) =>
		left >= all
			? `${unit === 'sheet' || unit === 'section' ? 'kein' : 'keine'} ${unitWord('de', unit, 1)} ganz gelesen`
			: `${left} von ${all} ${unitWords.de[unit].ofMany} nicht ganz gelesen`,
	withoutText: (place) => `${place} ohne Text`,
	stopped: (done, all) => `angehalten nach Abschnitt ${done} von ${all}`,
	documentHash: 'SHA-256 des Dokuments:',
	modelHash: 'SHA-256 des Modells:',
	notChecked: 'Auslassungen werden nicht geprüft',
	draft: 'KI-Entwurf, nicht geprüft',
	checked: (date) => `Mit KI erstellt, geprüft am ${date}`,
};
