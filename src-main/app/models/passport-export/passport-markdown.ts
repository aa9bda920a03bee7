import { uses } from '../../../contract/catalog.ts';
import type { ListMark } from '../../../contract/models.ts';
import { passportWords, type PassportWords } from '../../../contract/passport-words.ts';
import type { MofVerdict, Passport } from '../../../contract/passport.ts';
import { detailLines, sourceOf } from './details.ts';
import { link, listUnder, plain, section, table } from './markdown.ts';

export interface Receipt {
	readonly language: 'en' | 'de';
	/** Of this program. */
	readonly version: string;
	/** Milliseconds since 1970. */
	readonly at: number;
}

/**
 * Everything that the page of the passport says, as Markdown, for the file of whoever answers for data protection.
 * `mark`: null where the program itself describes the model.
 */
export function passportMarkdown(passport: Passport, mark: ListMark | null, receipt: Receipt): string {
	const { language, version, at } = receipt;
	const words = passportWords[language];
	const { entry, openness } = passport;
	const verdict = words.verdicts[openness];
	const date = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long' }).format(at);
	return [
		`# ${plain(words.heading(entry.name))}`,
		'',
		plain(entry.goodFor[language]),
		...(mark === null ? [] : ['', plain(words.ofList(mark.kind, mark.name))]),
		'',
		`**${plain(verdict.title)}.** ${plain(verdict.text)}`,
		...conflicts(passport, words, language),
		...beforeUse(passport, words, language),
		'',
		`## ${words.mayQuestion}`,
		...mayBeDone(passport, words, language),
		'',
		`## ${words.publishedQuestion}`,
		...published(passport, words, language),
		'',
		`## ${words.openQuestion}`,
		...howOpen(passport, words),
		'',
		`## ${words.details}`,
		'',
		...detailLines(entry, words, language),
		'',
		words.writtenOn(date, version),
		'',
	].join('\n');
}

type Language = Receipt['language'];

const locales: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

function conflicts({ entry }: Passport, words: PassportWords, language: Language): string[] {
	const lines = entry.conflicts.map(({ words: said, sources }) =>
		[plain(said[language]), sources.map((source) => link(words.source, source)).join(', ')].join(' '),
	);
	return lines.length === 0 ? [] : [...section(words.conflicts, lines), '', words.conflictsText];
}

function beforeUse({ entry, terms }: Passport, words: PassportWords, language: Language): string[] {
	return section(words.restrictions, [
		...terms.licences.filter(({ mustAccept }) => mustAccept).map(({ name }) => plain(words.mustAccept(name))),
		...(entry.gated ? [words.gated] : []),
		...entry.restrictions.map((one) => `${plain(one.words[language])} (${sourceOf(words, one)})`),
	]);
}

function mayBeDone({ entry, terms }: Passport, words: PassportWords, language: Language): string[] {
	const { base } = entry;
	return [
		'',
		...table(
			uses.map((use) => {
				const { answer, where, words: said, licence } = terms.may[use];
				const place = where === undefined ? licence : `${licence}, ${words.place(where)}`;
				const condition = [said?.[language], place].filter(Boolean).join(' — ');
				return [words.uses[use], words.permissions[answer], plain(condition)];
			}),
		),
		'',
		words.patientData,
		'',
		...terms.licences.map(
			({ name, kind, url }) => `- ${link(name, url)}: ${plain(words.licenceKinds[kind])}`,
		),
		...(base === undefined || base.licence.id === entry.licence.id
			? []
			: ['', plain(words.inherited(base.name, base.licence.id))]),
	];
}

function published({ entry, badge }: Passport, words: PassportWords, language: Language): string[] {
	const cells = ['weights', 'documentation', 'trainingCode', 'trainingData'] as const;
	return [
		'',
		...table(cells.map((cell) => [words.cells[cell], words.answers[badge[cell]]])),
		...words.groups.flatMap(({ name, components }) => [
			'',
			`### ${name}`,
			'',
			...table(
				components.map((component) => {
					const fact = entry.published[component];
					if (fact === undefined)
						return [words.components[component], words.answers.unknown, words.notVerified];
					const note = fact.note === undefined ? '' : `${plain(fact.note[language])} `;
					const licence = fact.licence === undefined ? '' : `${plain(words.underLicence(fact.licence))}; `;
					const evidence = `${note}${licence}${sourceOf(words, fact)}`;
					return [words.components[component], words.answers[fact.state], evidence];
				}),
			),
		]),
	];
}

function howOpen({ openness, terms, badge, mof, osaid }: Passport, words: PassportWords): string[] {
	return [
		'',
		`**${words.verdict}:** ${plain(words.verdicts[openness].title)}`,
		'',
		plain(words.verdictRestsOn({ terms, badge })),
		'',
		`**${words.mof}:** ${words.mofReached[mof.reached ?? 'none']}`,
		'',
		words.mofText,
		...nextClass(mof, words),
		'',
		`**${words.osaid}**`,
		'',
		words.osaidText,
		'',
		...table(
			osaid.map(({ condition, answer, restsOn }) => [
				words.osaidConditions[condition],
				words.osaidAnswers[answer],
				words.restsOn(restsOn.map((one) => (one === 'licence' ? words.theLicence : words.components[one]))),
			]),
		),
	];
}

function nextClass({ next }: MofVerdict, words: PassportWords): string[] {
	if (next === null) return ['', words.mofComplete];
	const names = (parts: typeof next.missing): string[] => parts.map((one) => words.components[one]);
	return [
		...listUnder(words.mofMissing(next.class), names(next.missing)),
		...listUnder(words.mofNotKnown(next.class), names(next.notKnown)),
	];
}
