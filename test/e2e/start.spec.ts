import type { Page } from '@playwright/test';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache } from '../../tools/setup/cache.mjs';
import { root } from '../../tools/setup/places.mjs';
import { expect, long, test } from '../support/program.ts';
import { windowOf } from '../support/window-of.ts';

type Environment = Record<string, string | undefined>;

const withoutScreen: Environment = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };
const minutes =
	'# Ward minutes\n\nThe budget of the ward was approved on 3 March 2025. It is 42,000 euros. The next meeting begins at nine on 1 April 2025. Dr Hall will present the plan for the new beds. Nobody objected to the plan.\n';

test.describe.configure({ timeout: 180_000 });

test('a second npm start shows its window within five seconds', long, async ({ dataFolder }) => {
	const seconds: number[] = [];
	// Other work on the same cores may slow one of them down; the first may have to build.
	for (let start = 0; start < 4 && (start < 2 || Math.min(...seconds) > 5); start += 1) {
		const began = performance.now();
		const program = npmStart(['--remote-debugging-port=0'], { INDOORS_DATA_FOLDER: dataFolder });
		const page = await windowOf(program);
		if (start > 0) seconds.push((performance.now() - began) / 1000);
		await close(page);
		expect((await ended(program)).code).toBe(0);
	}
	console.log(`npm start to its window: ${seconds.map((one) => one.toFixed(1)).join(', ')} s`);
	expect(Math.min(...seconds)).toBeLessThan(5);
});

test(
	'without a screen npm start tells what the program finds in a file, as JSON lines',
	long,
	async ({ dataFolder }) => {
		const file = path.join(dataFolder, 'ward minutes.md');
		writeFileSync(file, minutes);
		const { code, out, problems } = await ended(npmStart([file, '--json'], withoutScreen));
		expect(code, problems).toBe(0);

		const lines = out
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line) as { kind: string });
		const ofKind = (kind: string): unknown[] => lines.filter((line) => line.kind === kind);
		const ms: unknown = expect.any(Number);
		const text: unknown = expect.stringMatching(/\S/u);
		expect([...new Set(lines.map(({ kind }) => kind))]).toEqual([
			'start',
			'document',
			'key-passage',
			'summary',
			'point',
			'coverage',
			'question',
			'answer',
			'end',
		]);
		expect(ofKind('document')).toEqual([
			{
				kind: 'document',
				name: 'ward minutes.md',
				title: 'Ward minutes',
				pages: 1,
				words: 42,
				language: 'en',
				readMs: ms,
				shownMs: ms,
			},
		]);
		expect(ofKind('key-passage')).toContainEqual({
			kind: 'key-passage',
			text: 'The budget of the ward was approved on 3 March 2025.',
			page: 1,
		});
		for (const point of ofKind('point'))
			expect(point).toEqual({
				kind: 'point',
				id: text,
				text,
				pages: [1],
				quoted: expect.any(Boolean) as unknown,
				checks: expect.any(Array) as unknown,
			});
		expect(ofKind('coverage')).toEqual([
			{
				kind: 'coverage',
				text: expect.stringContaining('omissions are not checked') as unknown,
				pages: 1,
				pagesRead: 1,
				reading: text,
				findings: ms,
				summaryMs: ms,
			},
		]);
		expect(ofKind('answer')).toEqual([
			expect.objectContaining({ about: 'document', text, ms }),
			expect.objectContaining({ about: 'general', text, ms }),
		]);
	},
);

test(
	'without a screen and without a file npm start does the main job with the sample, for people to read',
	long,
	async ({ dataFolder }) => {
		const began = Date.now();
		const { code, out, problems } = await ended(
			npmStart([], { ...withoutScreen, INDOORS_DATA_FOLDER: dataFolder }),
		);
		expect(code, problems).toBe(0);
		const parts = [
			/^▸ library-renovation\.pdf: “.+”$/mu,
			/^ {2}3 pages, \d+ words, /mu,
			/^ {2}Key passages, word for word$/mu,
			/^ {4}“.+” \[page [123]\]$/mu,
			/^ {2}Summary \(.+\)$/mu,
			/^ {4}• .+ \[page [123].*\]$/mu,
			/omissions are not checked/u,
			/^▸ A question about the document: .+\?\n(?: {2}.+\n)*/mu,
			/^▸ A general question: .+\?\n {2}\S/mu,
		];
		expect(parts.filter((part) => !part.test(out)).map(String)).toEqual([]);
		const places = parts.map((part) => out.search(part));
		expect(places).toEqual(places.toSorted((one, other) => one - other));
		const folder = /^Screenshots: (.+)$/mu.exec(out)?.[1] ?? '';
		const pictures = readdirSync(folder).filter((name) => /^\d.*\.png$/u.test(name));
		expect(pictures.length).toBeGreaterThan(2);
		for (const name of pictures) expect(statSync(path.join(folder, name)).mtimeMs).toBeGreaterThan(began);
	},
);

test('a damaged file ends npm start with what is wrong with it', long, async ({ dataFolder }) => {
	const file = path.join(dataFolder, 'damaged.pdf');
	writeFileSync(file, '%PDF-1.7 and nothing behind it');
	const { code, out, problems } = await ended(npmStart([file, '--json'], withoutScreen));
	expect(problems).toBe(
		`The demo failed: ${file} could not be opened: The file is damaged. It could not be read to its end, so nothing of it was taken, and the original is untouched. Ask for it again, or save it anew.\n`,
	);
	expect(out).toMatch(/^\{"kind":"start".+\}\n$/u);
	expect(code).toBe(1);
});

test(
	'without any model the program quotes from a file, and npm start says how to get one',
	long,
	async ({ dataFolder }) => {
		const file = path.join(dataFolder, 'minutes.md');
		writeFileSync(file, minutes);
		const own = path.join(dataFolder, 'cache', path.basename(cache));
		mkdirSync(own, { recursive: true });
		for (const name of readdirSync(cache))
			if (/^(electron|better|official)/u.test(name))
				symlinkSync(path.join(cache, name), path.join(own, name));
		const { code, out, problems } = await ended(
			npmStart([file, '--json'], {
				...withoutScreen,
				XDG_CACHE_HOME: path.dirname(own),
				INDOORS_STARTER_MODEL: path.join(dataFolder, 'nothing.gguf'),
				INDOORS_STARTER_MODEL_ADDRESS: undefined,
				PIP_NO_INDEX: '1',
				PIP_FIND_LINKS: '',
			}),
		);
		expect(problems).toContain(
			`! INDOORS_STARTER_MODEL names ${path.join(dataFolder, 'nothing.gguf')}, where`,
		);
		expect(problems).toContain(
			'! There is no starter model yet: the program opens without one. Get one under Models',
		);
		expect(out).toContain('{"kind":"summary","method":"quotations"}\n');
		expect(out).toContain('{"kind":"no-model","text":"There is no model yet');
		expect(code).toBe(0);
	},
);

/** As a person types it, without the lines that npm itself prints. */
function npmStart(words: readonly string[], env: Environment = {}): ChildProcess {
	return spawn('npm', ['start', '--silent', '--', ...words], {
		cwd: root,
		// A runner that sets both makes Node complain.
		env: {
			...process.env,
			NO_COLOR: undefined,
			FORCE_COLOR: undefined,
			INIT_CWD: undefined,
			INDOORS_NO_DIALOGS: '1',
			...env,
		},
		stdio: ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32',
	});
}

async function ended(child: ChildProcess): Promise<{ code: number | null; out: string; problems: string }> {
	let out = '';
	let problems = '';
	child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
	child.stderr?.on('data', (chunk: Buffer) => (problems += chunk.toString()));
	const [code] = (await once(child, 'close')) as [number | null];
	return { code, out, problems };
}

async function close(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Page.close').catch(() => undefined);
	await page.context().browser()?.close();
}
