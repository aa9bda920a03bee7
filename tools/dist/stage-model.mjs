/** Puts the starter model where the packaging takes it from, under the name that the program looks for. */
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { root, starterModel, starterModelPath } from '../setup/places.mjs';

export async function stageModel() {
	const folder = path.join(root, 'out', 'dist-models');
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const model = starterModelPath();
	if (model === null) {
		console.log('No starter model on this computer: the package comes without one and says how to get one.');
		return;
	}
	await cp(model, path.join(folder, path.basename(starterModel.file)));
}
