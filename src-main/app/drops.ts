import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { AsyncQueue } from '../contract/async-queue.ts';
import type { Output } from '../contract/calls.ts';
import type { DroppedFile } from '../contract/drops.ts';
import type { DroppedFileId } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';

type Drop = Output<'drops.watch'>;

/** Files that a person handed over. The page gets opaque ids; the paths stay here. */
export class Drops {
	readonly #paths = new Map<DroppedFileId, string>();
	/** What nobody has watched yet, such as the files that the program was started with. */
	#waiting: Drop[] = [];
	#queue: AsyncQueue<Drop> | undefined;

	add(paths: readonly string[], how: Drop['how']): void {
		if (paths.length === 0) return;
		const drop: Drop = { files: paths.slice(0, mostAtOnce).map((file) => this.#remember(file)), how };
		if (this.#queue === undefined) this.#waiting.push(drop);
		else this.#queue.push(drop);
	}

	/** Names files that were found in a folder which a person handed over. */
	name(paths: readonly string[]): DroppedFile[] {
		return paths.map((file) => this.#remember(file));
	}

	watch(signal: AbortSignal): AsyncIterable<Drop> {
		const queue = new AsyncQueue<Drop>(() => {
			if (this.#queue === queue) this.#queue = undefined;
		});
		signal.addEventListener('abort', () => void queue.return(), { once: true });
		this.#queue = queue;
		for (const drop of this.#waiting.splice(0)) queue.push(drop);
		return queue;
	}

	/** Errors: `not-found` for an id that was never handed out. */
	pathOf(id: DroppedFileId): string {
		const file = this.#paths.get(id);
		if (file === undefined) throw new KnownError('not-found');
		return file;
	}

	#remember(file: string): DroppedFile {
		const id = randomUUID() as DroppedFileId;
		this.#paths.set(id, path.resolve(file));
		const facts = statSync(file, { throwIfNoEntry: false });
		return {
			id,
			name: path.basename(file),
			bytes: facts?.size ?? 0,
			isFolder: facts?.isDirectory() ?? false,
		};
	}
}

const mostAtOnce = 1000;
