import { createHash } from 'node:crypto';
import path from 'node:path';
import { parseSplitName, splitName } from './split-name.ts';

/**
 * Names of a model's files in our folder, in the order of its parts: made by us, from nothing but letters that every
 * file system takes. The mark of all hashes keeps files of the same name from different makers apart, also those that
 * were made to look alike; it is the same for all parts, because llama.cpp finds the later ones by the name of the first.
 */
export function targetNames(files: readonly { readonly path: string; readonly sha256: string }[]): string[] {
	const [first = ''] = files.map((file) => path.basename(file.path));
	const prefix = parseSplitName(first)?.prefix ?? first.replace(/\.gguf$/iu, '');
	const plain = prefix.replace(/[^\w.-]+/gu, '-').replace(/^[.-]+|[.-]+$/gu, '');
	const name = `${markOf(files.map(({ sha256 }) => sha256))}-${plain.slice(0, 100) || 'model'}`;
	if (files.length === 1) return [`${name}.gguf`];
	return files.map((_, at) => splitName(name, at + 1, files.length));
}

/** A shorter one could be met by trying. */
function markOf(sha256s: readonly string[]): string {
	const [only = '', ...more] = sha256s;
	const mark = more.length === 0 ? only : createHash('sha256').update(sha256s.join()).digest('hex');
	return mark.slice(0, 32);
}
