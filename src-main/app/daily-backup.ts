import type { OpenedDatabase } from '../db/open.ts';

/** Makes the backup of each day, also of those on which the program is not started. */
export class DailyBackup {
	readonly #opened: Pick<OpenedDatabase, 'backups' | 'file'>;
	readonly #onProblem: (error: unknown) => void;
	#timer: NodeJS.Timeout | undefined;

	constructor(opened: Pick<OpenedDatabase, 'backups' | 'file'>, onProblem: (error: unknown) => void) {
		this.#opened = opened;
		this.#onProblem = onProblem;
	}

	begin(): void {
		const make = (): void =>
			void this.#opened.backups
				.makeDaily(this.#opened.file)
				.catch((error: unknown) => this.#onProblem(error));
		make();
		this.#timer = setInterval(make, lookEveryMs);
		this.#timer.unref();
	}

	dispose(): void {
		clearInterval(this.#timer);
	}
}

const lookEveryMs = 60 * 60 * 1000;
