/**
 * What names are told from other words by, as the program reads it (`readLexicon`): given names, surnames and towns from
 * @faker-js/faker (MIT); the words of English from word-list (MIT) and of German from all-the-german-words (MIT), of
 * which only the bits of a filter are kept. Built with the program, and on demand by what measures it.
 */
import { allLocales } from '@faker-js/faker';
import german from 'all-the-german-words' with { type: 'json' };
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import english from 'word-list';
import { filterOf, packLexicon } from '../src-main/deidentify/words/pack-lexicon.ts';
import { readLexicon } from '../src-main/deidentify/words/lexicon.ts';
import { root } from './setup/places.mjs';

const file = path.join(root, 'out', 'main', 'personal-words.bin');

/** The lexicon, built first where it is missing. */
export async function lexicon() {
	if (!existsSync(file)) await writeLexicon();
	return readLexicon(await readFile(file));
}

/** @returns where it lies */
export async function writeLexicon() {
	const inEnglish = new Set((await readFile(english, 'utf8')).split('\n'));
	const inGerman = new Set(german);
	/** A word of its own, not only a name that the list of words has too: it is written small, or it has a plural. */
	const isOrdinary = (name) =>
		inEnglish.has(name.toLowerCase()) ||
		inGerman.has(name.toLowerCase()) ||
		(inGerman.has(name) && ['n', 'en', 'e', 'er', 'es'].some((ending) => inGerman.has(name + ending)));
	const given = namesOf('first_name');
	const family = namesOf('last_name');
	const ordinary = new Set(
		[...given.foreign, ...family.foreign].filter(
			(name) => isOrdinary(name) && !given.home.has(name) && !family.home.has(name),
		),
	);
	const towns = homes.flatMap((locale) => allLocales[locale].location?.city_name ?? []);
	const bytes = packLexicon({
		given: small([...given.home, ...given.foreign]),
		family: small([...family.home, ...family.foreign]),
		ordinary: small([...ordinary]),
		towns: small(towns.filter((town) => !isOrdinary(town))),
		english: filterOf(small([...inEnglish])),
		german: filterOf(small([...inGerman]).filter((word) => !word.includes(' '))),
	});
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, bytes);
	return file;
}

const homes = ['de', 'de_AT', 'de_CH', 'en', 'en_AU', 'en_CA'];

/** In Latin letters, of one word. */
function namesOf(key) {
	const of = (locales) =>
		new Set(
			locales
				.flatMap((locale) => Object.values(allLocales[locale].person?.[key] ?? {}).flat())
				.filter((name) => typeof name === 'string')
				.flatMap((name) => name.normalize('NFC').split(/\s+/u))
				.filter((name) => /^\p{Script=Latin}[\p{Script=Latin}'’-]+$/u.test(name)),
		);
	return { home: of(homes), foreign: of(Object.keys(allLocales)) };
}

const small = (words) => [...new Set(words.map((word) => word.normalize('NFC').toLowerCase()))].sort();
