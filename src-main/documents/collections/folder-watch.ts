import { watch, type FSWatcher } from 'node:fs';
import path from 'node:path';

/**
 * Tells when something in a folder changes, some time after the last change. Where the system cannot watch, nothing is
 * told, and the folder is looked through from time to time all the same.
 */
export class FolderWatch {
	readonly #root: string;
	readonly #onChange: () => void;
	readonly #watchers = new Map<string, FSWatcher>();
	#timer: NodeJS.Timeout | undefined;

	constructor(root: string, onChange: () => void) {
		this.#root = root;
		this.#onChange = onChange;
	}

	/** `folders`: those inside, by their place, the first one included. Only Linux has to watch each for itself. */
	follow(folders: readonly string[]): void {
		const wanted = new Set(process.platform === 'linux' ? folders.slice(0, mostWatched) : ['']);
		for (const [folder, watcher] of this.#watchers)
			if (!wanted.has(folder)) {
				watcher.close();
				this.#watchers.delete(folder);
			}
		for (const folder of wanted) if (!this.#watchers.has(folder)) this.#start(folder);
	}

	close(): void {
		clearTimeout(this.#timer);
		for (const watcher of this.#watchers.values()) watcher.close();
		this.#watchers.clear();
	}

	#start(folder: string): void {
		try {
			const recursive = process.platform !== 'linux';
			const watcher = watch(path.join(this.#root, folder), { recursive, persistent: false }, () =>
				this.#changed(),
			);
			watcher.on('error', () => {
				watcher.close();
				this.#watchers.delete(folder);
				this.#changed();
			});
			this.#watchers.set(folder, watcher);
		} catch {
			// More folders than the system watches, or one that is gone again.
		}
	}

	#changed(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(this.#onChange, quietMs);
		this.#timer.unref();
	}
}

const mostWatched = 500;
/** A file that is being copied changes many times. */
const quietMs = 800;
