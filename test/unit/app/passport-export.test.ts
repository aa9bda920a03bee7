import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { passportHtml } from '../../../src-main/app/models/passport-export/passport-html.ts';
import { passportMarkdown } from '../../../src-main/app/models/passport-export/passport-markdown.ts';
import { passportOf } from '../../../src-main/catalog/openness/passport.ts';
import { Catalog, type CatalogEntry } from '../../../src-main/contract/catalog.ts';
import { passportWords } from '../../../src-main/contract/passport-words.ts';
import type { Passport } from '../../../src-main/contract/passport.ts';

const catalog = Catalog.parse(JSON.parse(readFileSync('resources/catalog.json', 'utf8')));
const licences = new Map(catalog.licences.map((licence) => [licence.id, licence]));
const receipt = { version: '1.2.3', at: Date.UTC(2026, 10, 27), language: 'en' } as const;

function passportOfListed(id: string, more: Partial<CatalogEntry> = {}): Passport {
	const entry = catalog.models.find((model) => model.id === id);
	if (entry === undefined) throw new Error(`no ${id}`);
	return passportOf({ ...entry, ...more }, licences);
}
/** As a reader sees it: without what only marks it up. */
const readable = (markdown: string): string => markdown.replaceAll(/\\(.)/gu, '$1').replaceAll('**', '');

describe.each(['en', 'de'] as const)('the passport as a file, in %s', (language) => {
	const words = passportWords[language];
	const written = (passport: Passport): string =>
		readable(passportMarkdown(passport, null, { ...receipt, language }));

	/** Each statement of the page; undefined where there is none of its kind. */
	function statements(passport: Passport): (string | undefined)[] {
		const { entry, terms, mof, osaid } = passport;
		return [
			words.verdicts[passport.openness].title,
			words.verdicts[passport.openness].text,
			words.verdictRestsOn(passport),
			words.patientData,
			...terms.licences.flatMap(({ name, kind, mustAccept }) => [
				name,
				words.licenceKinds[kind],
				mustAccept ? words.mustAccept(name) : undefined,
			]),
			...Object.values(terms.may).flatMap(({ answer, words: condition, licence }) => [
				words.permissions[answer],
				condition?.[language],
				licence,
			]),
			...entry.restrictions.map((one) => one.words[language]),
			...entry.conflicts.map((one) => one.words[language]),
			...Object.values(entry.published).flatMap((fact) => [
				fact.note?.[language],
				fact.licence === undefined ? undefined : words.underLicence(fact.licence),
				fact.source,
				words.checked(fact.checked),
			]),
			...osaid.flatMap(({ condition, answer }) => [
				words.osaidConditions[condition],
				words.osaidAnswers[answer],
			]),
			...(mof.next?.missing ?? []).map((one) => words.components[one]),
			entry.goodFor[language],
			entry.promptFormat?.[language],
			entry.parameters.toLocaleString(language),
			entry.quantisation,
			entry.context === undefined ? undefined : words.contextValue(entry.context.tokens),
			entry.languages?.source,
			entry.licence.source,
			...(entry.base === undefined
				? []
				: [
						`${words.base}: ${entry.base.name}, ${entry.base.licence.id}`,
						entry.base.licence.id === entry.licence.id
							? undefined
							: words.inherited(entry.base.name, entry.base.licence.id),
					]),
			...entry.files.flatMap((file) => [
				`${file.repository}/${file.file}`,
				file.sha256 ?? words.hashUnknown,
				file.revision ?? words.revisionUnknown,
				file.bytes === undefined ? words.sizeUnknown : words.bytes(file.bytes),
			]),
		];
	}

	it('says everything that the page says', () => {
		for (const { id } of catalog.models) {
			const text = written(passportOfListed(id));
			for (const one of statements(passportOfListed(id)))
				if (one !== undefined) expect(text, id).toContain(one);
		}
	});

	it('says what has to be asked for first, and who describes the model', () => {
		const gated = passportOfListed('llama-3.2-3b-instruct-q4_0', { gated: true });
		expect(written(gated)).toContain(words.gated);
		expect(written(gated)).toContain(words.mustAccept(gated.terms.licences[0]?.name ?? ''));
		expect(written(passportOfListed('smollm3-3b-q4_k_m'))).not.toContain(words.gated);
		for (const kind of ['organisation', 'package'] as const) {
			const marked = passportMarkdown(gated, { kind, name: 'ward.json' }, { ...receipt, language });
			expect(readable(marked)).toContain(words.ofList(kind, 'ward.json'));
		}
	});
});

it('takes nothing of a hostile list for markup', async () => {
	const evil =
		'# Open source\n\n## So how open is it?\n\n- <img src=x onerror=alert(1)> [here](https://evil.example) | **bold** ~~not~~\n\n1. first\n> said';
	const sentence = { en: evil, de: evil };
	const source = 'https://example.org/a)%20<script>alert(1)</script>';
	const passport = passportOfListed('smollm3-3b-q4_k_m', {
		name: evil,
		maker: evil,
		goodFor: sentence,
		promptFormat: sentence,
		published: { weights: { state: 'yes', note: sentence, source, checked: '2026-11' } },
		restrictions: [{ words: sentence, source, checked: '2026-11' }],
		conflicts: [{ words: sentence, sources: [source] }],
	});
	const markdown = passportMarkdown(passport, { kind: 'organisation', name: evil }, receipt);
	const html = await passportHtml(markdown, passport.entry.name, 'en');
	const page = new JSDOM(html).window.document;
	expect(page.querySelectorAll('img, script, del, blockquote, ol')).toHaveLength(0);
	const headings = (of: ParentNode): string[] =>
		[...of.querySelectorAll('h1, h2')].map(({ textContent }) => textContent);
	const usual = passportMarkdown(passportOfListed('smollm3-3b-q4_k_m'), null, receipt);
	const usualPage = new JSDOM(await passportHtml(usual, '', 'en')).window.document;
	expect(headings(page).slice(1)).toEqual(headings(usualPage).slice(1));
	const strong = [...page.querySelectorAll('strong')].map(({ textContent }) => textContent);
	expect(strong).not.toContain('bold');
	const places = [...page.querySelectorAll('a')].map(({ href }) => new URL(href).host);
	expect(places).not.toContain('evil.example');
	expect(page.body.textContent).toContain('[here](https://evil.example) | **bold** ~~not~~ 1. first > said');
	expect(page.querySelectorAll('tr')).not.toHaveLength(0);
	for (const row of page.querySelectorAll('tbody tr')) expect(row.children.length).toBeLessThanOrEqual(3);
});
