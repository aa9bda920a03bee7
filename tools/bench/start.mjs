/**
 * From the start of the process until somebody can write in the window and sees it painted, and the memory of all
 * processes, against an empty window.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { electronPath, root } from '../setup/places.mjs';
import { proportionalBytes } from './memory.mjs';
import { figure, median } from './statistics.mjs';

const emptyWindow = path.join(root, 'tools', 'bench', 'empty-window');

export async function start() {
	const times = { program: [], empty: [] };
	const memory = { program: [], empty: [] };
	for (let round = 0; round < 9; round += 1) {
		for (const [name, folder] of [
			['empty', emptyWindow],
			['program', root],
		]) {
			const seen = await open(folder, name === 'program');
			if (round > 0) times[name].push(seen.ms);
			memory[name].push(seen.bytes);
		}
	}
	const mib = (bytes) => Math.round(bytes / 1024 / 1024);
	console.log(
		`    start ${Math.round(median(times.program))} ms, empty window ${Math.round(median(times.empty))} ms; memory ${mib(median(memory.program))} MB and ${mib(median(memory.empty))} MB`,
	);
	return [
		figure(
			'program start to usable window, against an empty window',
			median(times.program) / median(times.empty),
			'×',
			1.8,
			'lower',
		),
		figure(
			'memory without model, against an empty window',
			median(memory.program) / median(memory.empty),
			'×',
			1.5,
			'lower',
		),
	];
}

/** The moment is taken from the page's own clock, so that looking at it costs nothing. */
async function open(folder, isProgram) {
	const data = await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-'));
	const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
	const began = Date.now();
	const child = spawn(
		electronPath(),
		[...asRoot, '--remote-debugging-port=0', `--user-data-dir=${data}`, folder],
		{
			env: {
				...process.env,
				INDOORS_DATA_FOLDER: data,
				INDOORS_STARTER_MODEL: '',
				ELECTRON_RUN_AS_NODE: undefined,
			},
			stdio: ['ignore', 'ignore', 'pipe'],
		},
	);
	try {
		const endpoint = await new Promise((resolve) => {
			child.stderr.on('data', (chunk) => {
				const found = /DevTools listening on (ws:\S+)/u.exec(String(chunk));
				if (found) resolve(found[1]);
			});
		});
		await new Promise((resolve) => setTimeout(resolve, 2500));
		const browser = await chromium.connectOverCDP(endpoint);
		const page = browser.contexts().flatMap((context) => context.pages())[0];
		const usable = await page.evaluate((program) => {
			const painted = performance.getEntriesByType('paint').at(-1).startTime;
			const usable = program ? performance.getEntriesByName('indoors:usable')[0].startTime : 0;
			return performance.timeOrigin + Math.max(painted, usable);
		}, isProgram);
		const bytes = proportionalBytes(child.pid);
		await browser.close();
		return { ms: usable - began, bytes };
	} finally {
		const ended = new Promise((resolve) => child.once('exit', resolve));
		child.kill('SIGKILL');
		await ended;
		await rm(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	}
}
