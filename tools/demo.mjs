/**
 * The main job without a screen: drops documents into the real program, prints what appears in its window, asks one
 * question about the document and one general one, and keeps screenshots. `--json` prints JSON lines instead.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { documentReport } from './demo/document-report.mjs';
import { ask } from './demo/ask.mjs';
import { jsonPrinter, textPrinter } from './demo/printers.mjs';
import { dropFiles, openProgram } from './drive/program.mjs';
import { electronPath, root } from './setup/places.mjs';

const words = process.argv.slice(2);
const files = words.filter((word) => !word.startsWith('--'));
const print = words.includes('--json') ? jsonPrinter() : textPrinter();
const sample = path.join(root, 'resources', 'sample', 'library-renovation.pdf');
const shots = path.join(root, 'out', 'demo');

await mkdir(shots, { recursive: true });
const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'indoors-demo-'));
const { INDOORS_DEMO_PROGRAM: packaged, INDOORS_DEMO_WRAPPER: wrapper } = process.env;
const program = await openProgram({
	path: packaged ?? electronPath(),
	args: packaged === undefined ? [root] : [],
	wrapper: wrapper === undefined ? [] : JSON.parse(wrapper),
	env: { ...process.env, INDOORS_DATA_FOLDER: dataFolder, LANGUAGE: 'en', LC_ALL: 'C.UTF-8' },
});
try {
	const { page } = program;
	print({ kind: 'start', text: 'The program runs by itself, and what its window shows is shown here.' });
	await page.screenshot({ path: path.join(shots, '1-start.png') });
	for (const [index, file] of (files.length > 0 ? files : [sample]).entries()) {
		const before = await page.getByTestId('conversation-row').count();
		await dropFiles(page, [path.resolve(file)]);
		await documentReport(page, file, before, print);
		await page.screenshot({ path: path.join(shots, `2-summary-${index + 1}.png`) });
	}
	// A package brings its model along, so that one without it has to fail here.
	if (packaged === undefined && !process.env.INDOORS_STARTER_MODEL)
		print({ kind: 'no-model', text: 'There is no model yet, so the program was asked no questions.' });
	else await askQuestions(page);
	print({ kind: 'end', screenshots: shots });
} catch (error) {
	await program.page.screenshot({ path: path.join(shots, 'failure.png') }).catch(() => undefined);
	console.error(`The demo failed: ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
} finally {
	const code = await program.close();
	if (code !== 0) {
		console.error(`The program ended with ${code}`);
		process.exitCode = 1;
	}
	await rm(dataFolder, { recursive: true, force: true });
}

async function askQuestions(page) {
	await ask(
		page,
		'document',
		files.length > 0 ? 'What is this document about?' : 'When does the library close?',
		print,
	);
	await page.screenshot({ path: path.join(shots, '3-question.png') });
	await page.keyboard.press('ControlOrMeta+n');
	await ask(page, 'general', 'What is a fever?', print);
	await page.screenshot({ path: path.join(shots, '4-chat.png') });
}
