import { uses } from '../../contract/catalog.ts';
import { passportWords } from '../../contract/passport-words.ts';
import type { Passport } from '../../contract/passport.ts';

interface Receipt {
	readonly language: 'en' | 'de';
	/** Of this program. */
	readonly version: string;
	/** Milliseconds since 1970. */
	readonly at: number;
}

/** The passport as Markdown, for the file of whoever answers for data protection. */
export function passportMarkdown(passport: Passport, { language, version, at }: Receipt): string {
	const words = passportWords[language];
	const { entry, terms, openness, mof, osaid } = passport;
	const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at);
	const verdict = words.verdicts[openness];
	const lines: string[] = [
		`# ${plain(words.heading(entry.name))}`,
		'',
		`**${plain(verdict.title)}.** ${plain(verdict.text)}`,
		'',
		`## ${words.mayQuestion}`,
		'',
		...table([
			['', '', ''],
			...uses.map((use) => {
				const { answer, where, words: said, licence } = terms.may[use];
				const place = where === undefined ? licence : `${licence}, ${words.place(where)}`;
				return [
					words.uses[use],
					words.permissions[answer],
					[said?.[language], place].filter(Boolean).join(' — '),
				];
			}),
		]),
		'',
		words.patientData,
		'',
		...terms.licences.map(
			({ name, kind, url }) => `- [${plain(name)}](${url}): ${plain(words.licenceKinds[kind])}`,
		),
		...(entry.base === undefined ? [] : ['', plain(words.inherited(entry.base.name, entry.base.licence.id))]),
		...section(
			words.restrictions,
			entry.restrictions.map(
				(one) =>
					`${plain(one.words[language])} ([${words.source}](${one.source}), ${words.checked(one.checked)})`,
			),
		),
		...section(
			words.conflicts,
			entry.conflicts.map(
				(one) =>
					`${plain(one.words[language])} ${one.sources.map((source) => `[${words.source}](${source})`).join(', ')}`,
			),
		),
		'',
		`## ${words.publishedQuestion}`,
		...words.groups.flatMap(({ name, components }) => [
			'',
			`### ${name}`,
			'',
			...table([
				['', '', ''],
				...components.map((component) => {
					const fact = entry.published[component];
					if (fact === undefined)
						return [words.components[component], words.answers.unknown, words.notVerified];
					const note = fact.note === undefined ? '' : `${plain(fact.note[language])} `;
					return [
						words.components[component],
						words.answers[fact.state],
						`${note}[${words.source}](${fact.source}), ${words.checked(fact.checked)}`,
					];
				}),
			]),
		]),
		'',
		`## ${words.openQuestion}`,
		'',
		`**${words.mof}:** ${words.mofReached[mof.reached ?? 'none']}`,
		...(mof.next === null
			? [words.mofComplete]
			: [
					...list(
						words.mofMissing(mof.next.class),
						mof.next.missing.map((one) => words.components[one]),
					),
					...list(
						words.mofNotKnown(mof.next.class),
						mof.next.notKnown.map((one) => words.components[one]),
					),
				]),
		'',
		`**${words.osaid}**`,
		'',
		...table([
			['', '', ''],
			...osaid.map(({ condition, answer, restsOn }) => [
				words.osaidConditions[condition],
				words.osaidAnswers[answer],
				words.restsOn(restsOn.map((one) => (one === 'licence' ? words.theLicence : words.components[one]))),
			]),
		]),
		'',
		`## ${words.details}`,
		'',
		`- ${words.maker}: ${plain(entry.maker)}`,
		...entry.files.flatMap(({ repository, file, revision, sha256 }) => [
			`- ${words.file}: ${plain(`${repository}/${file}`)}`,
			`- ${words.revision}: ${revision ?? words.revisionUnknown}`,
			`- ${words.hash}: ${sha256 ?? words.hashUnknown}`,
		]),
		'',
		words.writtenOn(date, version),
		'',
	];
	return lines.join('\n');
}

/** The same as a page to be printed. */
export async function passportHtml(passport: Passport, receipt: Receipt): Promise<string> {
	const { marked } = await import('marked');
	const body = await marked.parse(passportMarkdown(passport, receipt), { gfm: true });
	return `<!doctype html><html lang="${receipt.language}"><head><meta charset="utf-8"><title>${plain(
		passport.entry.name,
	)}</title><style>${style}</style></head><body>${body}</body></html>`;
}

function section(title: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : ['', `### ${title}`, '', ...lines.map((line) => `- ${line}`)];
}

function list(title: string, names: readonly string[]): string[] {
	return names.length === 0 ? [] : ['', title, '', ...names.map((name) => `- ${name}`)];
}

function table(rows: readonly (readonly string[])[]): string[] {
	const line = (cells: readonly string[]): string =>
		`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	const [head = [], ...rest] = rows;
	return [line(head), line(head.map(() => '---')), ...rest.map(line)];
}

/** A list of an organisation is text, never markup. */
function plain(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll(/([\\`*_[\]])/gu, '\\$1');
}

const style =
	'body{font:10.5pt/1.45 system-ui,sans-serif;color:#1a1a1a}h1{font-size:18pt}h2{font-size:13pt;margin-top:14pt}' +
	'h3{font-size:11pt}table{width:100%;border-collapse:collapse}th{display:none}td{padding:3pt 6pt;border-bottom:1px solid #ccc;' +
	'vertical-align:top;overflow-wrap:anywhere}td:nth-child(1){width:34%}td:nth-child(2){width:18%;font-weight:600}a{color:#1d6a54}';
