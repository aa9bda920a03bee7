import type { Page } from '@playwright/test';
import type { CallChannel, Input } from '../../src-main/contract/calls.ts';

/** A call over a port of the test's own, for what would mean leaving the screen that is looked at. */
export async function callProgram<C extends CallChannel>(
	page: Page,
	channel: C,
	input: Input<C>,
): Promise<void> {
	await page.evaluate(
		async (call) => {
			const port = await new Promise<MessagePort>((resolve) => {
				window.addEventListener('message', function take(event) {
					const [given] = event.ports;
					if (event.data !== 'indoors:port' || given === undefined) return;
					window.removeEventListener('message', take);
					resolve(given);
				});
				window.postMessage('indoors:ready', '*');
			});
			await new Promise<void>((resolve, reject) => {
				port.onmessage = ({ data }: MessageEvent<{ type: string; code?: string }>) => {
					if (data.type === 'fail') reject(new Error(data.code));
					if (data.type === 'done') resolve();
				};
				port.postMessage({ type: 'open', id: 1, credit: 10, ...call });
			});
			port.close();
		},
		{ channel, input },
	);
}
