import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import * as z from 'zod';
import { KnownError } from '../contract/errors.ts';

/** A Python and what it has of what training needs. */
export interface FoundPython {
	readonly path: string;
	readonly version: string;
	/** PyTorch's version; null without it. */
	readonly torch: string | null;
	/** An environment that is made from it can use its PyTorch. */
	readonly sharesTorch: boolean;
	/** It multiplies without a fast library (BLAS), as Debian's does alone: a minute becomes an hour. */
	readonly isSlow: boolean;
	/** Everything that is needed can be loaded. */
	readonly isReady: boolean;
	/** It can make environments of its own. */
	readonly hasVenv: boolean;
	/** Not all packages exist for it yet. */
	readonly isTooNew: boolean;
}

/** How a Python is called: a program and its first arguments. */
export type PythonCall = readonly [program: string, ...args: string[]];

/** The program's own Python first, then those of the system; the further ones only where no other can be used. */
export async function findPythons(
	own: string,
	usual: readonly PythonCall[] = usualPythons,
	further: readonly PythonCall[] = furtherPythons,
): Promise<FoundPython[]> {
	const found: FoundPython[] = [];
	const look = async (calls: readonly PythonCall[]): Promise<void> => {
		for (const call of calls) {
			if (path.isAbsolute(call[0]) && !existsSync(call[0])) continue;
			const python = await probe(call);
			if (python !== undefined && !found.some((one) => one.path === python.path)) found.push(python);
		}
	};
	await look([[pythonOf(own)], ...usual]);
	if (!found.some(({ isReady }) => isReady) && bestToBuildFrom(found) === undefined) await look(further);
	return found;
}

/** The one to make an environment from: what has PyTorch already saves most. */
export function bestToBuildFrom(pythons: readonly FoundPython[]): FoundPython | undefined {
	const able = pythons.filter(({ hasVenv, isTooNew }) => hasVenv && !isTooNew);
	return able.find(({ sharesTorch }) => sharesTorch) ?? able[0];
}

/**
 * Makes an environment of the program's own. `wheels`: a folder that everything is taken from, else the packages'
 * index that pip is set up for. Errors: `teaching-tools-failed` with pip's last line; `cancelled`.
 */
export async function buildEnvironment(
	own: string,
	from: FoundPython,
	requirements: string,
	wheels: string | undefined,
	onLine: (line: string) => void,
	signal: AbortSignal,
): Promise<void> {
	const where = wheels === undefined ? [] : ['--no-index', '--find-links', wheels];
	const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input', '--only-binary=:all:'];
	await rm(own, { recursive: true, force: true });
	await mkdir(path.dirname(own), { recursive: true });
	try {
		const withTorch = from.sharesTorch ? ['--system-site-packages'] : [];
		await run(from.path, ['-m', 'venv', ...withTorch, own], onLine, signal);
		const python = pythonOf(own);
		if (!from.sharesTorch) await run(python, [...pip, ...where, 'torch>=2.2'], onLine, signal);
		await run(python, [...pip, ...where, '--no-deps', '-r', requirements], onLine, signal);
		const made = await probe([python]);
		if (made?.isReady !== true)
			throw new KnownError('teaching-tools-failed', { line: 'The packages cannot be loaded' });
	} catch (error) {
		await rm(own, { recursive: true, force: true });
		throw error;
	}
}

async function probe([program, ...args]: PythonCall): Promise<FoundPython | undefined> {
	try {
		const { stdout } = await promisify(execFile)(program, [...args, '-c', probing], {
			timeout: 60_000,
			windowsHide: true,
		});
		const facts = Probe.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
		const [major = 0, minor = 0] = facts.version.split('.').map(Number);
		if (major !== 3 || minor < oldestMinor) return undefined;
		return {
			path: facts.path,
			version: facts.version,
			torch: facts.torch,
			// Beside the older NumPy of `requirements.txt` no package loads that was built for the newer one.
			sharesTorch: facts.torch !== null && (minor >= firstOfNewNumpy || !/^[2-9]/u.test(facts.numpy ?? '')),
			hasVenv: facts.venv,
			isTooNew: minor > newestMinor,
			isSlow: facts.seconds > slowSeconds,
			isReady: facts.torch !== null && facts.ready,
		};
	} catch {
		return undefined;
	}
}

const probing = `
import json, sys
def version(name):
    try:
        return __import__(name).__version__
    except Exception:
        return None
def there(*names):
    import importlib.util
    return all(importlib.util.find_spec(name) is not None for name in names)
torch = version("torch") if there("torch") else None
numpy = version("numpy") if there("numpy") else None
ready = torch is not None and there("transformers", "peft", "gguf", "accelerate", "sentencepiece")
seconds = 0.0
if torch is not None:
    import time
    import torch as t
    x = t.ones(512, 512)
    x @ x
    began = time.monotonic()
    x @ x
    seconds = time.monotonic() - began
print(json.dumps({"path": sys.executable, "version": "%d.%d" % sys.version_info[:2], "torch": torch, "numpy": numpy, "ready": ready, "seconds": seconds,
    "venv": there("venv", "ensurepip")}))
`;

const Probe = z.object({
	path: z.string(),
	version: z.string(),
	torch: z.string().nullable(),
	numpy: z.string().nullable(),
	ready: z.boolean(),
	/** For the product of two matrices of 512 × 512. */
	seconds: z.number(),
	venv: z.boolean(),
});

function run(
	program: string,
	args: readonly string[],
	onLine: (line: string) => void,
	signal: AbortSignal,
): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, signal });
		let last = '';
		const hear = (line: string): void => {
			if (line.trim() === '') return;
			last = line.trim().slice(0, 300);
			onLine(last);
		};
		createInterface({ input: child.stdout }).on('line', hear);
		createInterface({ input: child.stderr }).on('line', hear);
		child.on('error', (error) =>
			reject(
				signal.aborted
					? new KnownError('cancelled')
					: new KnownError('teaching-tools-failed', { line: String(error.message).slice(0, 300) }, error),
			),
		);
		child.on('close', (code) => {
			if (code === 0) resolve();
			else reject(new KnownError(signal.aborted ? 'cancelled' : 'teaching-tools-failed', { line: last }));
		});
	});
}

function pythonOf(environment: string): string {
	return process.platform === 'win32'
		? path.join(environment, 'Scripts', 'python.exe')
		: path.join(environment, 'bin', 'python');
}

/** Debian's own comes before one of a version manager, because it sees Debian's PyTorch. */
const usualPythons: readonly PythonCall[] =
	process.platform === 'win32'
		? [['py'], ['python']]
		: [['/usr/bin/python3'], ['python3'], ['/opt/homebrew/bin/python3']];
/** Those that `requirements.txt` has wheels for. */
const oldestMinor = 9;
const newestMinor = 13;
/** The first version for which `requirements.txt` names NumPy 2. */
const firstOfNewNumpy = 13;
/** Beside one that is too new there may be an older one, which is called by its version. */
const furtherPythons: readonly PythonCall[] = [13, 12, 11, 10, 9].flatMap((minor): PythonCall[] =>
	process.platform === 'win32'
		? [['py', `-3.${minor}`]]
		: [[`python3.${minor}`], [`/opt/homebrew/bin/python3.${minor}`]],
);
/** With a fast library it takes some milliseconds, also on a busy computer. */
const slowSeconds = 0.08;
