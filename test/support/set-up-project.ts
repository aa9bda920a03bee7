import { type ChildProcess, spawn } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { root } from '../../tools/setup/places.mjs';

export interface Ended {
	readonly code: number | null;
	/** What was printed to people, both streams as they came. */
	readonly said: string;
	readonly out: string;
}

export interface RunOptions {
	readonly args?: readonly string[];
	/** Beside what every run is given; undefined takes a variable away. */
	readonly env?: Record<string, string | undefined>;
	/** A command that runs the script, such as as somebody else. */
	readonly wrapper?: readonly string[];
}

/**
 * A small project that the real scripts of the set-up make ready, with an empty home and cache. Only what they call is
 * small: a program that builds in no time, and an Electron that says what it was started with.
 */
export class SetUpProject {
	readonly folder: string;
	readonly cache: string;
	/** All that a run finds beside the folders that every Linux has for administrators. */
	readonly programs: string;
	/** The Node that runs the scripts. */
	node = process.execPath;

	/** `on`: the folder it lies in. */
	constructor(on = os.tmpdir()) {
		this.folder = mkdtempSync(path.join(on, 'indoors-set-up-'));
		this.cache = path.join(this.folder, 'home', 'cache', 'indoors');
		this.programs = path.join(this.folder, 'programs');
		onTestFinished(() => rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 }));
		chmodSync(this.folder, 0o755);
		for (const part of ['setup', 'checks', 'start.mjs', 'test.mjs', 'xvfb.mjs'])
			cpSync(path.join(root, 'tools', part), this.path('tools', part), { recursive: true });
		this.write('package.json', JSON.stringify({ name: 'small', main: 'out/main.js', type: 'module' }));
		this.write('package-lock.json', JSON.stringify({ lockfileVersion: 3, packages: { '': {} } }));
		this.write('node_modules/.package-lock.json', JSON.stringify({ packages: {} }));
		this.write('tools/build.mjs', smallBuild);
		mkdirSync(path.dirname(this.cache), { recursive: true });
		mkdirSync(this.path('node_modules', 'node', 'bin'), { recursive: true });
		symlinkSync(process.execPath, this.path('node_modules', 'node', 'bin', 'node'));
		this.write('electron/version', '99.0.0');
		this.write('electron/electron', smallElectron, 0o755);
		this.write('programs/unzip', '', 0o755);
	}

	path(...parts: string[]): string {
		return path.join(this.folder, ...parts);
	}

	write(name: string, text: string | Uint8Array, mode = 0o644): string {
		const file = this.path(name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, text, { mode });
		return file;
	}

	/** For a run by another account than that of the tests. */
	letEverybodyWrite(): void {
		for (const name of ['', 'home', 'home/cache', 'node_modules', 'programs'])
			chmodSync(this.path(name), 0o777);
	}

	/** The model files in the cache. */
	models(): string[] {
		const folder = path.join(this.cache, 'models');
		return existsSync(folder) ? readdirSync(folder) : [];
	}

	/** What the builds wrote down: the process with `begin`, then with `end`. */
	builds(): string[] {
		const file = this.path('builds.log');
		return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
	}

	/** Runs one of the scripts to its end. */
	run(script: string, options: RunOptions = {}): Promise<Ended> {
		return this.start(script, options).ended;
	}

	start(
		script: string,
		{ args = [], env = {}, wrapper = [] }: RunOptions = {},
	): { child: ChildProcess; ended: Promise<Ended> } {
		const [program = '', ...words] = [...wrapper, this.node, this.path('tools', script), ...args];
		const child = spawn(program, words, { cwd: this.folder, env: { ...this.environment(), ...env } });
		let said = '';
		let out = '';
		child.stdout.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			out += chunk.toString();
		});
		child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
		const ended = new Promise<Ended>((resolve, reject) => {
			child.on('error', reject);
			child.on('close', (code) => resolve({ code, said, out }));
		});
		return { child, ended };
	}

	/** No source of a model but those that a test names, no network, no pip, and a screen that nothing is shown on. */
	environment(): Record<string, string | undefined> {
		return {
			HOME: this.path('home'),
			XDG_CACHE_HOME: path.dirname(this.cache),
			LOCALAPPDATA: path.dirname(this.cache),
			PATH: this.programs,
			DISPLAY: ':0',
			ELECTRON_OVERRIDE_DIST_PATH: this.path('electron'),
			BUILD_LOG: this.path('builds.log'),
			npm_config_registry: nobody,
			npm_config_cache: this.path('npm'),
			npm_config_fetch_retries: '0',
		};
	}
}

/** Fails where a person would see a stack instead of what to do next. */
export function expectAdvice({ code, said }: Ended, ...parts: (string | RegExp)[]): void {
	for (const part of parts) expect(said).toMatch(part);
	expect(said).not.toMatch(/^(npm error)? +at |node:internal|SetUpFailure/m);
	expect(code).toBe(1);
}

/** An address where nobody answers. */
export const nobody = 'http://127.0.0.1:9/';

const smallBuild = `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
const log = process.env.BUILD_LOG;
appendFileSync(log, \`\${process.pid} begin\\n\`);
await setTimeout(Number(process.env.BUILD_MS ?? 0));
mkdirSync('out', { recursive: true });
writeFileSync('out/main.js', '');
appendFileSync(log, \`\${process.pid} end\\n\`);
`;

const smallElectron = `#!/bin/sh
echo "opened with $# words, model: \${INDOORS_STARTER_MODEL:-none}"
echo "words: $*"
exit \${ELECTRON_CODE:-0}
`;
