import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../../src-main/catalog/imports/find-candidates.ts';
import type { FoundModel } from '../../../../src-main/catalog/imports/found-model.ts';
import { recogniseModel } from '../../../../src-main/catalog/imports/recognise-model.ts';
import { dataFolder } from '../../../support/data-folder.ts';
import { smallModel } from '../../../support/gguf-bytes.ts';
import { splitPart } from '../../../support/model-files/make.ts';

const never = new AbortController().signal;
const find = (...paths: string[]) => findCandidates(paths, never);

/** Files with these names and contents in a new folder. */
function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
	const folder = dataFolder();
	for (const [name, bytes] of Object.entries(files)) {
		const file = path.join(folder, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, bytes);
	}
	return folder;
}

const listed = (found: readonly FoundModel[]) =>
	found.map(({ name, files }) => [name, files.map((file) => path.basename(file.path))]);

describe('findCandidates', () => {
	it('finds model files in a folder and the folders in it, and nothing else', async () => {
		const folder = folderWith({
			'b.gguf': 'xx',
			'a/one.GGUF': 'x',
			'a/notes.txt': 'x',
			'half.gguf.part': 'x',
			'._b.gguf': 'x',
		});
		const found = await find(folder);
		expect(listed(found)).toEqual([
			['one', ['one.GGUF']],
			['b', ['b.gguf']],
		]);
		expect(found[1]?.files[0].bytes).toBe(2);
	});

	it('looks six levels deep', async () => {
		const folder = folderWith({ '1/2/3/4/5/six.gguf': 'x', '1/2/3/4/5/6/seven.gguf': 'x' });
		expect(listed(await find(folder))).toEqual([['six', ['six.gguf']]]);
	});

	it('puts the parts of a split model together, whichever of them was chosen', async () => {
		const names = [1, 2, 3].map((part) => `big-0000${part}-of-00003.gguf`);
		const folder = folderWith({
			...Object.fromEntries(names.map((name) => [name, 'xx'])),
			'big-00001-of-00002.gguf': 'x',
			'other.gguf': 'x',
		});
		const chosen = await find(path.join(folder, names[1] ?? ''), path.join(folder, names[2] ?? ''));
		expect(listed(chosen)).toEqual([['big', names]]);
		expect(chosen[0]?.problem).toBeNull();
		expect(listed(await find(folder))).toEqual([
			['big', ['big-00001-of-00002.gguf']],
			['big', names],
			['other', ['other.gguf']],
		]);
	});

	it('says how many parts are missing', async () => {
		const folder = folderWith({ 'big-00002-of-00004.gguf': 'x', 'big-00004-of-00004.gguf': 'x' });
		expect((await find(folder))[0]?.problem).toEqual({
			code: 'model-file-parts-missing',
			details: { missing: 2 },
		});
	});

	it('names what lies in a folder without models', async () => {
		const folder = folderWith({ 'model.safetensors': 'x', 'more.safetensors': 'x', 'README.md': 'x' });
		expect(listed(await find(folder))).toEqual([['model.safetensors', ['model.safetensors']]]);
		expect(await find(folderWith({ 'README.md': 'x' }))).toEqual([]);
	});

	it('keeps a chosen file whatever its name, also when it is gone', async () => {
		const folder = folderWith({ 'sha256-1234': 'x' });
		expect(listed(await find(path.join(folder, 'sha256-1234'), path.join(folder, 'none')))).toEqual([
			['sha256-1234', ['sha256-1234']],
			['none', ['none']],
		]);
	});

	it.skipIf(process.platform === 'win32')(
		'takes links that stay in the folder, once, and none that lead out of it',
		async () => {
			const outside = folderWith({ 'secret.gguf': 'x' });
			const folder = folderWith({ 'blobs/abc': 'xxx' });
			mkdirSync(path.join(folder, 'snapshots/one'), { recursive: true });
			mkdirSync(path.join(folder, 'snapshots/two'));
			for (const one of ['one', 'two'])
				symlinkSync('../../blobs/abc', path.join(folder, 'snapshots', one, 'model.gguf'));
			symlinkSync(path.join(outside, 'secret.gguf'), path.join(folder, 'out.gguf'));
			symlinkSync(outside, path.join(folder, 'linked-folder'));
			symlinkSync('.', path.join(folder, 'circle'));
			symlinkSync('nowhere', path.join(folder, 'broken.gguf'));
			const found = await find(folder);
			expect(listed(found)).toEqual([['model', ['model.gguf']]]);
			expect(found[0]?.files[0].bytes).toBe(3);
		},
	);

	it('stops when it is told to', async () => {
		const abort = new AbortController();
		abort.abort();
		await expect(findCandidates([dataFolder()], abort.signal)).rejects.toThrow();
	});
});

describe('recogniseModel', () => {
	const parts = (of: number) =>
		Object.fromEntries(
			Array.from({ length: of }, (_, at) => [`m-0000${at + 1}-of-0000${of}.gguf`, splitPart(at, of)]),
		);
	const recognised = async (folder: string) => {
		const [found] = await find(folder);
		return found === undefined ? undefined : recogniseModel(found);
	};

	it('adds up the parts of a split model', async () => {
		const folder = folderWith(parts(3));
		const [found] = await find(folder);
		const bytes = found?.files.reduce((sum, file) => sum + file.bytes, 0);
		expect(await recognised(folder)).toMatchObject({
			kind: 'model',
			header: { architecture: 'llama', parameters: 48, contextTokens: 8192 },
			facts: { name: 'Small', parameters: 48, quantisation: 'Q4_K_M' },
			size: { bytes, bytesPerToken: 23_040 },
		});
	});

	it('misses the other parts of a file that was renamed', async () => {
		expect(await recognised(folderWith({ 'renamed.gguf': splitPart(0, 3) }))).toEqual({
			kind: 'problem',
			problem: { code: 'model-file-parts-missing', details: { missing: 2 } },
		});
	});

	it.each([
		['stand in each other’s place', splitPart(2, 3), splitPart(1, 3)],
		['are no parts', smallModel(), smallModel()],
	])('refuses parts that %s', async (_, second, third) => {
		const folder = folderWith({
			...parts(3),
			'm-00002-of-00003.gguf': second,
			'm-00003-of-00003.gguf': third,
		});
		expect(await recognised(folder)).toMatchObject({ problem: { code: 'model-damaged' } });
	});

	it('says what is wrong with one of the parts', async () => {
		const folder = folderWith({ ...parts(2), 'm-00002-of-00002.gguf': splitPart(1, 2).subarray(0, -3) });
		expect(await recognised(folder)).toMatchObject({ problem: { code: 'model-file-truncated' } });
		rmSync(path.join(folder, 'm-00001-of-00002.gguf'));
		expect(await recognised(folder)).toMatchObject({ problem: { code: 'model-file-parts-missing' } });
	});

	it('shows no more of a name than fits', async () => {
		const { gguf, languageValues, tensor, textValue } = await import('../../../support/gguf-bytes.ts');
		const bytes = gguf(
			[...languageValues.filter((_, at) => at !== 1), textValue('general.name', 'x'.repeat(10_000))],
			[tensor({ name: 'one', dimensions: [16], type: 0, offset: 0 })],
			Buffer.alloc(64),
		);
		expect(await recognised(folderWith({ 'long.gguf': bytes }))).toMatchObject({
			header: { name: 'x'.repeat(200) },
		});
	});
});
