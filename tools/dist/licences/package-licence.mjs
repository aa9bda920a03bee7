/** What a package in node_modules says about its own licence. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../setup/places.mjs';

/**
 * @param folder of the package, relative to the project
 * @returns {{ name: string, version: string, licence: string, text: string }} licence: '' where nothing is said
 */
export function packageLicence(folder) {
	const about = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
	const { name, version, author } = about;
	return complete({ name, version, licence: expression(about), text: licenceFile(folder), author });
}

/** Adds what a package forgot: the licence that its text is, or the text of the licence that it names. */
export function complete({ name, version, licence, text, author }) {
	const known = licence || (/^(The )?MIT License/mu.test(text) ? 'MIT' : '');
	return { name, version, licence: known, text: plain(text || standardText(known, name, author)) };
}

function standardText(licence, name, author) {
	if (licence === 'MIT') return mitText(name, author);
	// The words of this licence are the same for everybody, and our own.
	if (licence === 'Apache-2.0') return readFileSync(path.join(root, 'LICENSE'), 'utf8');
	return '';
}

function expression({ license, licenses }) {
	if (typeof license === 'string') return license;
	return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? '';
}

function licenceFile(folder) {
	const names = readdirSync(path.join(root, folder)).filter((name) => /^(un)?licen[cs]e|^copying/iu.test(name));
	return names.map((name) => readFileSync(path.join(root, folder, name), 'utf8')).join('\n\n');
}

function mitText(name, author) {
	const holder = typeof author === 'string' ? author : author?.name;
	return text('MIT').replace('{holder}', holder?.replace(/\s*[<(].*$/u, '') || `the authors of ${name}`);
}

/** A text kept beside this script, for what brings none. */
export const text = (name) => plain(readFileSync(path.join(import.meta.dirname, 'texts', `${name}.txt`), 'utf8'));

/** The same on every system, and without spaces that nobody sees. */
export const plain = (words) => words.replaceAll(/[ \t]*\r?\n/gu, '\n').trim();

export const isInstalled = (folder) => existsSync(path.join(root, folder, 'package.json'));
