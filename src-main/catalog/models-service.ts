import { existsSync, statSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Broadcast } from '../base/broadcast.ts';
import type { PersonalAsking } from '../contract/asking.ts';
import type { ModelId, Problem } from '../contract/entities.ts';
import { errorOf, KnownError } from '../contract/errors.ts';
import type { Model } from '../contract/models.ts';
import { factsOf, filesOf, type ModelRow, type ModelsTable, type NewModel } from '../db/models.ts';
import type { LoadedModel, LoadOptions, ModelFile } from '../engine/engine.ts';
import { bytesPerToken, readGgufHeader } from './gguf/header.ts';
import type { RecommendedSampling } from './gguf/recommended-sampling.ts';
import { kindOf } from './gguf/model-kind.ts';
import { describeModel } from './describe-model.ts';
import { headerFacts } from './header-facts.ts';
import type { ListedModel } from './lists.ts';
import { storedAsking } from './measured-asking.ts';
import { contextThatFits } from './memory.ts';
import { starterModel } from './starter-model.ts';

export interface ModelsServiceOptions {
	readonly table: ModelsTable;
	/** Where the starter's file may lie, best first; files that are not there are passed over. */
	readonly starterFiles: readonly string[];
	readonly stateFolder: string;
	/** SHA-256 of a file, in hexadecimal, off the main thread. */
	readonly hashFile: (path: string) => Promise<string>;
	/** What the lists know of a model, by its id or by the hash of its file. */
	readonly listed: (id: ModelId, sha256: string) => ListedModel | undefined;
	/** Why it may not be loaded, beside what became of its file here; `null` as model: it is in no list. */
	readonly refused: (model: ListedModel | null, sha256s: readonly string[]) => Problem | null;
	readonly defaultModel: () => ModelId | null;
	/** What is installed, measured or usable is not what it was. */
	readonly onChanged: () => void;
	/** Memory that a model could take now. */
	readonly freeBytes: () => number;
	readonly onStorageProblem: (error: unknown) => void;
}

type Learnt = 'words_per_second' | 'reading_tokens_per_second' | 'learning_tokens_per_second';

/** What is installed, that it is what it claims to be, and what was measured with it on this computer. */
export class ModelsService {
	readonly #options: ModelsServiceOptions;
	readonly #changes = new Broadcast<Model[]>();
	readonly #lookedAt = new Map<string, { largestContext: number; sampling: RecommendedSampling }>();

	constructor(options: ModelsServiceOptions) {
		this.#options = options;
	}

	/** The starter's file if it is here and whole; hashed once per path, size and time. */
	async findStarter(): Promise<ModelFile | null> {
		for (const file of this.#options.starterFiles) {
			if (file === '' || !existsSync(file) || !(await this.#isStarter(file))) continue;
			const { id, sha256, bytes } = starterModel;
			const known = this.#options.table.get(id);
			if (known?.path !== file)
				this.install({
					id,
					files: [{ path: file, sha256, bytes }],
					place: 'elsewhere',
					facts: await headerFacts([{ path: file, sha256, bytes }]),
					problem: null,
					verifiedAt: Date.now(),
				});
			return { id, path: file, sha256, bytes };
		}
		return null;
	}

	/** Only called when the files are in place and have the hashes that are stated. */
	install(model: NewModel): void {
		const before = this.row(model.id);
		this.#options.table.put(model);
		if (before?.place === 'own') void this.#deleteUnused(filesOf(before).map((file) => file.path));
		this.changed();
	}

	/** What was fetched or brought anew under another name would take its room twice. */
	async #deleteUnused(files: readonly string[]): Promise<void> {
		const used = this.#options.table.all().flatMap((row) => filesOf(row).map((file) => identity(file.path)));
		const inUse = new Set(await Promise.all(used));
		for (const file of files) {
			const found = await identity(file);
			// A file that another program has open stays.
			if (found !== null && !inUse.has(found)) await rm(file).catch(() => undefined);
		}
	}

	/** Installed models, those that cannot be used now among them; not what is in the bin. */
	list(): Model[] {
		return this.#options.table
			.all()
			.filter(({ removed_at }) => removed_at === null)
			.map((row) => this.describe(row));
	}

	get(id: ModelId): Model | undefined {
		const row = this.row(id);
		return row === undefined || row.removed_at !== null ? undefined : this.describe(row);
	}

	watch(signal: AbortSignal): AsyncIterable<Model[]> {
		return this.#changes.watch(signal, this.list());
	}

	/** Something beside the table changed what is shown of them: a list, the policy, the default. */
	changed(): void {
		if (this.#changes.hasWatchers) this.#changes.send(this.list());
		this.#options.onChanged();
	}

	row(id: string): ModelRow | undefined {
		return this.#options.table.get(id);
	}

	/** The file to load. Errors: why it cannot be used; `not-found`. */
	file(id: ModelId): ModelFile {
		const row = this.row(id);
		if (row === undefined || row.removed_at !== null) throw new KnownError('not-found');
		const blocked = this.#blocked(row);
		if (blocked !== null) throw errorOf(blocked);
		return { id: row.id, path: row.path, sha256: row.sha256, bytes: row.bytes };
	}

	/** What was measured while answering; a slow change is smoothed, so that one busy moment does not stick. */
	learnSpeed(id: ModelId, fact: Learnt, value: number): void {
		if (!Number.isFinite(value) || value <= 0) return;
		const known = this.#options.table.get(id)?.[fact];
		this.#learn(id, fact, known == null ? value : known * 0.7 + value * 0.3);
	}

	setMethod(id: ModelId, method: 'sections' | 'sentences'): void {
		this.#options.table.set(id, 'summary_method', method);
		this.changed();
	}

	setSentenceChoice(id: ModelId, choice: Model['sentenceChoice']): void {
		this.#options.table.set(id, 'sentence_choice', choice);
		this.changed();
	}

	setPersonalAsking(id: ModelId, measured: PersonalAsking): void {
		this.#options.table.set(id, 'personal_asking', storedAsking(measured));
		this.changed();
	}

	/** Errors: `model-does-not-fit`, `model-damaged`. */
	async loadOptions(file: ModelFile): Promise<LoadOptions> {
		const header = await readGgufHeader(file.path);
		const { language } = header;
		if (language === undefined) throw new KnownError('model-damaged');
		const freeBytes = this.#options.freeBytes();
		const { contextTokens } = language;
		const embeds = kindOf(header) === 'embedding';
		const model = { bytes: file.bytes, bytesPerToken: bytesPerToken(language), contextTokens, embeds };
		if (embeds) {
			return {
				threads: Math.max(1, Math.floor(os.availableParallelism() / 2)),
				contextTokens: contextThatFits(model, passageTokens, freeBytes),
				gpu: false,
				embeds: true,
			};
		}
		const largestContext = contextThatFits(model, contextTokens, freeBytes);
		this.#lookedAt.set(file.id, { largestContext, sampling: header.sampling });
		return {
			threads: this.#options.table.get(file.id)?.threads ?? undefined,
			contextTokens: contextThatFits(model, usualContextTokens, freeBytes),
			stateFolder: this.#options.stateFolder,
			gpu: true,
		};
	}

	/** What is planned before it is loaded knows by this how much it can read, and what its makers recommend. */
	async lookAt(id: ModelId): Promise<void> {
		if (this.#lookedAt.has(id)) return;
		try {
			await this.loadOptions(this.file(id));
		} catch {
			// That it cannot be loaded is said when it is.
		}
	}

	/** Tokens that a conversation may grow to with this model, as memory allowed when it was last looked at. */
	largestContext(id: ModelId | null): number {
		return this.#lookedAt.get(id ?? '')?.largestContext ?? usualContextTokens;
	}

	/** As its file says. */
	recommendedSampling(id: ModelId | null): RecommendedSampling {
		return this.#lookedAt.get(id ?? '')?.sampling ?? {};
	}

	learnLoaded(file: ModelFile, loaded: LoadedModel): void {
		this.#learn(file.id, 'threads', loaded.threads);
		this.#learn(file.id, 'last_used_at', Date.now());
	}

	learnMemory(id: string, bytes: number): void {
		this.#learn(id, 'memory_bytes', bytes);
	}

	markLoading(file: ModelFile, phase: 'begun' | 'ended'): void {
		this.#learn(file.id, 'loading_since', phase === 'begun' ? Date.now() : null);
	}

	/** What is learnt is a help: that it cannot be stored, on a full disk, is no reason to fail. */
	#learn(...fact: Parameters<ModelsTable['set']>): void {
		try {
			this.#options.table.set(...fact);
		} catch (error) {
			this.#options.onStorageProblem(error);
		}
		this.changed();
	}

	/** True when a load of it never came to an end: the next attempt needs a person's word. */
	mustAsk(file: ModelFile): boolean {
		return this.#options.table.get(file.id)?.loading_since != null;
	}

	describe(row: ModelRow): Model {
		const listed = this.#options.listed(row.id as ModelId, row.sha256);
		return describeModel({
			row,
			facts: factsOf(row),
			listed,
			blocked: this.#blocked(row),
			isDefault: this.#options.defaultModel() === row.id,
		});
	}

	#blocked(row: ModelRow): Problem | null {
		const listed = this.#options.listed(row.id as ModelId, row.sha256) ?? null;
		const files = filesOf(row);
		const refused = this.#options.refused(
			listed,
			files.map(({ sha256 }) => sha256),
		);
		if (refused !== null) return refused;
		if (row.problem !== null) return { code: row.problem };
		return files.every(({ path: file }) => existsSync(file)) ? null : { code: 'model-file-gone' };
	}

	async #isStarter(file: string): Promise<boolean> {
		const row = this.#options.table.get(starterModel.id);
		const facts = statSync(file);
		if (facts.size !== starterModel.bytes) return false;
		const isKnown = row !== undefined && path.resolve(row.path) === path.resolve(file);
		// With a clock that was set back, what changed later bears an earlier time.
		const isPast = isKnown && row.verified_at <= Date.now();
		if (isPast && row.verified_at >= facts.mtimeMs && row.verified_at >= facts.ctimeMs) return true;
		return (await this.#options.hashFile(file)) === starterModel.sha256;
	}
}

/** The same for one file under two names; null where there is none. */
function identity(file: string): Promise<string | null> {
	return stat(file, { bigint: true }).then(
		({ dev, ino }) => `${dev} ${ino}`,
		() => null,
	);
}

/** A passage has some hundred words. */
const passageTokens = 512;
/** Grown by the engine when a conversation needs more. */
const usualContextTokens = 4096;
