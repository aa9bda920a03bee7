import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isAllowed } from '../../tools/dist/licences/allowed.mjs';
import { shippedPackages } from '../../tools/dist/shipped-packages.mjs';
import { sourcesIn } from '../architecture/sources.ts';

interface Part {
	name: string;
	version: string;
	licence: string;
	text: string;
}

const json = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const parts = json<Part[]>('resources/licences/third-party.json');
const locked = json<{ packages: Record<string, { version: string }> }>('package-lock.json').packages;
const listed = new Set(parts.map(({ name, version }) => `${name} ${version}`));
const unlisted = (folders: readonly string[]): string[] =>
	folders
		.map((folder) => `${folder.replace(/^.*node_modules\//u, '')} ${locked[folder]?.version}`)
		.filter((one) => !listed.has(one));

it('lists every package that stays in node_modules, in the version of the lock file', () => {
	const shipped = shippedPackages() as string[];
	expect(shipped).toEqual(
		expect.arrayContaining(['node_modules/better-sqlite3', 'node_modules/node-llama-cpp']),
	);
	expect(unlisted(shipped)).toEqual([]);
});

it('lists every package that the program imports, in the version of the lock file', () => {
	const imported = packagesImported();
	expect(imported).toEqual(expect.arrayContaining(['electron', 'pdfjs-dist', 'svelte', 'zod']));
	expect(unlisted(imported.map((name) => `node_modules/${name}`))).toEqual([]);
});

it('lists what is no package', () => {
	const names = parts.map(({ name }) => name);
	expect(names).toEqual(
		expect.arrayContaining(['llama.cpp', 'SmolLM2-135M-Instruct', 'SQLite', 'pdf.js: Foxit fonts']),
	);
});

it('has an allowed licence and its text for each, and all of them in the readable file', () => {
	const readable = readFileSync('resources/licences/third-party.txt', 'utf8');
	const wrong = parts.filter(
		({ name, version, licence, text }) =>
			!isAllowed(licence) || text.length < 200 || !readable.includes(`${name} ${version} (${licence})`),
	);
	expect(wrong.map(({ name }) => name)).toEqual([]);
});

it.each([
	['MIT', true],
	['(MPL-2.0 OR Apache-2.0)', true],
	['(MIT AND Zlib)', true],
	['GPL-3.0-or-later', false],
	['(MIT AND GPL-2.0)', false],
	['AGPL-3.0 OR SSPL-1.0', false],
	['UNLICENSED', false],
	['', false],
])('judges %j', (licence, allowed) => {
	expect(isAllowed(licence)).toBe(allowed);
});

/** Names of packages in `from '…'`, `import '…'` and `import('…')`; Node's own modules are named `node:`. */
function packagesImported(): string[] {
	const specifiers = sourcesIn('.').flatMap(({ text }) =>
		[...text.matchAll(/(?:\bfrom|\bimport|@import)\s*\(?\s*['"]([@a-z][\w./@-]*)['"]/gu)].map(
			(match) => match[1] ?? '',
		),
	);
	const names = specifiers
		.filter((name) => !/^(node:|virtual:|\/)/u.test(name))
		.map((name) =>
			name
				.split('/')
				.slice(0, name.startsWith('@') ? 2 : 1)
				.join('/'),
		);
	return [...new Set(names)];
}
