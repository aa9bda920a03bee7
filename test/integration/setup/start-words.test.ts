import { describe, expect, test } from 'vitest';
import { SetUpProject } from '../../support/set-up-project.ts';

describe('npm start', () => {
	test('explains itself when it is asked, and sets nothing up for that', async () => {
		const project = new SetUpProject();
		for (const word of ['--help', '-h']) {
			const { code, said } = await project.run('start.mjs', { args: [word] });
			expect({ code, said }).toMatchObject({
				code: 0,
				said: expect.stringMatching(/^npm start -- \[FILE…\]/u),
			});
			expect(said).toContain('--json');
		}
		expect(project.builds()).toEqual([]);
	});

	test('refuses a word that it does not know where it would do nothing', async () => {
		const project = new SetUpProject();
		const ended = await project.run('start.mjs', { args: ['--jsn'], env: { DISPLAY: undefined } });
		expect(ended).toEqual({
			code: 1,
			said: 'There is no option --jsn here. npm start -- --help lists those there are.\n',
			out: '',
		});
		expect((await project.run('start.mjs', { args: ['--lang=de'] })).said).toContain('opened with 3 words');
	});

	test('says at once which file is not there, as it was typed in the folder where it was typed', async () => {
		const project = new SetUpProject();
		const here = project.write('letters/here.txt', 'Dear Sir');
		const env = { INIT_CWD: project.path('letters') };
		const absent = await project.run('start.mjs', { args: ['here.txt', 'away.txt'], env });
		expect(absent).toEqual({
			code: 1,
			said: `There is no file ${project.path('letters', 'away.txt')}. Correct its name and start again.\n`,
			out: '',
		});
		expect(project.builds()).toEqual([]);
		expect((await project.run('start.mjs', { args: ['here.txt'], env })).said).toContain(`-- ${here}`);
	});

	test('refuses a folder where only files can be shown', async () => {
		const project = new SetUpProject();
		const args = [project.path('programs'), '--json'];
		const { code, said } = await project.run('start.mjs', { args });
		expect({ code, said }).toEqual({ code: 1, said: `${args[0]} is a folder. Name the files in it.\n` });
	});

	test('ends as the program ended', async () => {
		const project = new SetUpProject();
		expect((await project.run('start.mjs', { env: { ELECTRON_CODE: '3' } })).code).toBe(3);
	});
});
