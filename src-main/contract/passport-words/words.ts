import type { Component, Licence, ModelKind, Use } from '../catalog.ts';
import type { ListMark } from '../models.ts';
import type { Answer, Badge, MofClass, Openness, OsaidCondition, Passport, Terms } from '../passport.ts';

/** Which components stand together, and under which key their group has its name. */
export interface PassportGroup {
	key: 'weights' | 'documentation' | 'code' | 'data';
	name: string;
	components: Component[];
}

/** The words of badge, filter, passport and exported passport: one place, so that they are the same everywhere. */
export interface PassportWords {
	/** `title` where there is room, `short` in lists and filters, `text` what it means. */
	verdicts: Record<Openness, { title: string; short: string; text: string }>;
	verdict: string;
	/** What every verdict was computed from. */
	restsOn: (parts: string[]) => string;
	/** The same of the headline. */
	verdictRestsOn: (passport: Pick<Passport, 'terms' | 'badge'>) => string;
	/** Who describes it, where the program itself does not. */
	ofList: (kind: ListMark['kind'], name: string) => string;

	mayQuestion: string;
	uses: Record<Use, string>;
	permissions: Record<Terms['may'][Use]['answer'], string>;
	/** Never left out: no licence decides about other people's data. */
	patientData: string;
	licence: string;
	/** A place in a licence, as a catalog names it in English: "sections 2 and 3". */
	place: (where: string) => string;
	licences: string;
	licenceKinds: Record<Licence['kind'], string>;
	/** The same as a sentence about one. */
	licenceIs: Record<Licence['kind'], (name: string) => string>;
	inherited: (base: string, licence: string) => string;
	mustAccept: (licence: string) => string;
	gated: string;
	restrictions: string;
	conflicts: string;
	conflictsText: string;

	publishedQuestion: string;
	groups: PassportGroup[];
	components: Record<Component, string>;
	cells: Record<keyof Badge, string>;
	/** Whether something was published. */
	answers: Record<Answer, string>;
	notVerified: string;
	underLicence: (licence: string) => string;
	source: string;
	/** Of a day (2026-11-03) or a month (2026-11). */
	checked: (on: string) => string;

	openQuestion: string;
	mof: string;
	mofText: string;
	mofReached: Record<MofClass | 'none', string>;
	mofMissing: (next: MofClass) => string;
	mofNotKnown: (next: MofClass) => string;
	mofComplete: string;
	osaid: string;
	osaidText: string;
	osaidConditions: Record<OsaidCondition['condition'], string>;
	osaidAnswers: Record<OsaidCondition['answer'], string>;
	theLicence: string;

	details: string;
	kind: string;
	kinds: Record<ModelKind, string>;
	file: string;
	size: string;
	bytes: (count: number) => string;
	sizeUnknown: string;
	hash: string;
	hashUnknown: string;
	revision: string;
	revisionUnknown: string;
	maker: string;
	parameters: string;
	activeParameters: string;
	storageFormat: string;
	context: string;
	contextValue: (count: number) => string;
	languages: string;
	moreLanguages: (inAll: number) => string;
	promptFormat: string;
	base: string;
	/** Head and foot of the exported passport. */
	heading: (model: string) => string;
	writtenOn: (date: string, version: string) => string;
}

export const groups = (names: Record<PassportGroup['key'], string>): PassportGroup[] => [
	{ key: 'weights', name: names.weights, components: ['weights', 'architecture', 'intermediateWeights'] },
	{
		key: 'documentation',
		name: names.documentation,
		components: ['modelCard', 'technicalReport', 'dataCard', 'evaluationResults', 'researchPaper'],
	},
	{
		key: 'code',
		name: names.code,
		components: ['trainingCode', 'preprocessingCode', 'inferenceCode', 'evaluationCode'],
	},
	{ key: 'data', name: names.data, components: ['trainingData', 'evaluationData'] },
];

/** "3 November 2026", or "November 2026" where only the month is known. */
export const dayOrMonth = (locale: string, on: string): string => {
	const [year, month, day] = on.split('-').map(Number);
	if (year === undefined || month === undefined || Number.isNaN(year + month)) return on;
	const format: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' };
	if (day !== undefined) format.day = 'numeric';
	return new Intl.DateTimeFormat(locale, format).format(Date.UTC(year, month - 1, day ?? 1));
};

/** As SPDX names it. */
export const noLicenceKnown = 'NOASSERTION';

/** The licences, and what the headline looks at among what was published. */
export const headlineBasis = (
	words: Pick<PassportWords, 'restsOn' | 'licenceIs' | 'cells' | 'answers'>,
	{ terms, badge }: Pick<Passport, 'terms' | 'badge'>,
): string =>
	words.restsOn([
		...terms.licences.map(({ kind, name }) => words.licenceIs[kind](name)),
		...(['weights', 'trainingCode', 'trainingData'] as const).map(
			(cell) => `${words.cells[cell]}: ${words.answers[badge[cell]]}`,
		),
	]);
