/** The program as it runs for the measurements: a fresh data folder, driven through its window. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openProgram } from '../drive/program.mjs';
import { electronPath, root, starterModelPath } from '../setup/places.mjs';

export async function withProgram(work, { model = true, prepare, folder: given } = {}) {
	const folder = given ?? (await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-')));
	await prepare?.(folder);
	const program = await openProgram({
		path: electronPath(),
		args: [root],
		env: {
			...process.env,
			INDOORS_DATA_FOLDER: folder,
			INDOORS_STARTER_MODEL: model ? starterModelPath() : '',
			LANGUAGE: 'en',
		},
	});
	try {
		return await work(program, folder);
	} finally {
		await program.close();
		if (given === undefined)
			await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	}
}
