import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FoundModel } from './found-model.ts';
import { filesBelow } from './walk.ts';

/**
 * The models of Ollama's folder: `manifests/<host>/<namespace>/<model>/<tag>` is JSON whose layer of type
 * `application/vnd.ollama.image.model` names a file in `blobs` by its digest. A digest in any other form than
 * "sha256:" and 64 digits is not used: as a path it could lead anywhere (CVE-2024-37032). Source: Ollama,
 * `manifest/paths.go`, `types/model/name.go`.
 */
export async function ollamaModels(folder: string, signal: AbortSignal): Promise<FoundModel[]> {
	const found = new Map<string, FoundModel>();
	for (const within of ['manifests', 'manifests-v2']) {
		const root = path.join(folder, within);
		for (const manifest of await filesBelow(root, () => true, signal)) {
			if (manifest.bytes > mostManifestBytes) continue;
			const digest = await digestIn(manifest.path);
			if (digest === undefined || found.has(digest)) continue;
			const blob = path.join(folder, 'blobs', `sha256-${digest}`);
			const facts = await stat(blob).catch(() => undefined);
			if (facts?.isFile() !== true) continue;
			const name = nameOf(path.relative(root, manifest.path).split(path.sep));
			found.set(digest, {
				name,
				files: [{ path: blob, bytes: facts.size }],
				packageFolder: null,
				problem: null,
			});
		}
	}
	return [...found.values()];
}

/** 64 hexadecimal digits; undefined for what is no manifest of one model file. */
async function digestIn(manifest: string): Promise<string | undefined> {
	try {
		const { layers } = JSON.parse(await readFile(manifest, 'utf8')) as { layers?: unknown };
		if (!Array.isArray(layers)) return undefined;
		const all = layers as { mediaType?: unknown; digest?: unknown }[];
		const model = all.find((layer) => layer?.mediaType === 'application/vnd.ollama.image.model');
		return typeof model?.digest === 'string'
			? /^sha256[:-]([0-9a-f]{64})$/u.exec(model.digest)?.[1]
			: undefined;
	} catch {
		return undefined;
	}
}

/** As its commands call it: "llama3.2:3b", with the namespace where that is not Ollama's own. */
function nameOf(parts: readonly string[]): string {
	const [model = '', tag = ''] = parts.slice(-2);
	const namespace = parts.at(-3);
	return `${namespace === undefined || namespace === 'library' ? '' : `${namespace}/`}${model}:${tag}`;
}

const mostManifestBytes = 1_000_000;
