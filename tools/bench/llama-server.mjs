/** llama.cpp's own server, which is no part of the program: what sending a text to it in pieces takes. */
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { text as allOf } from 'node:stream/consumers';
import { root } from '../setup/places.mjs';

/** `model`: path of its file; `requests`: {text, max_tokens}[]. Seconds from the first to the last, and tokens that were written. */
export async function askServer(model, requests) {
	const python = process.env['INDOORS_BENCH_PYTHON'] ?? 'python3';
	const script = path.join(root, 'tools', 'bench', 'llama_server.py');
	const threads = String(os.availableParallelism());
	const child = spawn(python, [script, model, '4096', threads], {
		stdio: ['pipe', 'pipe', 'pipe'],
	});
	child.stdin.end(JSON.stringify(requests));
	const [out, said] = await Promise.all([allOf(child.stdout), allOf(child.stderr)]);
	const answer = out.split('\n').find((line) => line.startsWith('{"seconds"'));
	if (answer === undefined) {
		const why = said.includes("No module named 'xllamacpp'")
			? 'install xllamacpp with pip, and name its Python in INDOORS_BENCH_PYTHON'
			: said.trim().split('\n').at(-1);
		throw new Error(`llama.cpp's server did not answer: ${why}`);
	}
	return JSON.parse(answer);
}
