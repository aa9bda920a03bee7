import { app, session } from 'electron';
import type { Program } from '../app/compose.ts';
import { loadCompiled } from './load-compiled.ts';
import { lockDownPages } from './lockdown.ts';
import { MainWindow } from './main-window.ts';
import { built, dataFolder, profileFolder } from './paths.ts';
import { registerAppScheme } from './protocol.ts';
import type * as Behind from './run.ts';
import { closeSession, silenceChromium } from './silence.ts';
import { filesFromArguments } from './start-files.ts';
import { showStartProblem } from './start-problem.ts';

app.setPath('userData', profileFolder(dataFolder()));
app.setName('Indoors');
registerAppScheme();
silenceChromium();
lockDownPages();

if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
	let window: MainWindow | undefined = undefined;
	let program: Program | undefined = undefined;
	const early: string[][] = [filesFromArguments(process.argv, process.cwd(), app.getAppPath())];
	const handOver = (files: string[]): void => {
		if (program === undefined) early.push(files);
		else program.drops.add(files, 'start');
	};
	app.on('second-instance', (_event, argv, folder) => {
		handOver(filesFromArguments(argv, folder, app.getAppPath()));
		void window?.show();
	});
	app.on('open-file', (event, file) => {
		event.preventDefault();
		handOver([file]);
	});
	await app.whenReady();
	// Nothing uses it, and nothing shall.
	closeSession(session.defaultSession);
	try {
		window = new MainWindow();
		// Only now: the process of the page starts, and compiles its scripts while the program is loaded here.
		await window.served;
		const { run } = loadCompiled(built.main('program.cjs')) as typeof Behind;
		program = await run(window);
	} catch (error) {
		showStartProblem(error);
		app.exit(1);
		return;
	}
	for (const files of early) program.drops.add(files, 'start');
}
