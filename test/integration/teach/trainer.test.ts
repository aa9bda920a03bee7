import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Trainer, type TrainerEvent } from '../../../src-main/teach/trainer.ts';

let folder = '';
let trainer: Trainer | undefined;
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-test-'))));
afterEach(() => {
	trainer?.kill();
	rmSync(folder, { recursive: true, force: true });
});

/** Stands for the Python, and does what the script says with the words that it hears. */
function start(script: string) {
	const python = path.join(folder, 'python.mjs');
	writeFileSync(python, `#!${process.execPath}\n${script}`, { mode: 0o755 });
	const events: TrainerEvent[] = [];
	const ends: { code: number | null; errors: string }[] = [];
	trainer = new Trainer(
		python,
		path.join(folder, 'trainer'),
		folder,
		(event) => events.push(event),
		(code, errors) => ends.push({ code, errors }),
	);
	return { trainer, events, ends };
}
const ended = (ends: readonly unknown[]) => vi.waitFor(() => expect(ends).toHaveLength(1), 10_000);

describe.skipIf(process.platform === 'win32')('the process that trains', () => {
	it('stands back for everything else, and is told to ask nobody for models', async () => {
		const { events, ends } = start(`
			import os from 'node:os';
			const look = setInterval(() => {
				if (os.getPriority() < 1) return;
				clearInterval(look);
				const { HF_HUB_OFFLINE: hub, TRANSFORMERS_OFFLINE: library, PYTHONPATH: code } = process.env;
				const message = [os.getPriority(), hub, library, code, process.cwd(), ...process.argv.slice(2)].join(' ');
				console.log(JSON.stringify({ event: 'failed', code: 'x', message }));
			}, 10);`);
		await ended(ends);
		const priority = os.constants.priority.PRIORITY_BELOW_NORMAL;
		const code = path.join(folder, 'trainer');
		expect(events).toEqual([
			{
				...{ event: 'failed', code: 'x' },
				message: `${priority} 1 1 ${code} ${folder} -m indoors_trainer --attached ${folder}`,
			},
		]);
	});

	it('is heard line by line, whatever else it says, and hears words until it ends', async () => {
		const {
			trainer: told,
			events,
			ends,
		} = start(`
			import { createInterface } from 'node:readline';
			console.log('A warning of some library');
			console.log('{"event": "started", "steps": 2, "done": 0, "losses": [], "leftOut": [2]}');
			console.log('{"event": "step"}');
			console.log('{"event": "a later one"}');
			const words = [];
			createInterface({ input: process.stdin }).on('line', (word) => {
				words.push(word);
				if (word === 'stop') {
					console.error(words.join(' '));
					process.exit(3);
				}
			});`);
		await vi.waitFor(() => expect(events).toHaveLength(1), 10_000);
		expect(events).toEqual([{ event: 'started', steps: 2, done: 0, losses: [], leftOut: [2] }]);
		for (const word of ['pause', 'resume', 'stop'] as const) told.tell(word);
		await ended(ends);
		expect(ends).toEqual([{ code: 3, errors: 'pause resume stop\n' }]);
		// Nobody hears it any more, which is no failure.
		told.tell('stop');
		expect(events).toHaveLength(1);
	});

	it('ends once, with the last of what it complained of, also where it cannot be started', async () => {
		const { ends } = start(`process.stderr.write('x'.repeat(10_000) + 'end', () => process.exit(1));`);
		await ended(ends);
		expect(ends[0]?.code).toBe(1);
		expect(ends[0]?.errors).toHaveLength(4000);
		expect(ends[0]?.errors.endsWith('xend')).toBe(true);
		const gone: (number | null)[] = [];
		trainer = new Trainer(
			path.join(folder, 'nowhere'),
			folder,
			folder,
			() => undefined,
			(code) => gone.push(code),
		);
		await ended(gone);
		expect(gone).toEqual([null]);
	});
});
