import { existsSync, statSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Broadcast } from '../base/broadcast.ts';
import type { EngineState, Model, ModelId } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import type { ModelRow, ModelsTable } from '../db/models.ts';
import type { LoadedModel, LoadOptions, ModelFile } from '../engine/engine.ts';
import { readGgufHeader } from './gguf/header.ts';
import { contextThatFits } from './memory.ts';
import { starterModel } from './starter-model.ts';

export interface ModelsServiceOptions {
	readonly table: ModelsTable;
	/** Where the starter's file may lie, best first; files that are not there are passed over. */
	readonly starterFiles: readonly string[];
	/** Where files that a person brings are put. */
	readonly folder: string;
	readonly stateFolder: string;
	/** SHA-256 of a file, in hexadecimal, off the main thread. */
	readonly hashFile: (path: string) => Promise<string>;
	readonly freeBytes?: () => number;
}

/** What is installed, that it is what it claims to be, and what was measured with it on this computer. */
export class ModelsService {
	readonly #options: ModelsServiceOptions;
	readonly #changes = new Broadcast<Model[]>();
	readonly #largestContext = new Map<string, number>();

	constructor(options: ModelsServiceOptions) {
		this.#options = options;
	}

	/** The starter's file if it is here and whole; hashed once per path, size and time. */
	async findStarter(): Promise<ModelFile | null> {
		for (const file of this.#options.starterFiles) {
			if (file !== '' && existsSync(file) && (await this.#isStarter(file))) return this.#register(file);
		}
		return null;
	}

	/** Takes a file that a person chose. Errors: `model-not-accepted` when it is not the known one. */
	async accept(file: string): Promise<ModelFile> {
		if (!(await this.#isStarter(file))) throw new KnownError('model-not-accepted');
		const target = path.join(this.#options.folder, starterModel.file);
		await mkdir(this.#options.folder, { recursive: true, mode: 0o700 });
		try {
			await copyFile(file, `${target}.partial`);
			if ((await this.#options.hashFile(`${target}.partial`)) !== starterModel.sha256)
				throw new KnownError('model-damaged');
			await rename(`${target}.partial`, target);
		} finally {
			await rm(`${target}.partial`, { force: true });
		}
		return this.#register(target);
	}

	list(): Model[] {
		const row = this.#options.table.get(starterModel.id);
		return [
			{
				id: starterModel.id,
				name: starterModel.name,
				maker: starterModel.maker,
				licence: starterModel.licence,
				bytes: starterModel.bytes,
				parameters: starterModel.parameters,
				contextTokens: starterModel.contextTokens,
				languages: [...starterModel.languages],
				isStarter: true,
				installed: row !== undefined && existsSync(row.path),
				summaryMethod: row?.summary_method === 'sections' ? 'sections' : 'sentences',
				...(row?.words_per_second == null ? {} : { wordsPerSecond: row.words_per_second }),
				...(row?.reading_tokens_per_second == null
					? {}
					: { readingTokensPerSecond: row.reading_tokens_per_second }),
				crashedDuringLoad: row?.loading_since != null,
			},
		];
	}

	watch(signal: AbortSignal): AsyncIterable<Model[]> {
		return this.#changes.watch(signal, this.list());
	}

	row(id: string): ModelRow | undefined {
		return this.#options.table.get(id);
	}

	/** What was measured while answering; a slow change is smoothed, so that one busy moment does not stick. */
	learnSpeed(
		id: ModelId,
		fact: 'words_per_second' | 'reading_tokens_per_second' | 'point_seconds',
		value: number,
	): void {
		if (!Number.isFinite(value) || value <= 0) return;
		const known = this.#options.table.get(id)?.[fact];
		this.#options.table.measured(id, fact, known == null ? value : known * 0.7 + value * 0.3);
		this.#tell();
	}

	setMethod(id: ModelId, method: 'sections' | 'sentences'): void {
		this.#options.table.measured(id, 'summary_method', method);
		this.#tell();
	}

	/** Errors: `model-does-not-fit`, `model-damaged`. */
	async loadOptions(file: ModelFile): Promise<LoadOptions> {
		const { language } = await readGgufHeader(file.path);
		if (language === undefined) throw new KnownError('model-damaged');
		const freeBytes = (this.#options.freeBytes ?? os.freemem)();
		const model = { bytes: file.bytes, language };
		this.#largestContext.set(file.id, contextThatFits(model, language.contextTokens, freeBytes));
		return {
			threads: this.#options.table.get(file.id)?.threads ?? undefined,
			contextTokens: contextThatFits(model, usualContextTokens, freeBytes),
			stateFolder: this.#options.stateFolder,
			gpu: true,
		};
	}

	/** Tokens that a conversation may grow to with this model, as memory allowed when it was loaded. */
	largestContext(id: ModelId | null): number {
		return (id === null ? undefined : this.#largestContext.get(id)) ?? usualContextTokens;
	}

	learnLoaded(file: ModelFile, loaded: LoadedModel): void {
		this.#options.table.measured(file.id, 'threads', loaded.threads);
		this.#tell();
	}

	markLoading(file: ModelFile, phase: 'begun' | 'ended'): void {
		this.#options.table.measured(file.id, 'loading_since', phase === 'begun' ? Date.now() : null);
		this.#tell();
	}

	/** True when a load of it never came to an end: the next attempt needs a person's word. */
	mustAsk(file: ModelFile): boolean {
		return this.#options.table.get(file.id)?.loading_since != null;
	}

	async #isStarter(file: string): Promise<boolean> {
		const row = this.#options.table.get(starterModel.id);
		const facts = statSync(file);
		if (facts.size !== starterModel.bytes) return false;
		if (row?.path === file && row.verified_at >= facts.mtimeMs && row.verified_at >= facts.ctimeMs)
			return true;
		return (await this.#options.hashFile(file)) === starterModel.sha256;
	}

	#register(file: string): ModelFile {
		const { id, sha256, bytes } = starterModel;
		const known = this.#options.table.get(id);
		if (known?.path !== file)
			this.#options.table.put({ id, path: file, sha256, bytes, verified_at: Date.now() });
		this.#tell();
		return { id, path: file, sha256, bytes };
	}

	#tell(): void {
		this.#changes.send(this.list());
	}
}

/** The model that a state speaks of. */
export function modelOf(state: EngineState): ModelId | null {
	return state.kind === 'no-model' ? null : state.modelId;
}

/** Grown by the engine when a conversation needs more. */
const usualContextTokens = 4096;
