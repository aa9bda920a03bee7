import { KnownError, toKnownError } from '../contract/errors.ts';
import type { TeachingTools } from '../contract/teaching.ts';
import { bestToBuildFrom, buildEnvironment, type FoundPython } from './python.ts';

export interface ToolsServiceOptions {
	/** The program's own environment. */
	readonly environment: string;
	readonly requirements: string;
	/** The program's own Python, and those of the system. */
	readonly find: (environment: string) => Promise<FoundPython[]>;
	readonly changed: () => void;
	/** Writes down that something is fetched by another program, and whether it came. */
	readonly fetching: <T>(task: () => Promise<T>) => Promise<T>;
}

/** The Python that trains: found, or set up when somebody wants it. */
export class ToolsService {
	readonly #options: ToolsServiceOptions;
	#state: TeachingTools = { state: 'unknown' };
	#ready: FoundPython | undefined;
	#looking: Promise<void> | undefined;
	#stopping: AbortController | undefined;

	constructor(options: ToolsServiceOptions) {
		this.#options = options;
	}

	get state(): TeachingTools {
		return this.#state;
	}

	/** Errors: `teaching-no-tools`. */
	async need(): Promise<string> {
		if (this.#ready === undefined) await this.look();
		if (this.#ready === undefined) throw new KnownError('teaching-no-tools');
		return this.#ready.path;
	}

	look(): Promise<void> {
		this.#looking ??= this.#look().finally(() => (this.#looking = undefined));
		return this.#looking;
	}

	/**
	 * `wheels`: a folder with the packages, for a computer without internet. Stopped by a person, it is over. Errors: `teaching-no-tools`, `teaching-tools-failed`; `cancelled`.
	 */
	async setUp(wheels: string | undefined, signal: AbortSignal): Promise<void> {
		if (this.#state.state === 'setting-up') throw new KnownError('teaching-running');
		const { environment, requirements, find, fetching } = this.#options;
		const from = bestToBuildFrom(await find(environment));
		if (from === undefined) throw new KnownError('teaching-no-tools');
		const stopping = new AbortController();
		this.#stopping = stopping;
		this.#set({ state: 'setting-up', line: '' });
		const build = (): Promise<void> =>
			buildEnvironment(
				environment,
				from,
				requirements,
				wheels,
				(line) => this.#set({ state: 'setting-up', line }),
				AbortSignal.any([signal, stopping.signal]),
			);
		try {
			await (wheels === undefined ? fetching(build) : build());
		} catch (error) {
			const known = toKnownError(error);
			const line = known.details['line'];
			if (known.code === 'cancelled') await this.#look();
			else
				this.#set({
					state: 'failed',
					problem: { code: known.code, details: known.details },
					line: typeof line === 'string' ? line : '',
				});
			if (!stopping.signal.aborted) throw known;
			return;
		}
		await this.#look();
	}

	/** What was fetched until then goes. */
	stopSetUp(): void {
		this.#stopping?.abort();
	}

	async #look(): Promise<void> {
		const found = await this.#options.find(this.#options.environment);
		this.#ready = found.find(({ isReady }) => isReady);
		const from = bestToBuildFrom(found);
		if (this.#ready !== undefined)
			this.#set({
				state: 'ready',
				python: this.#ready.version,
				torch: this.#ready.torch ?? '',
				isSlow: this.#ready.isSlow,
			});
		else if (from === undefined)
			this.#set({ state: 'no-python', tooNew: found.find(({ isTooNew }) => isTooNew)?.version ?? null });
		else
			this.#set({
				state: 'packages-missing',
				python: from.version,
				torch: from.sharesTorch,
				fetchBytes: packageBytes + (from.sharesTorch ? 0 : torchBytes()),
			});
	}

	#set(state: TeachingTools): void {
		this.#state = state;
		this.#options.changed();
	}
}

/** As measured with the versions of `requirements.txt`. */
const packageBytes = 36e6;
/** The index has PyTorch for Linux with the libraries of graphics cards only. */
function torchBytes(): number {
	return process.platform === 'linux' ? 2.9e9 : 0.25e9;
}
