import { workerData } from 'node:worker_threads';
import { headBytes } from './hang-watch.ts';
import { keepInput } from './kept-inputs.ts';

const { shared, folder, patienceMs } = workerData as {
	shared: SharedArrayBuffer;
	folder: string;
	patienceMs: number;
};
const head = new Int32Array(shared, 0, 2);
let begun = 0;
let since = performance.now();

setInterval(() => {
	const now = Atomics.load(head, 0);
	if (now !== begun || now === 0) {
		begun = now;
		since = performance.now();
	} else if (performance.now() - since > patienceMs) {
		const file = keepInput(folder, Buffer.from(shared.slice(headBytes, headBytes + Atomics.load(head, 1))));
		process.stderr.write(`reading this does not end: ${file}\n`);
		process.kill(process.pid, 'SIGKILL');
	}
}, patienceMs / 10);
