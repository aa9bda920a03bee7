import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { knownForms, readLanguageList } from '../../../../src-main/catalog/recognition/language-list.ts';
import { root } from '../../../../tools/setup/places.mjs';

const list = await readLanguageList(path.join(root, 'resources'));
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('the list of languages for scans', () => {
	it('has the languages that people bring letters in', () => {
		const tags = list.languages.map(({ tag }) => tag);
		for (const tag of 'ar bg cs da nl fi fr el hu it no pl pt ro sk es sv tr uk he zh-Hans ja fa'.split(' '))
			expect(tags).toContain(tag);
	});

	it('names each one once, each with a file of its own', () => {
		for (const of of [
			list.languages.map(({ id }) => id as string),
			list.languages.map(({ tag }) => tag),
			list.languages.map(({ files: [file] }) => file.sha256),
			list.languages.map(({ unpacked }) => unpacked.sha256),
		])
			expect(new Set(of).size).toBe(list.languages.length);
	});

	it('fetches a pinned version of exactly that language, encrypted', () => {
		for (const { id, files } of list.languages)
			expect(new URL(files[0].path, list.base).href).toBe(
				`https://cdn.jsdelivr.net/npm/@tesseract.js-data/${id}@1.0.0/4.0.0_best_int/${id}.traineddata.gz`,
			);
	});

	it.each(['eng', 'deu', 'fra'])('has the bytes and hashes of the real file of %s', (id) => {
		const bytes = readFileSync(
			path.join(root, 'node_modules/@tesseract.js-data', id, '4.0.0_best_int', `${id}.traineddata.gz`),
		);
		const language = list.languages.find((one) => one.id === id);
		expect(language?.files[0]).toMatchObject({ bytes: bytes.length, sha256: sha256(bytes) });
		const unpacked = gunzipSync(bytes);
		expect(language?.unpacked).toEqual({ bytes: unpacked.length, sha256: sha256(unpacked) });
		expect(language?.comesAlong).toBe(id !== 'fra');
	});

	it('finds names for all of them in the languages of the window', () => {
		for (const locale of ['en-GB', 'de-DE']) {
			const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
			for (const { tag } of list.languages) expect(names.of(tag), tag).toMatch(/^\p{L}/u);
		}
	});

	it('has to read a file only where its length is one that is known', () => {
		const french = list.languages.find(({ id }) => id === 'fra');
		expect(knownForms(list.languages, french?.files[0].bytes ?? 0).map(({ name }) => name)).toEqual([
			'fra.traineddata.gz',
		]);
		expect(knownForms(list.languages, french?.unpacked.bytes ?? 0).map(({ name }) => name)).toEqual([
			'fra.traineddata',
		]);
		expect(knownForms(list.languages, 12)).toEqual([]);
	});
});
