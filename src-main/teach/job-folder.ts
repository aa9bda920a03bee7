import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { asFileName } from '../base/file-name.ts';
import { freeName } from '../base/free-name.ts';
import type { AdapterPassport } from '../contract/adapter-passport.ts';
import type { Example, ExampleContent } from '../contract/teaching.ts';
import { toChatJsonl } from './chat-jsonl.ts';
import { learntFrom } from './check-examples.ts';
import { passportPathOf, writePassport } from './passport-file.ts';

export interface JobContent {
	readonly name: string;
	/** The model's file, absolute or beside the job. */
	readonly model: string;
	/** What the model is told before every conversation, in training as later. */
	readonly instructions: string;
	readonly examples: readonly Example[];
	readonly settings: TrainingSettings;
}

/** As `resources/trainer/indoors_trainer/job.py` has them. */
export interface TrainingSettings {
	readonly rank: number;
	readonly alpha: number;
	readonly epochs: number;
	readonly batchSize: number;
	readonly learningRate: number;
	readonly seed: number;
	/** 0: all. */
	readonly threads: number;
}

export const usualSettings: TrainingSettings = {
	rank: 8,
	alpha: 16,
	epochs: 6,
	batchSize: 4,
	learningRate: 5e-4,
	seed: 0,
	threads: 0,
};

/** Writes what the trainer reads; a checkpoint that is there stays, and counts where nothing else changed. */
export async function writeJob(folder: string, job: JobContent): Promise<void> {
	await mkdir(folder, { recursive: true });
	const { rank, alpha, epochs, batchSize, learningRate, seed, threads } = job.settings;
	const apart: ExampleContent[] = job.examples.filter(({ isHeldOut }) => isHeldOut);
	await writeFile(path.join(folder, 'train.jsonl'), toChatJsonl(learntFrom(job.examples), job.instructions));
	await writeFile(path.join(folder, 'held-out.jsonl'), toChatJsonl(apart, job.instructions));
	await writeFile(
		path.join(folder, 'job.json'),
		JSON.stringify(
			{
				name: job.name,
				model: job.model,
				seed,
				rank,
				alpha,
				epochs,
				batch_size: batchSize,
				learning_rate: learningRate,
				threads,
			},
			null,
			'\t',
		),
	);
	await rm(path.join(folder, 'adapter.gguf'), { force: true });
}

/** What was learnt from is not left lying about: a run that goes on writes it again. */
export function forgetExamples(folder: string): void {
	try {
		for (const file of ['train.jsonl', 'held-out.jsonl']) rmSync(path.join(folder, file), { force: true });
	} catch {
		// Where nothing can be written, nothing was; the program starts all the same.
	}
}

/**
 * The same for a larger computer: with the trainer itself, and without the model, whose file has to be put beside it.
 * Always a new folder inside `parent`, whose path it gives: hours of training may have come back in an earlier one.
 */
export async function writeJobToTakeAway(
	parent: string,
	trainer: string,
	job: JobContent,
	passport: AdapterPassport,
): Promise<string> {
	const folder = await freeName(parent, asFileName(job.name));
	await writeJob(folder, job);
	// The adapter comes back with it, so that what it learnt from is known here. The examples themselves lie there too.
	await writePassport(
		passportPathOf(path.join(folder, 'adapter.gguf')),
		{
			format: 'indoors-adapter-passport',
			version: 1,
			name: job.name,
			sha256: null,
			passport,
			result: null,
		},
		true,
	);
	await cp(trainer, folder, { recursive: true, filter: (from) => !from.includes('__pycache__') });
	return folder;
}
