import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { describePackage, isPackage } from '../take-away/describe-package.ts';
import type { FoundFile, FoundModel } from './found-model.ts';
import { groupFiles, isModelName } from './group-files.ts';
import { parseSplitName } from './split-name.ts';
import { filesBelow } from './walk.ts';

/**
 * The models among chosen files and folders. A folder is searched for names that end in .gguf; a chosen file counts
 * whatever its name, and takes along the other parts of a split model that lie beside it.
 */
export async function findCandidates(
	paths: readonly string[],
	signal: AbortSignal,
): Promise<readonly FoundModel[]> {
	const packages: FoundModel[] = [];
	const files: FoundFile[] = [];
	for (const one of paths.map((chosen) => path.resolve(chosen))) {
		signal.throwIfAborted();
		if (!(await isFolder(one))) files.push(...(await withSiblings(one)));
		else if (await isPackage(one)) packages.push(await describePackage(one));
		else files.push(...(await modelsBelow(one, signal)));
	}
	return [...packages, ...(await groupFiles(files))];
}

async function modelsBelow(folder: string, signal: AbortSignal): Promise<FoundFile[]> {
	const found = await filesBelow(folder, isModelName, signal);
	// Something else than a model: one file of it is enough to say what it is.
	return found.length > 0 ? found : (await filesBelow(folder, isOtherName, signal)).slice(0, 1);
}

async function withSiblings(file: string): Promise<FoundFile[]> {
	const folder = path.dirname(file);
	const split = parseSplitName(path.basename(file));
	const names = split === null ? [] : await readdir(folder).catch(() => []);
	const siblings = names.filter((name) => {
		const other = parseSplitName(name);
		return other !== null && other.prefix === split?.prefix && other.parts === split.parts;
	});
	const all = siblings.length > 0 ? siblings.map((name) => path.join(folder, name)) : [file];
	return Promise.all(all.map(async (one) => ({ path: one, bytes: await sizeOf(one) })));
}

/** What else people take for models. */
function isOtherName(name: string): boolean {
	return /\.(?:safetensors|zip|bin|pth?|onnx)$/iu.test(name) && !name.startsWith('._');
}

function isFolder(file: string): Promise<boolean> {
	return stat(file).then(
		(facts) => facts.isDirectory(),
		() => false,
	);
}

function sizeOf(file: string): Promise<number> {
	return stat(file).then(
		({ size }) => size,
		() => 0,
	);
}
