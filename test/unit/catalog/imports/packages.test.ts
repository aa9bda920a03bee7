import {
	appendFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSums } from '../../../../src-main/catalog/take-away/package-format.ts';
import { readPackage } from '../../../../src-main/catalog/take-away/read-package.ts';
import { type PackageContents, writePackage } from '../../../../src-main/catalog/take-away/write-package.ts';
import { dataFolder } from '../../../support/data-folder.ts';
import { smallModel } from '../../../support/gguf-bytes.ts';
import { entryOf, licence, sha256Of } from '../../../support/model-files/entry-of.ts';
import { fileWork, importDesk } from '../../../support/model-files/import-desk.ts';
import { splitPart } from '../../../support/model-files/make.ts';

const never = new AbortController().signal;
const nothing = (): void => undefined;
const tools = { files: fileWork, freeBytes: () => Promise.resolve(1e12) };

/** A model as it lies here, ready to be packed. */
function contentsOf(...parts: Buffer[]): PackageContents {
	const folder = dataFolder();
	return {
		entry: entryOf(parts),
		licences: [licence],
		updated: '2026-11-01',
		passportMarkdown: '# Small\n',
		licenceTexts: [{ file: 'Apache-2.0.txt', text: 'Apache License\n' }],
		files: parts.map((bytes, at) => {
			const file = path.join(folder, `${at}.gguf`);
			writeFileSync(file, bytes);
			return { path: file, sha256: sha256Of(bytes), bytes: bytes.length };
		}),
	};
}

const pack = (parent: string, contents: PackageContents, signal = never) =>
	writePackage(parent, contents, tools, nothing, signal);
const read = (folder: string) => readPackage(folder, fileWork, nothing, never);
const changed = { code: 'model-package-changed' };

describe('a package for another computer', () => {
	it('holds the model with everything that is known of it, and is whole on the other side', async () => {
		const parent = dataFolder();
		const progress: number[] = [];
		const contents = contentsOf(smallModel());
		const folder = await writePackage(parent, contents, tools, (bytes) => progress.push(bytes), never);
		expect(readdirSync(parent)).toEqual(['Small-Q4']);
		expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()).toEqual([
			'SHA256SUMS',
			'catalog-entry.json',
			'licences',
			path.join('licences', 'Apache-2.0.txt'),
			'passport.md',
			'small.gguf',
		]);
		expect(progress.at(-1)).toBe(smallModel().length);
		expect(await read(folder)).toMatchObject({
			entry: contents.entry,
			catalog: { models: [contents.entry], licences: [licence] },
			files: [{ path: path.join(folder, 'small.gguf'), sha256: sha256Of(smallModel()) }],
		});
	});

	it.skipIf(process.platform === 'win32')('can be checked by hand', async () => {
		const folder = await pack(dataFolder(), contentsOf(smallModel()));
		const list = execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
		expect(list.match(/: OK$/gmu)).toHaveLength(4);
	});

	it('keeps the parts of a split model apart, and another package of the same name', async () => {
		const parent = dataFolder();
		const contents = contentsOf(splitPart(0, 2), splitPart(1, 2));
		await pack(parent, contents);
		const second = await pack(parent, contents);
		expect(readdirSync(parent).sort()).toEqual(['Small-Q4', 'Small-Q4-2']);
		expect((await read(second)).files.map((file) => path.basename(file.path))).toEqual([
			'small-00001-of-00002.gguf',
			'small-00002-of-00002.gguf',
		]);
	});

	it('names length and hash also where the list did not know them', async () => {
		const contents = contentsOf(smallModel());
		const [file] = contents.entry.files;
		if (file === undefined) throw new Error('an entry has a file');
		const unknown = { ...file, bytes: undefined, sha256: undefined };
		const folder = await pack(dataFolder(), { ...contents, entry: { ...contents.entry, files: [unknown] } });
		expect((await read(folder)).entry.files[0]).toMatchObject({ sha256: sha256Of(smallModel()) });
	});

	it.each(['SHA256SUMS', 'catalog-entry.json', 'passport.md', 'small.gguf', 'licences/Apache-2.0.txt'])(
		'is refused when %s was changed, or is gone',
		async (name) => {
			const folder = await pack(dataFolder(), contentsOf(smallModel()));
			const file = path.join(folder, name);
			const before = readFileSync(file);
			const other = Buffer.from(before);
			other[3] = (other[3] ?? 0) ^ 1;
			writeFileSync(file, other);
			await expect(read(folder)).rejects.toMatchObject(changed);
			writeFileSync(file, before);
			await expect(read(folder)).resolves.toBeDefined();
			rmSync(file);
			await expect(read(folder)).rejects.toMatchObject(changed);
		},
	);

	it.each([
		['a file more', (folder: string) => writeFileSync(path.join(folder, 'run.sh'), 'x')],
		['a folder more', (folder: string) => mkdirSync(path.join(folder, 'more'))],
		['a licence more', (folder: string) => writeFileSync(path.join(folder, 'licences', 'X.txt'), 'x')],
		[
			'a link instead of the model',
			(folder: string) => {
				renameSync(path.join(folder, 'small.gguf'), `${folder}.gguf`);
				symlinkSync(`${folder}.gguf`, path.join(folder, 'small.gguf'));
			},
		],
		[
			'a link instead of the passport',
			(folder: string) => {
				renameSync(path.join(folder, 'passport.md'), `${folder}.md`);
				symlinkSync(`${folder}.md`, path.join(folder, 'passport.md'));
			},
		],
		[
			'a link instead of the licences',
			(folder: string) => {
				renameSync(path.join(folder, 'licences'), `${folder}-licences`);
				symlinkSync(`${folder}-licences`, path.join(folder, 'licences'));
			},
		],
		[
			'a list that leads out of it',
			(folder: string) =>
				appendFileSync(path.join(folder, 'SHA256SUMS'), `${'0'.repeat(64)}  ../../secret\n`),
		],
		[
			'a list with a file twice',
			(folder: string) => {
				const list = path.join(folder, 'SHA256SUMS');
				appendFileSync(list, readFileSync(list));
			},
		],
		[
			'a passport that would fill the memory',
			(folder: string) => truncateSync(path.join(folder, 'passport.md'), 3e9),
		],
		[
			'another model, with the list changed to match',
			(folder: string) => {
				const other = splitPart(0, 2);
				writeFileSync(path.join(folder, 'small.gguf'), other);
				const list = path.join(folder, 'SHA256SUMS');
				const text = readFileSync(list, 'utf8').replace(sha256Of(smallModel()), sha256Of(other));
				writeFileSync(list, text);
			},
		],
	])('is refused with %s', async (_, change) => {
		const folder = await pack(dataFolder(), contentsOf(smallModel()));
		change(folder);
		await expect(read(folder)).rejects.toMatchObject(changed);
	});

	it('is not taken for changed because a system left its notes in it', async () => {
		const folder = await pack(dataFolder(), contentsOf(smallModel()));
		for (const name of ['.DS_Store', '._small.gguf', 'Thumbs.db', 'licences/desktop.ini'])
			writeFileSync(path.join(folder, name), 'x');
		await expect(read(folder)).resolves.toBeDefined();
	});

	it('is not begun where there is too little room', async () => {
		const parent = dataFolder();
		const small = { ...tools, freeBytes: () => Promise.resolve(1000) };
		await expect(writePackage(parent, contentsOf(smallModel()), small, nothing, never)).rejects.toMatchObject(
			{ code: 'disk-too-small', details: { freeBytes: 1000 } },
		);
		expect(readdirSync(parent)).toEqual([]);
	});

	it('leaves nothing behind when it is stopped, or when the model here is not what it was', async () => {
		const parent = dataFolder();
		const abort = new AbortController();
		const contents = contentsOf(splitPart(0, 2), splitPart(1, 2));
		const stopped = writePackage(parent, contents, tools, () => abort.abort(), abort.signal);
		await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
		appendFileSync(contents.files[1]?.path ?? '', 'x');
		await expect(pack(parent, contents)).rejects.toMatchObject({ code: 'model-changed' });
		rmSync(contents.files[0]?.path ?? '');
		await expect(pack(parent, contents)).rejects.toMatchObject({ code: 'model-file-gone' });
		expect(readdirSync(parent)).toEqual([]);
	});

	it('says that nothing can be written there', async () => {
		const file = path.join(dataFolder(), 'file');
		writeFileSync(file, 'x');
		await expect(pack(file, contentsOf(smallModel()))).rejects.toMatchObject({
			code: 'folder-not-writable',
		});
	});

	it.each(['../x.txt', 'a/b.txt', '.hidden', ''])('is not written with a text named "%s"', async (file) => {
		const contents = { ...contentsOf(smallModel()), licenceTexts: [{ file, text: 'x' }] };
		await expect(pack(dataFolder(), contents)).rejects.toMatchObject({ code: 'internal' });
	});
});

describe('parseSums', () => {
	const sum = '0'.repeat(64);
	it('reads what sha256sum writes, with its mark of a binary file and with line ends of Windows', () => {
		expect(parseSums(`${sum}  a.txt\n${sum} *b.gguf\r\n`)).toEqual(
			new Map([
				['a.txt', sum],
				['b.gguf', sum],
			]),
		);
	});

	it.each(['', '\n', 'x', `${sum}  /etc/passwd`, `${sum}  ..`, `${sum}  licences/../x`, `${sum}  a\\b`])(
		'refuses "%s"',
		(text) => {
			expect(parseSums(text)).toBeNull();
		},
	);
});

describe('taking a package', () => {
	it('checks it, takes its model, and says what the other computer knew of it', async () => {
		const desk = importDesk();
		const contents = contentsOf(smallModel());
		const folder = await pack(desk.outside, contents);
		const [candidate] = await desk.service.look([folder], never);
		expect(candidate).toMatchObject({ name: 'Small (Q4)', problem: null, header: { architecture: 'llama' } });
		const id = candidate?.id ?? ('' as never);
		// What a folder says of itself vouches for nothing.
		expect(await desk.service.take(id, 'move', false, never)).toEqual({ kind: 'unknown-origin' });
		desk.entry = contents.entry;
		expect(await desk.service.take(id, 'move', false, never)).toEqual({ kind: 'done', id: 'small-q4' });
		expect(desk.installed.get('small-q4')).toMatchObject({
			model: { place: 'own' },
			packaged: { models: [contents.entry], licences: [licence] },
		});
		expect(existsSync(path.join(folder, 'small.gguf'))).toBe(true);
	});

	it('refuses one that was changed', async () => {
		const desk = importDesk();
		const folder = await pack(desk.outside, contentsOf(smallModel()));
		appendFileSync(path.join(folder, 'passport.md'), 'x');
		const [candidate] = await desk.service.look([folder], never);
		await expect(
			desk.service.take(candidate?.id ?? ('' as never), 'copy', true, never),
		).rejects.toMatchObject(changed);
		expect([desk.left(), desk.installed.size]).toEqual([[], 0]);
	});

	it('says at once that its catalog is none', async () => {
		const desk = importDesk();
		const folder = await pack(desk.outside, contentsOf(smallModel()));
		writeFileSync(path.join(folder, 'catalog-entry.json'), '{}');
		expect(await desk.service.look([folder], never)).toMatchObject([{ name: 'Small-Q4', problem: changed }]);
	});
});
