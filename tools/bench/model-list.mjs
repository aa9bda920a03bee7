/** The models of this computer beside a catalog of 1,000 entries: from the click to what is painted. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { starterModel } from '../../src-main/catalog/starter-model.ts';
import { ModelsTable } from '../../src-main/db/models.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { root, starterModelPath } from '../setup/places.mjs';
import { paintAfter } from './lists.mjs';
import { withProgram } from './running.mjs';
import { figure, median } from './statistics.mjs';

const entries = 1000;
const installed = 30;

export async function modelList() {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-'));
	try {
		// Beside the data folder, as an organisation gives its own list.
		const builtIn = JSON.parse(await readFile(path.join(root, 'resources', 'catalog.json'), 'utf8'));
		const models = Array.from({ length: entries }, (_, at) => {
			const model = builtIn.models[at % builtIn.models.length];
			return { ...model, id: `house-${at}`, name: `${model.name} ${at}` };
		});
		await writeFile(path.join(folder, 'indoors-catalog.json'), JSON.stringify({ ...builtIn, models }));
		const ms = await withProgram(({ page }) => openings(page), {
			prepare,
			folder: path.join(folder, 'data'),
		});
		console.log(`    opened in ${ms.map((one) => one.toFixed(0)).join(', ')} ms`);
		const name = `list of ${installed + 1} installed models beside ${entries} entries: open to first paint`;
		return [figure(name, median(ms), 'ms', 100, 'lower')];
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	}
}

async function openings(page) {
	const ms = [];
	for (let round = 0; round < 7; round += 1) {
		await page.getByTestId('new-conversation').click();
		await page.getByTestId('composer').waitFor();
		ms.push(
			await paintAfter(
				page,
				() => {
					const started = performance.now();
					document.querySelector('[data-testid=open-models]').click();
					return started;
				},
				'[data-testid=model]',
			),
		);
		// It must be the whole list that was painted.
		const shown = await page.getByTestId('model').count();
		if (shown !== installed + 1) throw new Error(`${shown} models are shown`);
	}
	return ms;
}

async function prepare(folder) {
	const opened = await openDatabase(folder);
	const table = new ModelsTable(opened.database);
	const { bytes } = starterModel;
	for (let at = 0; at < installed; at += 1)
		table.put({
			id: `house-${at}`,
			files: [{ path: starterModelPath(), sha256: String(at).padStart(64, '0'), bytes }],
			place: 'elsewhere',
			facts: { kind: 'chat', name: '', architecture: '', parameters: 0, quantisation: '', contextTokens: 0 },
			problem: null,
			verifiedAt: Date.now(),
		});
	opened.close();
}
