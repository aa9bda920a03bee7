import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { recognise } from '../../../../src-main/catalog/imports/recognise.ts';
import { dataFolder } from '../../../support/data-folder.ts';
import { readHeader } from '../../../support/model-files/header-trouble.ts';
import { keepInput, keptInputs } from '../../../support/model-files/kept-inputs.ts';

const stored = path.resolve('test/support/files/gguf');
const found = path.resolve('test/support/files/gguf-found');
const names = readdirSync(stored);

it('has a dozen bad files and more, all of them small', () => {
	expect(names.length).toBeGreaterThanOrEqual(12);
	expect(names.filter((name) => statSync(path.join(stored, name)).size >= 4096)).toEqual([]);
});

it.each(names)('refuses %s for the reason in its name', async (name) => {
	const [code] = name.split('.');
	expect(await recognise(path.join(stored, name))).toMatchObject({ kind: 'problem', problem: { code } });
});

it('reads every file that is bad or once broke the parser to its end, at once', async () => {
	for (const file of [...keptInputs(stored), ...keptInputs(found)])
		for (const zeros of [0, 100_000])
			expect((await readHeader(readFileSync(file), zeros)).trouble, file).toBeNull();
});

it('keeps what breaks the parser, once', () => {
	const folder = path.join(dataFolder(), 'found');
	expect(keptInputs(folder)).toEqual([]);
	const bytes = Buffer.from('GGUF and so on');
	expect(keepInput(folder, bytes)).toBe(keepInput(folder, bytes));
	expect(keptInputs(folder).map((file) => readFileSync(file))).toEqual([bytes]);
});

it('keeps what the parser never gets done with, and ends it', async () => {
	const folder = path.join(dataFolder(), 'found');
	const watch = pathToFileURL(path.resolve('test/support/model-files/hang-watch.ts')).href;
	const endless = path.join(path.dirname(folder), 'endless.mjs');
	writeFileSync(
		endless,
		`import { HangWatch } from ${JSON.stringify(watch)};
		const watch = new HangWatch(${JSON.stringify(folder)}, 200);
		for (const text of ['read at once', 'never read']) watch.begin(Buffer.from(text));
		for (;;);`,
	);
	const child = spawn(process.execPath, [endless], { stdio: 'ignore' });
	onTestFinished(() => void child.kill('SIGKILL'));
	expect(await once(child, 'close')).toEqual(process.platform === 'win32' ? [1, null] : [null, 'SIGKILL']);
	expect(keptInputs(folder).map((file) => readFileSync(file, 'utf8'))).toEqual(['never read']);
});
