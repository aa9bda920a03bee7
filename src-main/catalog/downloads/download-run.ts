import type { DownloadState } from '../../contract/models.ts';
import { KnownError, toKnownError } from '../../contract/errors.ts';
import { networkFailures } from '../../contract/network-failures.ts';
import { Pace } from './pace.ts';
import { pause } from './rate-limit.ts';
import { retryAfterFailure } from './retry.ts';
import { receivedBytes, transfer, type TransferTarget, type TransferTools } from './transfer.ts';

export interface RunView {
	readonly receivedBytes: number;
	readonly totalBytes: number | null;
	readonly state: DownloadState;
	readonly startedAnew: boolean;
}

export interface RunSurroundings {
	/** Milliseconds that never go back. */
	readonly now?: () => number;
	/** Whether the system knows of a network. */
	readonly isOnline?: () => boolean;
}

/**
 * Fetches the files of one thing one after the other and tries again where waiting may help. Resolves when all are in
 * place. Errors: what a person has to decide about; `cancelled`.
 */
export class DownloadRun {
	readonly #files: readonly TransferTarget[];
	readonly #tools: TransferTools;
	readonly #show: (view: RunView) => void;
	readonly #pace: Pace;
	readonly #isOnline: () => boolean;
	/** Bytes of each file: here, and in all where that is known. */
	readonly #have: number[];
	readonly #totals: (number | undefined)[];
	#state: DownloadState = { kind: 'connecting' };
	#startedAnew = false;
	#wasOnline: boolean;

	constructor(
		files: readonly TransferTarget[],
		tools: TransferTools,
		show: (view: RunView) => void,
		{ now, isOnline = () => true }: RunSurroundings = {},
	) {
		this.#files = files;
		this.#tools = tools;
		this.#show = show;
		this.#pace = new Pace(now);
		this.#isOnline = isOnline;
		this.#wasOnline = isOnline();
		this.#have = files.map(() => 0);
		this.#totals = files.map(({ bytes }) => bytes);
	}

	async run(isInPlace: (path: string) => boolean, signal: AbortSignal): Promise<void> {
		for (const [at, { path }] of this.#files.entries()) {
			if (isInPlace(path)) this.#have[at] = this.#totals[at] ?? 0;
			else this.#have[at] = await receivedBytes(path);
		}
		const clock = setInterval(() => this.#tick(), 1000);
		try {
			for (const [at, file] of this.#files.entries())
				if (!isInPlace(file.path)) await this.#insist(at, file, signal);
		} finally {
			clearInterval(clock);
		}
	}

	async #insist(at: number, target: TransferTarget, signal: AbortSignal): Promise<void> {
		for (let failures = 0; ;) {
			const before = this.#have[at] ?? 0;
			const tooSlow = new AbortController();
			this.#onTooSlow = () => tooSlow.abort(new KnownError('download-too-slow', { host: target.url.host }));
			try {
				await transfer(
					target,
					this.#tools,
					(event) => this.#heard(at, event),
					AbortSignal.any([signal, tooSlow.signal]),
				);
				return;
			} catch (error) {
				if (signal.aborted) throw new KnownError('cancelled');
				const known = tooSlow.signal.aborted ? toKnownError(tooSlow.signal.reason) : toKnownError(error);
				failures = (this.#have[at] ?? 0) > before ? 1 : failures + 1;
				const wait = retryAfterFailure(known, failures);
				if (wait === undefined) throw known;
				const { code, details } = known;
				this.#change({ kind: 'retrying', at: Date.now() + wait, problem: { code, details } });
				if (await this.#waited(wait, networkFailures.has(code), signal)) failures = 0;
			}
		}
	}

	/** True where the network came back meanwhile, which ends the pause at once. */
	async #waited(milliseconds: number, forNetwork: boolean, signal: AbortSignal): Promise<boolean> {
		const back = new AbortController();
		if (forNetwork) this.#onOnline = () => back.abort();
		try {
			await pause(milliseconds, AbortSignal.any([signal, back.signal]));
		} catch (error) {
			if (signal.aborted) throw error;
		} finally {
			this.#onOnline = () => undefined;
		}
		return back.signal.aborted;
	}

	#onTooSlow: () => void = () => undefined;
	#onOnline: () => void = () => undefined;

	#heard(at: number, event: Parameters<Parameters<typeof transfer>[2]>[0]): void {
		switch (event.kind) {
			case 'connecting':
				this.#pace.begin(this.#received());
				this.#change({ kind: 'connecting' });
				break;
			case 'total':
				this.#totals[at] = event.bytes;
				break;
			case 'received': {
				const isMore = event.bytes > (this.#have[at] ?? 0);
				this.#have[at] = event.bytes;
				this.#pace.received(this.#received());
				if (isMore && this.#state.kind !== 'receiving') this.#tick();
				break;
			}
			case 'checking': {
				const whole = this.#totals[at] ?? Math.max(1, event.bytes);
				this.#change({ kind: 'checking', fraction: Math.min(1, event.bytes / whole) });
				break;
			}
			case 'anew':
				this.#startedAnew = true;
				this.#have[at] = 0;
				break;
		}
	}

	/** Says what is so: bytes come, or none have for a while. */
	#tick(): void {
		const isOnline = this.#isOnline();
		if (isOnline && !this.#wasOnline) this.#onOnline();
		this.#wasOnline = isOnline;
		if (
			this.#state.kind !== 'connecting' &&
			this.#state.kind !== 'receiving' &&
			this.#state.kind !== 'stalled'
		)
			return;
		if (this.#pace.isTooSlow) this.#onTooSlow();
		const silent = this.#pace.silentFor;
		if (silent >= stalledAfter) {
			this.#change({ kind: 'stalled', seconds: Math.round(silent / 1000) });
			return;
		}
		const rate = this.#pace.bytesPerSecond;
		if (rate === 0) return;
		const total = this.#total();
		const secondsLeft = total === null ? null : (total - this.#received()) / rate;
		this.#change({ kind: 'receiving', bytesPerSecond: rate, secondsLeft });
	}

	#change(state: DownloadState): void {
		this.#state = state;
		this.#show({
			receivedBytes: this.#received(),
			totalBytes: this.#total(),
			state,
			startedAnew: this.#startedAnew,
		});
	}

	#received(): number {
		return this.#have.reduce((sum, bytes) => sum + bytes, 0);
	}

	#total(): number | null {
		return this.#totals.every((bytes) => bytes !== undefined)
			? this.#totals.reduce((sum, bytes) => sum + bytes, 0)
			: null;
	}
}

const stalledAfter = 10_000;
