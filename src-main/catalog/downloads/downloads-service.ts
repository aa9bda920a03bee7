import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Broadcast } from '../../base/broadcast.ts';
import type { JobHandle } from '../../base/jobs.ts';
import type { Problem } from '../../contract/entities.ts';
import { KnownError, toKnownError } from '../../contract/errors.ts';
import type { StoredDownload } from '../../db/downloads.ts';
import type { FileOfModel } from '../../db/models.ts';
import { asStorageProblem } from '../../db/open.ts';
import { freeBytesOf, reserveBytes } from '../disk-space.ts';
import { writeFailure } from '../imports/file-errors.ts';
import { bytesHere, bytesOf, sizeOf } from './download-bytes.ts';
import { describeDownload } from './describe-download.ts';
import { DownloadRun, type RunView } from './download-run.ts';
import type { Arriving, DownloadsServiceOptions, Wanted } from './downloads-options.ts';
import { queued, type Queued } from './queued-download.ts';
import { throwAway } from './throw-away.ts';
import { discard, type TransferTarget } from './transfer.ts';

/** What is on its way: a queue that survives the program, one or two at a time. */
export class DownloadsService<Entry extends Wanted> {
	readonly #options: DownloadsServiceOptions<Entry>;
	readonly #changes = new Broadcast<Arriving<Entry>[]>();
	#queue: Queued<Entry>[] = [];
	#disposed = false;
	/** How many want nothing to be received now. */
	#holds = 0;

	constructor(options: DownloadsServiceOptions<Entry>) {
		this.#options = options;
		this.#queue = options.table.all().map((stored) => queued(stored, 'program'));
	}

	/** Goes on with what was on its way when the program ended. */
	begin(): void {
		this.#next();
		for (const one of this.#queue) this.#lookAtDisk(one);
	}

	list(): Arriving<Entry>[] {
		return this.#queue.map((one) => describeDownload(one, this.#options.nameOf));
	}

	watch(signal: AbortSignal): AsyncIterable<Arriving<Entry>[]> {
		return this.#changes.watch(signal, this.list());
	}

	add(entry: Entry): void {
		const found = this.#find(entry.id);
		if (found?.leaving !== undefined) {
			void found.leaving.then(() => this.add(entry)).catch(this.#options.onStorageProblem);
			return;
		}
		if (found !== undefined) {
			this.#renew(found, entry);
			this.resume(entry.id);
			return;
		}
		const { id } = entry;
		const one = queued({ id, entry, state: 'queued', problem: null, totalBytes: bytesOf(entry) }, 'person');
		this.#queue.push(one);
		try {
			this.#storeOrder();
		} catch (error) {
			// Whoever is told that it did not work must not see it begin.
			this.#queue = this.#queue.filter((other) => other !== one);
			throw error;
		}
		this.#lookAtDisk(one);
		this.#next();
	}

	pause(id: Entry['id']): void {
		const one = this.#need(id);
		this.#storeOrSay(one, { state: 'paused', problem: null });
		one.running?.abort.abort(new KnownError('cancelled'));
		this.#tell();
	}

	resume(id: Entry['id']): void {
		const one = this.#need(id);
		this.#renew(one, this.#options.listedNow?.(one.stored.entry) ?? one.stored.entry);
		this.#store(one, { state: 'queued', problem: null });
		one.askedBy = 'person';
		// Whoever wants to go on does not want to wait for the next try.
		if (one.view?.state.kind === 'retrying') one.running?.abort.abort(new KnownError('cancelled'));
		this.#next();
	}

	/** After sleep a connection may be dead without a sign, and a pause before the next try longer than it need be. */
	wake(): void {
		for (const one of this.#queue) {
			one.askedBy = 'program';
			one.running?.abort.abort(new KnownError('cancelled'));
		}
	}

	/** What may be fetched changed: what is under way and may not be any more ends. */
	reconsider(): void {
		for (const { stored, running } of this.#queue)
			if (this.#refusal(stored.entry) !== null) running?.abort.abort(new KnownError('cancelled'));
		this.#next();
	}

	/** Files that are whole already, of what is still on its way. */
	wholeFiles(): string[] {
		return this.#queue
			.flatMap(({ stored }) => this.#targets(stored.entry).map((target) => target.path))
			.filter((file) => existsSync(file));
	}

	/** Nothing is received, from when this ends until the returned function is called; then it goes on by itself. */
	async hold(): Promise<() => void> {
		this.#holds += 1;
		this.wake();
		await Promise.all(this.#queue.flatMap(({ running }) => running?.ended ?? []));
		return () => {
			this.#holds -= 1;
			this.#next();
		};
	}

	/** The hub asked for an account, or did not take the token. */
	isGated(id: Entry['id']): boolean {
		return this.#find(id)?.stored.problem?.code === 'download-gated';
	}

	/** `keep`: what was received stays on disk, and a later download goes on from there. */
	cancel(id: Entry['id'], keep: boolean): Promise<void> {
		const one = this.#need(id);
		one.leaving ??= this.#leave(one, keep);
		return one.leaving;
	}

	async #leave(one: Queued<Entry>, keep: boolean): Promise<void> {
		this.#storeOrSay(one, { state: 'paused' });
		one.running?.abort.abort(new KnownError('cancelled'));
		await one.running?.ended;
		// It was installed before it could be stopped, and is removed like everything else that is here.
		if (!this.#queue.includes(one)) return;
		try {
			if (!keep) await this.#throwAway(this.#targets(one.stored.entry));
		} finally {
			// After the files: a full disk takes this only once there is room.
			this.#remove(one);
			this.#next();
		}
	}

	#remove(one: Queued<Entry>): void {
		this.#queue = this.#queue.filter((other) => other !== one);
		try {
			this.#options.table.remove(one.stored.id);
		} catch (error) {
			this.#options.onStorageProblem(error);
		}
		this.#tell();
	}

	/** What failed for what a list said goes on with what it says now; what came of everything else is worth more. */
	#renew(one: Queued<Entry>, entry: Entry): void {
		if (!mayBeMended.has(one.stored.problem?.code ?? '')) return;
		const now = new Set(this.#targets(entry).map((target) => target.path));
		const before = this.#targets(one.stored.entry).filter((target) => !now.has(target.path));
		void this.#throwAway(before).catch(() => undefined);
		one.stored = { ...one.stored, entry, totalBytes: bytesOf(entry) };
		one.view = undefined;
	}

	#throwAway(targets: readonly TransferTarget[]): Promise<void> {
		return throwAway(targets, (file) => this.#options.isInstalled?.(file) ?? false);
	}

	move(id: Entry['id'], by: -1 | 1): void {
		const at = this.#queue.findIndex(({ stored }) => stored.id === id);
		const other = this.#queue[at + by];
		const one = this.#queue[at];
		if (one === undefined || other === undefined) return;
		this.#queue[at + by] = one;
		this.#queue[at] = other;
		this.#storeOrder();
		this.#tell();
	}

	async dispose(): Promise<void> {
		this.#disposed = true;
		const running = this.#queue.flatMap((one) => one.running ?? []);
		for (const { abort } of running) abort.abort(new KnownError('cancelled'));
		await Promise.all(running.map(({ ended }) => ended));
	}

	/** How much of it is here, before anything is fetched. */
	#lookAtDisk(one: Queued<Entry>): void {
		void bytesHere(this.#targets(one.stored.entry)).then((bytes) => {
			one.here = bytes;
			if (!this.#disposed) this.#tell();
		});
	}

	#next(): void {
		if (this.#disposed || this.#holds > 0) return;
		const waiting = this.#queue.filter(
			({ stored, running, leaving }) =>
				stored.state === 'queued' && running === undefined && leaving === undefined,
		);
		const allowed = waiting.filter((one) => {
			const problem = this.#refusal(one.stored.entry);
			if (problem !== null) this.#storeOrSay(one, { state: 'failed', problem });
			return problem === null;
		});
		const busy = this.#queue.filter(({ running }) => running !== undefined).length;
		for (const one of allowed.slice(0, Math.max(0, this.#options.atOnce() - busy))) this.#start(one);
		this.#tell();
	}

	#refusal(entry: Entry): Problem | null {
		return this.#options.refused?.(entry) ?? null;
	}

	#start(one: Queued<Entry>): void {
		const { entry } = one.stored;
		const { kind, jobs, gate, limit, nameOf } = this.#options;
		const abort = new AbortController();
		const job = jobs.start({ kind, title: nameOf(entry), conversationId: null });
		job.signal.addEventListener('abort', () => this.#queue.includes(one) && this.pause(entry.id), {
			once: true,
		});
		const targets = this.#targets(entry);
		const run = new DownloadRun(
			targets,
			{
				get: (url, headers, signal) =>
					gate.get({ url, purpose: kind, askedBy: one.askedBy, about: nameOf(entry), headers }, signal),
				files: this.#options.files,
				limit: (bytes, signal) => limit.take(bytes, signal),
				needRoom: (bytes) => this.#needRoom(one, bytes),
			},
			(view) => this.#seen(one, view, job),
			{ isOnline: this.#options.isOnline },
		);
		const ended = this.#run(one, run, targets, abort.signal).finally(() => {
			one.running = undefined;
			job.end();
			this.#next();
		});
		one.running = { abort, job, ended };
	}

	async #run(
		one: Queued<Entry>,
		run: DownloadRun,
		targets: readonly TransferTarget[],
		signal: AbortSignal,
	): Promise<void> {
		try {
			const files = await this.#receive(run, targets, signal);
			await this.#options.onArrived(one.stored.entry, files);
		} catch (error) {
			const isWanted = !signal.aborted;
			const known = await this.#withNumbers(one, toKnownError(asStorageProblem(error)));
			const hasFailed = isWanted && known.code !== 'cancelled';
			if (hasFailed) await this.#clearUp(targets, known);
			if (one.view !== undefined)
				one.view = { ...one.view, receivedBytes: await bytesHere(targets), state: { kind: 'paused' } };
			if (hasFailed) this.#fail(one, known);
			return;
		}
		this.#remove(one);
	}

	/** Whole files with the right hashes, in their places. */
	async #receive(
		run: DownloadRun,
		targets: readonly TransferTarget[],
		signal: AbortSignal,
	): Promise<[FileOfModel, ...FileOfModel[]]> {
		await mkdir(this.#options.folder(), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
			throw writeFailure(error);
		});
		await run.run((file) => existsSync(file), signal);
		const files = targets.map(async ({ path: file, sha256 }) => ({
			path: file,
			sha256,
			bytes: await sizeOf(file),
		}));
		const [first, ...more] = await Promise.all(files);
		if (signal.aborted) throw new KnownError('cancelled');
		if (first === undefined) throw new KnownError('download-not-offered');
		return [first, ...more];
	}

	async #clearUp(targets: readonly TransferTarget[], { code, details }: KnownError): Promise<void> {
		try {
			// One that was not taken would stand in the way of another; one that is good may lack the consent of its owner.
			if (code === 'download-gated' && details['status'] === 401) this.#options.onGated();
			// A wrong file is of no use; it is fetched again only when somebody asks for it.
			if (code === 'download-wrong-hash') for (const target of targets) await discard(target.path);
		} catch (error) {
			this.#options.onStorageProblem(error);
		}
	}

	#fail(one: Queued<Entry>, { code, details }: KnownError): void {
		// Whether it can be written down or not, because what stays queued begins again at once.
		this.#storeOrSay(one, { state: 'failed', problem: { code, details } });
		this.#options.logger.event('download-failed', { code });
	}

	/** A disk that filled up in the middle says how much is missing, as one that was too small from the beginning. */
	async #withNumbers(one: Queued<Entry>, error: KnownError): Promise<KnownError> {
		if (error.code !== 'disk-full') return error;
		// Where a quota is used up the disk itself may have room, and its numbers would say nothing.
		return this.#needRoom(one, 0).then(
			() => error,
			(reason: unknown) => (reason instanceof KnownError ? reason : error),
		);
	}

	/** Errors: `disk-too-small`. */
	async #needRoom(one: Queued<Entry>, bytes: number): Promise<void> {
		const others = this.#queue
			.filter((other) => other !== one && other.running !== undefined)
			.reduce((sum, { view }) => sum + Math.max(0, (view?.totalBytes ?? 0) - (view?.receivedBytes ?? 0)), 0);
		const rest = (one.view?.totalBytes ?? 0) - (one.view?.receivedBytes ?? 0);
		const neededBytes = Math.max(bytes, rest) + others + reserveBytes;
		const freeBytes = await (this.#options.freeBytes ?? freeBytesOf)(this.#options.folder());
		if (freeBytes < neededBytes) throw new KnownError('disk-too-small', { neededBytes, freeBytes });
	}

	#targets(entry: Entry): TransferTarget[] {
		return entry.files.map((part) => {
			const { sha256, bytes } = part;
			if (sha256 === undefined) throw new KnownError('download-not-offered');
			const { name, ...located } = this.#options.locate(entry, part);
			return { ...located, sha256, bytes, path: path.join(this.#options.folder(), name) };
		});
	}

	#seen(one: Queued<Entry>, view: RunView, job: JobHandle): void {
		one.view = view;
		if (view.state.kind === 'retrying') one.askedBy = 'program';
		if (view.totalBytes !== null && view.totalBytes !== one.stored.totalBytes)
			this.#storeOrSay(one, { totalBytes: view.totalBytes });
		job.update({
			fraction: view.totalBytes === null ? null : Math.min(1, view.receivedBytes / view.totalBytes),
			secondsLeft: view.state.kind === 'receiving' ? view.state.secondsLeft : null,
		});
		this.#tell();
	}

	/** Changes nothing where it cannot be written down. */
	#store(one: Queued<Entry>, change: Partial<StoredDownload<Entry>>): void {
		const stored = { ...one.stored, ...change };
		this.#options.table.put(stored, this.#queue.indexOf(one));
		one.stored = stored;
	}

	/** For what has happened already, whether it can be written down or not. */
	#storeOrSay(one: Queued<Entry>, change: Partial<StoredDownload<Entry>>): void {
		try {
			this.#store(one, change);
		} catch (error) {
			one.stored = { ...one.stored, ...change };
			this.#options.onStorageProblem(error);
		}
	}

	#storeOrder(): void {
		for (const [position, { stored }] of this.#queue.entries()) this.#options.table.put(stored, position);
	}

	#find(id: string): Queued<Entry> | undefined {
		return this.#queue.find(({ stored }) => stored.id === id);
	}

	#need(id: string): Queued<Entry> {
		const found = this.#find(id);
		if (found === undefined) throw new KnownError('not-found');
		return found;
	}

	#tell(): void {
		this.#changes.send(this.list());
		const views = this.#queue.flatMap(({ running, view }) => (running === undefined ? [] : (view ?? [])));
		const total = views.reduce((sum, { totalBytes }) => sum + (totalBytes ?? 0), 0);
		const received = views.reduce((sum, { receivedBytes }) => sum + receivedBytes, 0);
		this.#options.onProgress(views.length === 0 ? null : total === 0 ? 0 : received / total);
	}
}

/** Failures for which the list may be at fault. */
const mayBeMended: ReadonlySet<string> = new Set(['download-wrong-hash', 'download-not-found']);
