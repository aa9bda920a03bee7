import childProcess, { fork } from 'node:child_process';
import { once } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startTrialsThroughMain } from '../../../src-main/engine/llama/trial-processes.ts';
import type { TrialReply, TrialRequest } from '../../../src-main/engine/protocol.ts';

const original = childProcess.fork;
let main: MessagePort;
let asked: TrialRequest[];

beforeEach(() => {
	const { port1, port2 } = new MessageChannel();
	main = port1;
	asked = [];
	main.on('message', (request: TrialRequest) => asked.push(request));
	startTrialsThroughMain(port2);
});

afterEach(() => {
	childProcess.fork = original;
	syncBuiltinESMExports();
	main.close();
});

const answer = (reply: TrialReply): void => main.postMessage(reply);

it('asks main for the process and passes messages both ways until its end', async () => {
	const trial = fork('any-file.js');
	answer({ type: 'trial-message', id: 1, value: { type: 'ready' } });
	expect(await once(trial, 'message')).toEqual([{ type: 'ready' }]);
	trial.send({ type: 'start' });
	answer({ type: 'trial-exit', id: 1, code: 3 });
	expect(await once(trial, 'exit')).toEqual([3]);
	expect(trial.exitCode).toBe(3);
	await vi.waitFor(() =>
		expect(asked).toEqual([
			{ type: 'trial-start', id: 1 },
			{ type: 'trial-send', id: 1, value: { type: 'start' } },
		]),
	);
});

it('keeps two processes apart', async () => {
	const first = fork('any-file.js');
	const second = fork('any-file.js');
	first.on('message', () => expect.unreachable('the message was for the second one'));
	answer({ type: 'trial-message', id: 2, value: 'here' });
	expect(await once(second, 'message')).toEqual(['here']);
});

it('has a process ended that the library kills', async () => {
	fork('any-file.js').kill('SIGKILL');
	await vi.waitFor(() =>
		expect(asked).toEqual([
			{ type: 'trial-start', id: 1 },
			{ type: 'trial-kill', id: 1 },
		]),
	);
});
