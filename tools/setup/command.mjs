/** Runs another program to its end without blocking, and keeps what it printed. */
import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { modules } from './places.mjs';

/**
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, shell?: boolean, signal?: AbortSignal }} [options]
 * @returns {Promise<{ code: number, output: string }>} 127 when the program was not found
 */
export function command(program, args, { env, ...options } = {}) {
	return new Promise((done) => {
		let output = '';
		const child = spawn(program, args, {
			...options,
			env: { ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		const keep = (chunk) => (output = (output + chunk).slice(-200_000));
		child.stdout.on('data', keep);
		child.stderr.on('data', keep);
		child.on('error', (error) =>
			done({ code: error.code === 'ENOENT' ? 127 : 1, output: `${output}${error.message}\n` }),
		);
		child.on('close', (code, name) =>
			done({ code: code ?? 1, output: name ? `${output}(ended by ${name})\n` : output }),
		);
	});
}

/** npm, with the node_modules of this project off the path: `npm ci` deletes the Node that lies there. */
export function npm(args, options = {}) {
	const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(modules));
	return command('npm', args, {
		...options,
		env: { ...options.env, PATH: path.join(delimiter) },
		shell: process.platform === 'win32',
	});
}

/** The sentences among what a failed npm printed, without stacks and fields of errors, indented. */
export function npmComplaint(output) {
	const noise = /^npm (warn (?!tar)|notice)|A complete log|^npm error *($|at |[{}]|\w+: [^ ]+,?$)/;
	const lines = output.split('\n').filter((line) => line !== '' && !noise.test(line));
	return tail(lines.slice(0, 12).join('\n'));
}

/** The end of a long output, indented, for an error message. */
export function tail(output, lines = 12) {
	return output
		.trimEnd()
		.split('\n')
		.slice(-lines)
		.map((line) => `    ${line}`)
		.join('\n');
}
