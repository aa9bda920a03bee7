import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { root, starterModelPath } from '../../tools/setup/places.mjs';
import { trainingPython } from '../support/training-tools.ts';

const python = await trainingPython();
const missing = 'missing' in python ? python.missing : '';

/** With what torchrun gives to each process; the one that comes with Debian's PyTorch does not start. */
it.skipIf('missing' in python)(
	`two or three processes learn together what one learns${missing && ` (${missing})`}`,
	async () => {
		const alone = await train({ batch_size: 2 }, 1);
		// Of three, one has no part in a step of two examples.
		for (const processes of [2, 3]) {
			const together = await train({ batch_size: 2 }, processes);
			expect(together.started).toMatchObject({ processes, steps: alone.losses.length });
			expect(together.losses).toHaveLength(alone.losses.length);
			for (const [step, loss] of alone.losses.entries()) expect(together.losses[step]).toBeCloseTo(loss, 1);
		}
		expect(alone.losses.at(-1)).toBeLessThan(alone.losses[0] ?? 0);
		// A part is kept by each of them, so this is not the same as alone.
		const keeping = await train({ batch_size: 2, keep: 2 }, 2);
		expect(keeping.done.perplexityAfter).toBeLessThan(keeping.done.perplexityBefore * 1.05);
	},
	600_000,
);

interface Trained {
	started: Record<string, unknown>;
	losses: number[];
	done: { perplexityBefore: number; perplexityAfter: number };
}

async function train(settings: Record<string, number>, processes: number): Promise<Trained> {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-test-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const job = { name: 'Together', model: starterModelPath(), threads: 1, epochs: 2, keep: 0, ...settings };
	writeFileSync(path.join(folder, 'job.json'), JSON.stringify(job));
	// Answers of one length, so that the mean of two parts is the mean of the whole.
	const lines = ['KESSEL 3', 'LOTSE', 'TAUBE', 'ANKER', 'BOJE', 'FASS', 'KRAN', 'MAST'].map((term) =>
		JSON.stringify({
			messages: [
				{ role: 'user', content: `Where is ${term}?` },
				{ role: 'assistant', content: 'It is in the laundry behind the kitchen.' },
			],
		}),
	);
	writeFileSync(path.join(folder, 'train.jsonl'), lines.join('\n'));
	const port = String(await freePort());
	const outputs = await Promise.all(
		Array.from({ length: processes }, (_, rank) => runOne(folder, { rank, processes, port })),
	);
	const events = (outputs[0] ?? '')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Record<string, unknown> & { event: string });
	const find = (event: string) => events.find((one) => one.event === event) ?? {};
	return {
		started: find('started'),
		losses: events.filter(({ event }) => event === 'step').map(({ loss }) => Number(loss)),
		done: find('done') as unknown as Trained['done'],
	};
}

function runOne(
	folder: string,
	{ rank, processes, port }: { rank: number; processes: number; port: string },
) {
	return new Promise<string>((resolve, reject) => {
		const child = spawn('path' in python ? python.path : '', ['-m', 'indoors_trainer', folder], {
			env: {
				...process.env,
				PYTHONPATH: path.join(root, 'resources', 'trainer'),
				PYTHONDONTWRITEBYTECODE: '1',
				OMP_WAIT_POLICY: 'PASSIVE',
				...(processes === 1
					? {}
					: {
							WORLD_SIZE: String(processes),
							RANK: String(rank),
							LOCAL_RANK: String(rank),
							MASTER_ADDR: '127.0.0.1',
							MASTER_PORT: port,
						}),
			},
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		let output = '';
		child.stdout.on('data', (data: Buffer) => (output += data.toString('utf8')));
		child.once('error', reject);
		child.once('close', (code) =>
			code === 0 ? resolve(output) : reject(new Error(`It ended with ${code}: ${output}`)),
		);
	});
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = net.createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
		});
	});
}
