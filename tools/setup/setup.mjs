/** Makes a fresh clone ready to start or to test; does nothing, in well under a second, where all is in place. */
import { fileFailure, SetUpFailure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { reporter } from './report.mjs';
import { sweepScratch } from './scratch.mjs';
import { build } from './steps/build.mjs';
import { databaseModule } from './steps/database-module.mjs';
import { electron } from './steps/electron.mjs';
import { packages } from './steps/packages.mjs';
import { starterModelStep } from './steps/starter-model.mjs';
import { systemLibraries } from './steps/system-libraries.mjs';

/**
 * Tests and development build for themselves: a program that does not build is one failed check among the others.
 * Ends the process with code 1 and an explanation when a step cannot be done.
 * @param {{ for: 'start' | 'test' | 'development', quiet?: boolean }} options
 */
export async function setUp({ for: purpose, quiet = false }) {
	const report = reporter({ quiet });
	try {
		await withLock(
			() => inOrder(purpose, report),
			(pid) => report.say(`Another set-up is at work (process ${pid}); waiting for it.`),
		);
	} catch (error) {
		const failure = error instanceof SetUpFailure ? error : fileFailure(error);
		if (failure === null) throw error;
		console.error(`\n${failure.message}`);
		process.exit(1);
	}
}

async function inOrder(purpose, report) {
	sweepScratch();
	for (const step of purpose === 'start' ? [...steps, build] : steps) {
		if (await step.isDone({ purpose })) continue;
		await report.step(step.name, (progress) => step.run({ progress, purpose, report }));
	}
}

const steps = [systemLibraries, packages, electron, databaseModule, starterModelStep];

if (import.meta.main ?? process.argv[1] === import.meta.filename) await setUp({ for: 'start' });
