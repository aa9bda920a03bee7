import { chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../src-main/catalog/imports/recognise.ts';
import { dataFolder } from '../../../support/data-folder.ts';
import { gguf, languageValues, smallModel, tensor, texts } from '../../../support/gguf-bytes.ts';
import { badFiles, splitPart } from '../../../support/model-files/make.ts';

function fileOf(bytes: Buffer): string {
	const file = path.join(dataFolder(), 'model.gguf');
	writeFileSync(file, bytes);
	return file;
}

describe('recognise', () => {
	it('knows a model by its header', async () => {
		const bytes = smallModel();
		expect(await recognise(fileOf(bytes))).toMatchObject({
			kind: 'model',
			bytes: bytes.length,
			header: { architecture: 'llama', name: 'Small', quantisation: 'Q4_K_M' },
		});
	});

	it('knows a later part of a split model, which says nothing of itself', async () => {
		expect(await recognise(fileOf(splitPart(2, 3)))).toMatchObject({
			kind: 'model',
			header: { split: { part: 2, parts: 3 }, language: undefined },
		});
	});

	it.each(badFiles)('names %s', async (_, bytes, code) => {
		expect(await recognise(fileOf(bytes))).toMatchObject({ kind: 'problem', problem: { code } });
	});

	it('says which version a file is of', async () => {
		expect(await recognise(fileOf(gguf(languageValues, [], Buffer.alloc(0), 1)))).toEqual({
			kind: 'problem',
			problem: { code: 'model-file-version', details: { version: 1 } },
		});
	});

	it('says that a file is gone, and that a folder is no model', async () => {
		const folder = dataFolder();
		expect(await recognise(path.join(folder, 'none.gguf'))).toMatchObject({
			problem: { code: 'model-file-gone' },
		});
		mkdirSync(path.join(folder, 'model.gguf'));
		expect(await recognise(path.join(folder, 'model.gguf'))).toMatchObject({
			problem: { code: 'model-file-unknown' },
		});
	});

	it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
		'says that a file may not be read',
		async () => {
			const file = fileOf(smallModel());
			chmodSync(file, 0);
			expect(await recognise(file)).toMatchObject({ problem: { code: 'model-file-locked' } });
		},
	);

	it('judges a file of 15 GB with 150,000 words by its header, within 50 ms', async () => {
		const words = Array.from({ length: 150_000 }, (_, at) => `word ${at}`);
		const file = fileOf(
			gguf(
				[...languageValues.slice(0, 4), texts('tokenizer.ggml.tokens', words), ...languageValues.slice(5)],
				[tensor({ name: 'huge', dimensions: [4096, 900_000], type: 0, offset: 0 })],
				Buffer.alloc(32),
			),
		);
		truncateSync(file, 15e9);
		const times: number[] = [];
		for (let run = 0; run < 5; run += 1) {
			const started = performance.now();
			expect(await recognise(file)).toMatchObject({ kind: 'model', bytes: 15e9 });
			times.push(performance.now() - started);
		}
		expect(Math.min(...times)).toBeLessThan(50);
	});
});
