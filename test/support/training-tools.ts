import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { bestToBuildFrom, buildEnvironment, findPythons } from '../../src-main/teach/python.ts';
import { cache } from '../../tools/setup/cache.mjs';
import { hasApt, install } from '../../tools/setup/debian.mjs';
import { root } from '../../tools/setup/places.mjs';
import { downloadWheels, pythonWithPip } from '../../tools/setup/python-package.mjs';

export const requirements = path.join(root, 'resources', 'trainer', 'requirements.txt');

/**
 * A folder with the packages that training needs beside PyTorch, as somebody brings it on a stick; Debian's PyTorch is
 * installed for it, which only a test does. A text where they are not to be had: why.
 */
export async function trainingWheels(): Promise<{ folder: string } | { missing: string }> {
	if (!hasTorch()) {
		if (!hasApt) return { missing: 'PyTorch is not here' };
		await install(['python3-torch', 'python3-venv', 'libopenblas0-pthread'], { note: () => undefined }).catch(
			() => undefined,
		);
		if (!hasTorch()) return { missing: 'PyTorch of Debian could not be installed' };
	}
	// A package stands there twice where newer Pythons need another version of it.
	const lines = readFileSync(requirements, 'utf8').split('\n');
	const wanted = new Set(lines.flatMap((line) => /^([\w-]+)==/u.exec(line)?.[1] ?? [])).size;
	const folder = path.join(cache, 'training-wheels');
	mkdirSync(folder, { recursive: true });
	const count = (): number => readdirSync(folder).filter((name) => name.endsWith('.whl')).length;
	if (count() < wanted) {
		const python = existsSync(systemPython) ? systemPython : await pythonWithPip();
		if (python === null) return { missing: 'pip is not here' };
		await downloadWheels(python, folder, ['-r', requirements]);
	}
	return count() < wanted ? { missing: 'The packages could not be fetched' } : { folder };
}

/** A Python with everything that training needs, made once for this computer; else why there is none. */
export async function trainingPython(): Promise<{ path: string } | { missing: string }> {
	const own = path.join(cache, 'training-python');
	const wheels = await trainingWheels();
	if ('missing' in wheels) return wheels;
	const ready = async (): Promise<string | undefined> =>
		(await findPythons(own)).find(({ isReady, path: file }) => isReady && file.startsWith(own))?.path;
	if ((await ready()) === undefined) {
		const from = bestToBuildFrom(await findPythons(own));
		if (from === undefined) return { missing: 'Python is not here' };
		await buildEnvironment(
			own,
			from,
			requirements,
			wheels.folder,
			() => undefined,
			new AbortController().signal,
		);
	}
	const made = await ready();
	return made === undefined ? { missing: 'The packages cannot be loaded' } : { path: made };
}

function hasTorch(): boolean {
	try {
		execFileSync(
			systemPython,
			['-c', 'import torch, venv, ensurepip, ctypes; ctypes.CDLL("libopenblas.so.0")'],
			{ stdio: 'ignore', timeout: 60_000 },
		);
		return true;
	} catch {
		return false;
	}
}

const systemPython = '/usr/bin/python3';
