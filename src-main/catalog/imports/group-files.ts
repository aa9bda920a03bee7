import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { FoundFile, FoundModel } from './found-model.ts';
import { parseSplitName, splitName } from './split-name.ts';

/** Puts the parts of split models together and leaves out what was found twice, by a link say. */
export async function groupFiles(files: readonly FoundFile[]): Promise<FoundModel[]> {
	const seen = new Set<string>();
	const sets = new Map<string, FoundFile[]>();
	for (const file of files) {
		const real = await realpath(file.path).catch(() => file.path);
		if (seen.has(real)) continue;
		seen.add(real);
		const set = setOf(file.path);
		sets.set(set, [...(sets.get(set) ?? []), file]);
	}
	return [...sets.values()].map(modelOf);
}

/** Files beginning with "._" are macOS's notes on a stick about the file of the same name. */
export function isModelName(name: string): boolean {
	return /\.gguf$/iu.test(name) && !name.startsWith('._');
}

/** The same for all files of a model. */
function setOf(file: string): string {
	const split = parseSplitName(path.basename(file));
	if (split === null) return file;
	return path.join(path.dirname(file), splitName(split.prefix, split.parts, split.parts));
}

function modelOf(set: readonly FoundFile[]): FoundModel {
	const partOf = (file: FoundFile): number => parseSplitName(path.basename(file.path))?.part ?? 0;
	const [first, ...more] = [...set].sort((one, other) => partOf(one) - partOf(other));
	if (first === undefined) throw new Error('a model without files');
	const split = parseSplitName(path.basename(first.path));
	const missing = split === null ? 0 : split.parts - set.length;
	return {
		name: split?.prefix ?? path.basename(first.path).replace(/\.gguf$/iu, ''),
		files: [first, ...more],
		packageFolder: null,
		problem: missing === 0 ? null : { code: 'model-file-parts-missing', details: { missing } },
	};
}
