import type { CatalogEntry } from '../../../contract/catalog.ts';
import type { PassportWords } from '../../../contract/passport-words.ts';
import { link, plain } from './markdown.ts';

interface Sourced {
	readonly source: string;
	readonly checked: string;
}

/** Where a fact was read, and when. */
export const sourceOf = (words: PassportWords, { source, checked }: Sourced): string =>
	`${link(words.source, source)}, ${words.checked(checked)}`;

/** What the model is, in numbers and names, and each of its files with what tells it from others. */
export function detailLines(entry: CatalogEntry, words: PassportWords, language: 'en' | 'de'): string[] {
	const { context, languages, base, activeParameters, promptFormat } = entry;
	const count = (number: number): string => number.toLocaleString(language);
	const fact = (name: string, value: string, from?: Sourced): string =>
		`- ${name}: ${value}${from === undefined ? '' : ` (${sourceOf(words, from)})`}`;
	return [
		fact(words.maker, plain(entry.maker)),
		fact(words.kind, words.kinds[entry.kind]),
		fact(words.parameters, count(entry.parameters)),
		...(activeParameters === undefined ? [] : [fact(words.activeParameters, count(activeParameters))]),
		fact(words.storageFormat, plain(entry.quantisation)),
		fact(
			words.context,
			context === undefined ? words.notVerified : words.contextValue(context.tokens),
			context,
		),
		fact(
			words.languages,
			languages === undefined ? words.notVerified : namesOf(languages, words, language),
			languages,
		),
		...(promptFormat === undefined ? [] : [fact(words.promptFormat, plain(promptFormat[language]))]),
		fact(words.licence, plain(entry.licence.id), entry.licence),
		...(base === undefined
			? []
			: [fact(words.base, plain(`${base.name}, ${base.licence.id}`), base.licence)]),
		...entry.files.flatMap((file) => [
			fact(words.file, plain(`${file.repository}/${file.file}`), file),
			`  ${fact(words.size, file.bytes === undefined ? words.sizeUnknown : words.bytes(file.bytes))}`,
			`  ${fact(words.revision, file.revision ?? words.revisionUnknown)}`,
			`  ${fact(words.hash, file.sha256 ?? words.hashUnknown)}`,
		]),
	];
}

function namesOf(
	{ codes, more }: NonNullable<CatalogEntry['languages']>,
	words: PassportWords,
	language: 'en' | 'de',
): string {
	const names = new Intl.DisplayNames(language, { type: 'language' });
	const named = codes.map((code) => names.of(code) ?? code).join(', ');
	return more === undefined ? named : `${named}; ${words.moreLanguages(more)}`;
}
