/**
 * `npm run catalog:check`: asks the hub whether every file of resources/catalog.json is there with the bytes and the
 * hash that the catalog names, under the same licence, and with or without asking for an account. `--mirror ADDRESS`
 * asks another host. Run by hand, online; ends with 1 where something differs, with 2 where the hub does not answer.
 */
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) await check();

/** What the hub says otherwise about one file; `listing` and `about` are its answers, undefined where it has none. */
export function differences(model, part, listing, about) {
	if (listing === undefined || about === undefined) return ['the repository or its revision is not there'];
	const found = listing.find(({ path }) => path === part.file);
	if (found === undefined) return ['the file is not there'];
	return [
		differs('bytes', part.bytes, found.lfs?.size ?? found.size),
		differs('sha256', part.sha256, found.lfs?.oid),
		licenceDiffers(model, about),
		differs('gated', model.gated, about.gated !== false),
	].filter((line) => line !== undefined);
}

/** What the catalog leaves out as unknown cannot differ. */
function differs(what, ours, theirs) {
	return ours === undefined || ours === theirs ? undefined : `${what}: catalog ${ours}, hub ${theirs}`;
}

/** The hub calls a licence of the maker's own "other" and names it beside; a repacked file may name the base's. */
function licenceDiffers(model, about) {
	const { license, license_name: name } = about.cardData ?? {};
	const theirs = [license === 'other' ? name : license].flat().filter((one) => typeof one === 'string');
	const ours = [model.licence.id, model.base?.licence.id].filter((id) => id !== undefined);
	const known = theirs.length === 0 || theirs.some((one) => ours.some((id) => same(one, id)));
	return known ? undefined : `licence: catalog ${ours.join(', ')}, hub ${theirs.join(', ')}`;
}

function same(one, other) {
	return one.toLowerCase() === other.toLowerCase();
}

async function check() {
	const { values } = parseArgs({
		options: { mirror: { type: 'string', default: 'https://huggingface.co' } },
	});
	const { models } = JSON.parse(readFileSync('resources/catalog.json', 'utf8'));
	const ask = asker(values.mirror.replace(/\/+$/u, ''));
	let files = 0;
	let different = 0;
	try {
		for (const model of models)
			for (const part of model.files) {
				const [listing, about] = [
					await ask(`${part.repository}/tree/${part.revision ?? 'main'}`),
					await ask(part.repository),
				];
				const lines = differences(model, part, listing, about);
				for (const line of lines) console.log(`${model.id} (${part.repository}/${part.file}): ${line}`);
				files += 1;
				different += Math.sign(lines.length);
			}
	} catch (error) {
		console.error(`The hub does not answer: ${error.cause?.code ?? error.message}`);
		process.exitCode = 2;
		return;
	}
	console.log(`${files} files, ${different} of them different`);
	process.exitCode = different === 0 ? 0 : 1;
}

/** Asks each question once; undefined where the hub has nothing or does not tell. */
function asker(host) {
	const answers = new Map();
	return async (path) => {
		if (!answers.has(path)) answers.set(path, await answerOf(`${host}/api/models/${path}`));
		return answers.get(path);
	};
}

async function answerOf(address) {
	const response = await fetch(address, { signal: AbortSignal.timeout(30_000) });
	if ([401, 403, 404].includes(response.status)) return undefined;
	if (!response.ok) throw new Error(`status ${response.status}`);
	return response.json();
}
