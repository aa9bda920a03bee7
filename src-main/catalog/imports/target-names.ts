import path from 'node:path';
import { parseSplitName, splitName } from './split-name.ts';

/**
 * Names of a model's files in our folder, in the order of its parts: made by us, from nothing but letters that every
 * file system takes. The beginning of the first hash keeps files of the same name from different makers apart; it is
 * the same for all parts, because llama.cpp finds the later ones by the name of the first.
 */
export function targetNames(paths: readonly string[], sha256: string): string[] {
	const [first = ''] = paths.map((file) => path.basename(file));
	const prefix = parseSplitName(first)?.prefix ?? first.replace(/\.gguf$/iu, '');
	const plain = prefix.replace(/[^\w.-]+/gu, '-').replace(/^[.-]+|[.-]+$/gu, '');
	const name = `${sha256.slice(0, 12)}-${plain.slice(0, 100) || 'model'}`;
	if (paths.length === 1) return [`${name}.gguf`];
	return paths.map((_, at) => splitName(name, at + 1, paths.length));
}
