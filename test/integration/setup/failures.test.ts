import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { asOrdinaryAccount, hasOrdinaryAccount } from '../../support/other-accounts.ts';
import { expectAdvice, nobody, SetUpProject } from '../../support/set-up-project.ts';

const next = /(then|and) start again\.\n?$/u;

test('every step says what it did and how long it took, and skips itself when it is done', async () => {
	const project = new SetUpProject();
	const first = await project.run('setup/setup.mjs');
	expect(first.said.split('\n').filter((line) => line.startsWith('✓'))).toEqual([
		expect.stringMatching(/^✓ starter model {2}\d+\.\d s {2}none$/u),
		expect.stringMatching(/^✓ build {2}\d+\.\d s$/u),
	]);
	expect((await project.run('setup/setup.mjs')).said).not.toContain('build');
	expect(project.builds()).toHaveLength(2);
});

test('what another program reads from a quiet run stays as that program expects it', async () => {
	const project = new SetUpProject();
	project.write('tools/demo.mjs', 'console.log(JSON.stringify({ kind: "start" }));');
	const { code, out, said } = await project.run('start.mjs', { args: ['--json'] });
	expect({ code, out }).toEqual({ code: 0, out: '{"kind":"start"}\n' });
	expect(said).toContain('! There is no starter model yet');
});

test('a failing build is shown with what to do, and is tried again next time', async () => {
	const project = new SetUpProject();
	const good = readFileSync(project.path('tools', 'build.mjs'));
	project.write('tools/build.mjs', 'console.error("Unexpected token in app.ts"); process.exit(1);');
	const ended = await project.run('start.mjs');
	expectAdvice(
		ended,
		/^✗ build {2}\d+\.\d s$/mu,
		'The build failed:\n    Unexpected token in app.ts\n',
		next,
	);
	expect(ended.said).not.toContain('opened');
	project.write('tools/build.mjs', good);
	expect((await project.run('start.mjs')).said).toContain('opened');
});

test('packages that cannot be fetched are told with what to do', async () => {
	const project = new SetUpProject();
	const missing = { version: '1.0.0', resolved: `${nobody}left/-/left-1.0.0.tgz` };
	project.write('package.json', JSON.stringify({ name: 'small', dependencies: { left: '1.0.0' } }));
	const packages = { '': { name: 'small', dependencies: { left: '1.0.0' } }, 'node_modules/left': missing };
	project.write('package-lock.json', JSON.stringify({ name: 'small', lockfileVersion: 3, packages }));
	const ended = await project.run('start.mjs', { env: { PATH: process.env['PATH'] } });
	expectAdvice(
		ended,
		/^✗ packages {2}\d+\.\d s$/mu,
		/npm ci failed:\n[^]*ECONNREFUSED/u,
		'Connect to the internet (a proxy goes into HTTPS_PROXY)',
		next,
	);

	expectAdvice(
		await project.run('start.mjs'),
		'npm was not found. Install Node.js 20 or newer together with npm.',
	);
});

test('an Electron that cannot be fetched is told with what to do', async () => {
	const project = new SetUpProject();
	project.write('node_modules/electron/package.json', JSON.stringify({ version: '45.4.1' }));
	project.write('node_modules/electron/install.js', 'process.exit(1)');
	const env = { PATH: process.env['PATH'], ELECTRON_OVERRIDE_DIST_PATH: undefined };
	expectAdvice(
		await project.run('start.mjs', { env }),
		/^✗ Electron {2}\d+\.\d s$/mu,
		/^(Electron 45.4.1|Downloading .+ failed:\n {4}npm error code ECONNREFUSED)/mu,
		/set ELECTRON_OVERRIDE_DIST_PATH to (its folder|the folder of an unpacked Electron of your own)\.\n$/u,
	);
	expectAdvice(
		await project.run('start.mjs', { env: { ELECTRON_OVERRIDE_DIST_PATH: project.path('nothing') } }),
		`ELECTRON_OVERRIDE_DIST_PATH names ${project.path('nothing')}, where there is no Electron`,
		'Correct it, or unset it to have Electron downloaded.',
	);
});

test.runIf(hasOrdinaryAccount)('a cache folder that may not be written is told with what to do', async () => {
	const project = new SetUpProject();
	mkdirSync(project.cache);
	for (const folder of [project.cache, path.dirname(project.cache)]) {
		chmodSync(folder, 0o555);
		onTestFinished(() => chmodSync(folder, 0o755));
	}
	const wrapper = asOrdinaryAccount(project);
	expectAdvice(
		await project.run('start.mjs', { wrapper }),
		`${path.join(project.cache, 'set-up.lock')}: This account may not write here. Make it writable for you`,
		next,
	);
	const elsewhere = project.path('home', 'cache', 'other');
	expectAdvice(
		await project.run('start.mjs', { wrapper, env: { XDG_CACHE_HOME: elsewhere } }),
		`${elsewhere}/indoors: This account may not write here.`,
	);
});

test('a file where the cache folder should be is told with what to do', async () => {
	const project = new SetUpProject();
	const file = project.write('home/cache/indoors', 'not a folder');
	expectAdvice(await project.run('start.mjs'), `${file}: `, 'is in the way. Move it away', next);
});
