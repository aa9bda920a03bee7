import { spawn, type ChildProcess } from 'node:child_process';
import os from 'node:os';
import { createInterface } from 'node:readline';
import * as z from 'zod';

/** What the trainer says, one JSON object a line (`resources/trainer/indoors_trainer/events.py`). */
export const TrainerEvent = z.discriminatedUnion('event', [
	z.object({ event: z.literal('loading') }),
	z.object({
		event: z.literal('started'),
		steps: z.number().int().positive(),
		done: z.number().int().nonnegative(),
		/** Examples that are too long for it, by their places among those it was given, from 1. */
		leftOut: z.array(z.number().int().positive()).default([]),
		losses: z.array(z.number()),
	}),
	z.object({
		event: z.literal('step'),
		step: z.number().int(),
		loss: z.number(),
		tokensPerSecond: z.number(),
	}),
	z.object({ event: z.literal('saved'), step: z.number().int() }),
	z.object({ event: z.literal('paused'), step: z.number().int() }),
	z.object({ event: z.literal('resumed'), step: z.number().int() }),
	z.object({ event: z.literal('stopped'), step: z.number().int() }),
	z.object({
		event: z.literal('done'),
		heldOutLoss: z.number().nullable(),
		perplexityBefore: z.number(),
		perplexityAfter: z.number(),
		/** That were learnt by this process, and the seconds that it took; none where all was learnt before. */
		tokens: z.number(),
		seconds: z.number(),
	}),
	z.object({ event: z.literal('failed'), code: z.string(), message: z.string() }),
]);
export type TrainerEvent = z.infer<typeof TrainerEvent>;

/** The Python process that trains one job. It has no network, and stands back for everything else on the computer. */
export class Trainer {
	readonly #process: ChildProcess;
	#errors = '';

	/** `onEnd`: the exit code, null when a signal ended it, and the last of what it said on its way out. */
	constructor(
		python: string,
		trainer: string,
		job: string,
		onEvent: (event: TrainerEvent) => void,
		onEnd: (code: number | null, errors: string) => void,
	) {
		this.#process = spawn(python, ['-m', 'indoors_trainer', '--attached', job], {
			cwd: job,
			env: { ...process.env, ...quiet, PYTHONPATH: trainer },
			stdio: ['pipe', 'pipe', 'pipe'],
			windowsHide: true,
		});
		this.#process.on('spawn', () => this.#standBack());
		this.#process.stderr?.on('data', (part: Buffer) => {
			this.#errors = (this.#errors + part.toString('utf8')).slice(-mostErrors);
		});
		// What was asked of a process that has just ended has nobody to hear it.
		this.#process.stdin?.on('error', () => undefined);
		if (this.#process.stdout !== null) {
			createInterface({ input: this.#process.stdout }).on('line', (line) => {
				const event = parsed(line);
				if (event !== undefined) onEvent(event);
			});
		}
		let isOver = false;
		const end = (code: number | null): void => {
			if (isOver) return;
			isOver = true;
			onEnd(code, this.#errors);
		};
		this.#process.on('error', (error) => {
			this.#errors += String(error);
			end(null);
		});
		this.#process.on('close', end);
	}

	/** `stop` keeps what was learnt and ends; the others speak for themselves. */
	tell(word: 'pause' | 'resume' | 'stop'): void {
		this.#process.stdin?.write(`${word}\n`);
	}

	kill(): void {
		this.#process.kill('SIGKILL');
	}

	#standBack(): void {
		try {
			if (this.#process.pid !== undefined)
				os.setPriority(this.#process.pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
		} catch {
			// A system that refuses lets it run as it is.
		}
	}
}

function parsed(line: string): TrainerEvent | undefined {
	try {
		return TrainerEvent.safeParse(JSON.parse(line)).data;
	} catch {
		return undefined;
	}
}

const quiet = {
	HF_HUB_OFFLINE: '1',
	TRANSFORMERS_OFFLINE: '1',
	TOKENIZERS_PARALLELISM: 'false',
	PYTHONUNBUFFERED: '1',
	PYTHONDONTWRITEBYTECODE: '1',
	PYTHONIOENCODING: 'utf-8',
	// Threads that wait for each other sleep instead of turning in circles, which starves them on a busy computer.
	OMP_WAIT_POLICY: 'PASSIVE',
	GOMP_SPINCOUNT: '0',
	KMP_BLOCKTIME: '0',
};
const mostErrors = 4000;
