import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelsOfOtherPrograms } from '../../../../src-main/catalog/imports/other-programs.ts';
import { placesOf, type Place } from '../../../../src-main/catalog/imports/places.ts';
import { dataFolder } from '../../../support/data-folder.ts';

const never = new AbortController().signal;
const digest = 'ab'.repeat(32);

function write(file: string, text: string): void {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, text);
}

const manifest = (found: unknown, mediaType = 'application/vnd.ollama.image.model'): string =>
	JSON.stringify({
		schemaVersion: 2,
		config: {
			mediaType: 'application/vnd.docker.container.image.v1+json',
			digest: `sha256:${'0'.repeat(64)}`,
		},
		layers: [
			{ mediaType: 'application/vnd.ollama.image.template', digest: 'x' },
			{ mediaType, digest: found },
		],
	});

const found = async (...places: Place[]) =>
	(await modelsOfOtherPrograms(places, never)).map(({ foundIn, model }) => [
		foundIn,
		model.name,
		...model.files.map((file) => file.path),
	]);

describe('placesOf', () => {
	const folders = (platform: NodeJS.Platform, env: Record<string, string>, home: string, program: string) =>
		placesOf(platform, env, home)
			.filter(({ foundIn }) => foundIn === program)
			.map(({ folder }) => folder);

	it.each([
		['LM Studio', ['/home/ann/.lmstudio/models', '/home/ann/.cache/lm-studio/models']],
		['Ollama', ['/home/ann/.ollama/models', '/usr/share/ollama/.ollama/models']],
		['GPT4All', ['/home/ann/.local/share/nomic.ai/GPT4All', '/home/ann/.cache/gpt4all']],
		['Hugging Face', ['/home/ann/.cache/huggingface/hub']],
	])('knows where %s keeps models under Linux', (program, expected) => {
		expect(folders('linux', {}, '/home/ann', program)).toEqual(expected);
	});

	it('knows where Jan keeps and kept models', () => {
		expect(folders('linux', {}, '/home/ann', 'Jan')).toEqual([
			'/home/ann/.local/share/Jan/data/llamacpp/models',
			'/home/ann/.local/share/Jan/data/models',
			'/home/ann/.config/Jan/data/llamacpp/models',
			'/home/ann/.config/Jan/data/models',
			'/home/ann/jan/llamacpp/models',
			'/home/ann/jan/models',
		]);
		expect(folders('darwin', {}, '/Users/ann', 'Jan')[0]).toBe(
			'/Users/ann/Library/Application Support/Jan/data/llamacpp/models',
		);
		expect(folders('win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\ann', 'Jan')).toContain(
			'D:\\Roaming\\Jan\\data\\llamacpp\\models',
		);
	});

	it('follows what the person has set, with or without quotation marks', () => {
		const env = { OLLAMA_MODELS: ' "/data/ollama" ', HF_HOME: '/data/hf', LOCALAPPDATA: 'E:\\Local' };
		expect(folders('linux', env, '/home/ann', 'Ollama')[0]).toBe('/data/ollama');
		expect(folders('linux', env, '/home/ann', 'Hugging Face')).toEqual(['/data/hf/hub']);
		expect(folders('linux', { ...env, HF_HUB_CACHE: '/hub' }, '/home/ann', 'Hugging Face')).toEqual(['/hub']);
		expect(folders('linux', { OLLAMA_MODELS: '' }, '/home/ann', 'Ollama')[0]).toBe(
			'/home/ann/.ollama/models',
		);
		expect(folders('win32', env, 'C:\\Users\\ann', 'GPT4All')[0]).toBe('E:\\Local\\nomic.ai\\GPT4All');
	});
});

describe('modelsOfOtherPrograms', () => {
	it('finds nothing where no other program is', async () => {
		expect(await found(...placesOf(process.platform, {}, dataFolder()))).toEqual([]);
	});

	it('finds the files of LM Studio under their names', async () => {
		const folder = dataFolder();
		write(path.join(folder, 'maker/model/model-q4.gguf'), 'x');
		write(path.join(folder, 'maker/mlx/model.safetensors'), 'x');
		expect(await found({ foundIn: 'LM Studio', folder, layout: 'files' })).toEqual([
			['LM Studio', 'model-q4', path.join(folder, 'maker/model/model-q4.gguf')],
		]);
	});

	it('finds a file once that two programs share', async () => {
		const folder = dataFolder();
		write(path.join(folder, 'model.gguf'), 'x');
		const place = { folder, layout: 'files' as const };
		expect(await found({ ...place, foundIn: 'Jan' }, { ...place, foundIn: 'GPT4All' })).toHaveLength(1);
	});

	it('finds the models of Ollama by their manifests, one file once', async () => {
		const folder = dataFolder();
		const blob = path.join(folder, 'blobs', `sha256-${digest}`);
		const library = path.join(folder, 'manifests/registry.ollama.ai/library');
		write(blob, 'x');
		write(path.join(library, 'llama3.2/3b'), manifest(`sha256:${digest}`));
		write(path.join(library, 'llama3.2/latest'), manifest(`sha256:${digest}`));
		expect(await found({ foundIn: 'Ollama', folder, layout: 'ollama' })).toEqual([
			['Ollama', 'llama3.2:3b', blob],
		]);
		const other = 'cd'.repeat(32);
		write(path.join(folder, 'blobs', `sha256-${other}`), 'x');
		write(path.join(folder, 'manifests-v2/hf.co/ann/mine/q4'), manifest(`sha256:${other}`));
		expect((await found({ foundIn: 'Ollama', folder, layout: 'ollama' })).map(([, name]) => name)).toEqual([
			'llama3.2:3b',
			'ann/mine:q4',
		]);
	});

	it.each([
		['leads out of the folder', manifest('sha256:../../../../etc/passwd')],
		['leads out of the folder behind 64 digits', manifest(`sha256:${digest}/../../secret`)],
		['is of another kind', manifest(`sha512:${digest}`)],
		['is a number', manifest(7)],
		['names a file that is not there', manifest(`sha256:${'12'.repeat(32)}`)],
		['stands in no layer of a model', manifest(`sha256:${digest}`, 'application/vnd.ollama.image.projector')],
		['stands in no JSON', '{"layers": ['],
		['stands in no list', '{"layers": {"digest": "x"}}'],
		['is beside nothing', '{"layers": [null, 1, "x"]}'],
		['stands in a file of 2 MB', manifest(`sha256:${digest}`).padEnd(2e6)],
	])('passes over a digest of Ollama that %s', async (_, text) => {
		const folder = dataFolder();
		write(path.join(folder, 'blobs', `sha256-${digest}`), 'x');
		write(path.join(folder, 'secret'), 'x');
		write(path.join(folder, 'manifests/registry.ollama.ai/library/m/t'), text);
		expect(await found({ foundIn: 'Ollama', folder, layout: 'ollama' })).toEqual([]);
	});

	it.skipIf(process.platform === 'win32')(
		'finds the files of the Hugging Face cache behind their links',
		async () => {
			const folder = dataFolder();
			write(path.join(folder, 'models--maker--name/blobs/1234'), 'xxx');
			write(path.join(folder, 'datasets--maker--words/snapshots/r/words.gguf'), 'x');
			const snapshot = path.join(folder, 'models--maker--name/snapshots/0a1b');
			mkdirSync(snapshot, { recursive: true });
			symlinkSync('../../blobs/1234', path.join(snapshot, 'name-q4.gguf'));
			expect(await found({ foundIn: 'Hugging Face', folder, layout: 'hub' })).toEqual([
				['Hugging Face', 'name-q4', path.join(snapshot, 'name-q4.gguf')],
			]);
		},
	);
});
