import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { starterModel, starterModelPath } from '../../../tools/setup/places.mjs';
import { serveFile } from '../../support/serve-file.ts';
import { nobody, SetUpProject } from '../../support/set-up-project.ts';

const model = starterModelPath() ?? '';
const name = path.basename(starterModel.file);

test('a model that somebody names is used where it lies', async () => {
	const project = new SetUpProject();
	const env = { INDOORS_STARTER_MODEL: model };
	const first = await project.run('start.mjs', { env });
	expect(first.said).toMatch(/✓ starter model {2}\d+\.\d s {2}/u);
	expect(first).toMatchObject({
		code: 0,
		out: expect.stringContaining(`opened with 2 words, model: ${model}\n`),
	});
	expect(project.models()).toEqual([]);

	const second = await project.run('start.mjs', { env });
	expect(second).toMatchObject({ code: 0, said: expect.stringMatching(/^opened/u) });
});

test('a name without a file is told with what to do, and the program opens without a model', async () => {
	const project = new SetUpProject();
	const wrong = project.path('nothing.gguf');
	const { code, said } = await project.run('start.mjs', { env: { INDOORS_STARTER_MODEL: wrong } });
	expect(said).toContain(
		`! INDOORS_STARTER_MODEL names ${wrong}, where there is no file. Correct INDOORS_STARTER_MODEL or unset it.\n`,
	);
	expect(said).toContain(
		'! There is no starter model yet: the program opens without one. Get one under Models',
	);
	expect(said).toContain('opened with 2 words, model: none\n');
	expect(code).toBe(0);
});

test('another file than the known one is refused, stays as it is, and does not reach the program', async () => {
	const project = new SetUpProject();
	const wrong = project.write('other.gguf', 'GGUF of somebody else');
	const { code, said } = await project.run('start.mjs', { env: { INDOORS_STARTER_MODEL: wrong } });
	expect(said).toContain(`${wrong}, which is not the starter model (SHA-256 ${starterModel.sha256})`);
	expect(said).toContain('opened with 2 words, model: none\n');
	expect(code).toBe(0);
	expect(readFileSync(wrong, 'utf8')).toBe('GGUF of somebody else');
	expect(project.models()).toEqual([]);
});

test('a damaged model does not stay under its name where it cannot be fetched anew', async () => {
	const project = new SetUpProject();
	const file = project.write(`home/cache/indoors/models/${name}`, 'half of a model');
	const { code, said } = await project.run('start.mjs');
	expect(said).toContain(`! The starter model in ${file} is damaged`);
	expect(said).toContain('opened with 2 words, model: none\n');
	expect(code).toBe(0);
	expect(existsSync(file)).toBe(false);
});

test('an address that brings another file is told, and nothing of it is kept', async () => {
	const project = new SetUpProject();
	const { address } = await serveFile(Buffer.from('A page that says: please log in'));
	const { code, said } = await project.run('start.mjs', { env: { INDOORS_STARTER_MODEL_ADDRESS: address } });
	expect(said).toMatch(
		new RegExp(
			`! ${address} brought another file than the starter model \\(SHA-256 [0-9a-f]{64} instead of`,
			'u',
		),
	);
	expect(said).toContain('opened with 2 words, model: none\n');
	expect(code).toBe(0);
	expect(project.models()).toEqual([]);
	expect(readdirSync(project.cache)).toEqual([]);
});

test('an address where there is nothing, and one where nobody answers, are told', async () => {
	const project = new SetUpProject();
	const { address } = await serveFile(null);
	const nothing = await project.run('start.mjs', { env: { INDOORS_STARTER_MODEL_ADDRESS: address } });
	expect(nothing.said).toContain(
		`! ${address} could not be fetched: it answered 404.\n! There is no starter model yet`,
	);
	const silent = await project.run('start.mjs', { env: { INDOORS_STARTER_MODEL_ADDRESS: nobody } });
	expect(silent.said).toMatch(
		/! http:\/\/127\.0\.0\.1:9\/ could not be fetched: .+\.\n! There is no starter/u,
	);
	expect([nothing.code, silent.code]).toEqual([0, 0]);
});
