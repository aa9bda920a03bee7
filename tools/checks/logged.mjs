/** Runs a tool of the project's node_modules, keeps its whole output under out/test/, and ends it when it hangs. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { delimiter, join } from 'node:path';
import { electronPath, modules, nodePath, root, starterModelPath } from '../setup/places.mjs';

export const logs = join(root, 'out', 'test');

/**
 * @param {string} name of the log file
 * @param {string[]} args what Node is given: the tool's script and its arguments
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, shown?: boolean, minutes?: number }} [options]
 *   shown: print while it runs
 * @returns {Promise<{ code: number, output: string }>}
 */
export function logged(name, args, { cwd = root, env, shown = false, minutes = 5 } = {}) {
	return new Promise((done) => {
		const log = createWriteStream(join(logs, `${name.replaceAll(/\W+/g, '-')}.log`));
		const child = spawn(nodePath(), args, {
			cwd,
			env: { ...environment(), ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
			detached: process.platform !== 'win32',
		});
		let output = '';
		const take = (chunk) => {
			output += chunk;
			log.write(chunk);
			if (shown) process.stdout.write(chunk);
		};
		child.stdout.on('data', take);
		child.stderr.on('data', take);
		const stop = () => endGroup(child);
		const limit = setTimeout(() => {
			take(`\nEnded after ${minutes} minutes.\n`);
			stop();
		}, minutes * 60_000);
		process.once('exit', stop);
		child.on('close', (code) => {
			clearTimeout(limit);
			process.off('exit', stop);
			log.end();
			done({ code: code ?? 1, output });
		});
	});
}

/** The script behind a command of a package, as its package.json names it. */
export const tool = (...parts) => join(modules, ...parts);

/** The end of a long output. */
export function clip(output, lines = 80) {
	const all = output.trimEnd().split('\n');
	return all.length <= lines
		? all.join('\n')
		: `(… ${all.length - lines} lines more in out/test/)\n${all.slice(-lines).join('\n')}`;
}

/** The same for a person and for a server, so that both get the same result: a missing snapshot fails, say. */
function environment() {
	const model = starterModelPath();
	return {
		...process.env,
		CI: 'true',
		PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH}`,
		INDOORS_ELECTRON: electronPath(),
		ELECTRON_RUN_AS_NODE: undefined,
		...(model && { INDOORS_STARTER_MODEL: model }),
		...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined }),
	};
}

function endGroup(child) {
	try {
		if (process.platform === 'win32') child.kill();
		else process.kill(-child.pid, 'SIGKILL');
	} catch {
		// It had ended by itself.
	}
}
