import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TeachingRun, type Example } from '../contract/teaching.ts';
import { learntFrom } from './check-examples.ts';
import { forgetExamples } from './job-folder.ts';

/** What lies of the one run on the disk: how far it is, and until it is done what it can be gone on with. */
export class RunFolder {
	readonly path: string;

	constructor(folder: string) {
		this.path = folder;
		forgetExamples(folder);
	}

	/** Without the answers of its test, which belong to the adapter and go with it. */
	remember(run: TeachingRun): void {
		this.#write(runFile, { ...run, result: null });
	}

	/** A run that was going when the program ended can be gone on with. */
	remembered(): TeachingRun | null {
		const run = TeachingRun.safeParse(this.#read(runFile)).data;
		if (run === undefined) {
			// Nobody could say any more what the checkpoint of such a run has learnt.
			this.clear();
			return null;
		}
		if (run.state === 'done') this.keepFactsOnly();
		if (run.result !== null) this.remember(run);
		const now = { ...run, result: null };
		return over.has(run.state) ? now : { ...now, state: 'stopped', secondsLeft: null };
	}

	/** What the run learns from, as marks that nobody can read. */
	mark(examples: readonly Example[]): void {
		this.#write(marksFile, learntFrom(examples).map(markOf));
	}

	/** Whether something that the run has learnt from is not among them any more; its text may not be confirmed now. */
	hasLost(examples: readonly Example[]): boolean {
		const marks = this.#read(marksFile);
		if (!Array.isArray(marks)) return false;
		const here = new Set(examples.filter(({ problem }) => problem !== 'unconfirmed').map(markOf));
		return marks.some((mark) => !here.has(String(mark)));
	}

	/** What was learnt is kept with the adapters now, or nowhere. */
	keepFactsOnly(): void {
		this.#remove((name) => name !== runFile);
	}

	clear(): void {
		this.#remove(() => true);
	}

	#remove(isMeant: (name: string) => boolean): void {
		try {
			for (const name of readdirSync(this.path))
				if (isMeant(name)) rmSync(path.join(this.path, name), { recursive: true, force: true });
		} catch {
			// Where there is no folder, nothing was learnt; what cannot be removed now is tried again at the next start.
		}
	}

	#read(file: string): unknown {
		try {
			return JSON.parse(readFileSync(path.join(this.path, file), 'utf8'));
		} catch {
			return undefined;
		}
	}

	#write(file: string, content: unknown): void {
		try {
			mkdirSync(this.path, { recursive: true });
			writeFileSync(path.join(this.path, file), JSON.stringify(content));
		} catch {
			// On a full disk the run goes on; only what is shown after a restart is missing.
		}
	}
}

/** The example's own random id is in it, so that its words cannot be guessed from it. */
function markOf({ id, question, answer }: Example): string {
	return createHash('sha256').update(`${id}\n${question}\n${answer}`).digest('hex');
}

const runFile = 'run.json';
const marksFile = 'learnt-from.json';
const over: ReadonlySet<TeachingRun['state']> = new Set(['done', 'failed', 'stopped']);
