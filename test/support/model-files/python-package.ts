import { command } from '../../../tools/setup/command.mjs';

/** The name of a Python that has pip; null where there is none. */
export async function findPython(): Promise<string | null> {
	for (const name of ['python3', 'python'])
		if ((await command(name, ['-m', 'pip', '--version'])).code === 0) return name;
	return null;
}

/** Wheels into a folder, without what they depend on; nothing in them is run. */
export async function pipDownload(python: string, folder: string, wanted: readonly string[]): Promise<void> {
	const env = { TMPDIR: folder, TEMP: folder, TMP: folder };
	await command(python, ['-m', 'pip', 'download', ...options, '--dest', folder, ...wanted], { env });
}

const options = [
	'--quiet',
	'--no-deps',
	'--no-cache-dir',
	'--retries=1',
	'--timeout=20',
	'--only-binary=:all:',
];
