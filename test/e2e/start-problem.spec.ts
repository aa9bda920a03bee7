import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { texts } from '../../src-main/shell/texts.ts';
import { electronPath, root } from '../../tools/setup/places.mjs';
import { readValue, storeConversation } from '../support/database.ts';
import { expect, test } from '../support/program.ts';

const languages = ['en', 'de'] as const;

test('a database of a newer program is refused and left alone', async ({ dataFolder }) => {
	const folder = path.join(dataFolder, 'data');
	await storeConversation(folder, 'From the future', ['x', 'y']);
	const file = path.join(folder, 'indoors.sqlite');
	execFileSync(process.execPath, [
		'-e',
		'const d = new (require("better-sqlite3"))(process.argv[1]); d.pragma("user_version = 9990"); d.close()',
		file,
	]);
	const before = readFileSync(file);
	chmodSync(file, 0o600);
	for (const language of languages)
		expect(failedStart(root, folder, language)).toContain(texts[language].startProblem.newer);
	expect(readFileSync(file).equals(before)).toBe(true);
	expect(readValue(folder, 'SELECT title FROM conversations')).toBe('From the future');
});

test('a program that lacks a part says so instead of starting without a window', ({ dataFolder }) => {
	const program = path.join(dataFolder, 'program');
	mkdirSync(path.join(program, 'out'), { recursive: true });
	cpSync(path.join(root, 'package.json'), path.join(program, 'package.json'));
	cpSync(path.join(root, 'out', 'main'), path.join(program, 'out', 'main'), {
		recursive: true,
		filter: (file) => !path.basename(file).startsWith('chunk-run-'),
	});
	for (const language of languages)
		expect(failedStart(program, path.join(dataFolder, 'data'), language)).toContain(
			texts[language].startProblem.other,
		);
});

test('a file where the data folder should be is said and left alone', ({ dataFolder }) => {
	const file = path.join(dataFolder, 'data');
	writeFileSync(file, 'Somebody else put this here.');
	for (const language of languages)
		expect(failedStart(root, file, language)).toContain(texts[language].startProblem.other);
	expect(readFileSync(file, 'utf8')).toBe('Somebody else put this here.');
});

/** As a person starts it; gives what it says when it has ended. */
function failedStart(program: string, dataFolder: string, language: string): string {
	const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const { status, stderr } = spawnSync(electronPath(), [...asRoot, program], {
		env: {
			...process.env,
			INDOORS_DATA_FOLDER: dataFolder,
			INDOORS_NO_DIALOGS: '1',
			LC_ALL: 'C.UTF-8',
			LANGUAGE: language,
		},
		encoding: 'utf8',
		timeout: 20_000,
	});
	expect(status, stderr).toBe(1);
	return stderr;
}
