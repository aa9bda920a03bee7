import type { Port } from '../../src-main/contract/frames.ts';
import { messagePort } from './message-port.ts';

/** Waits for the port that the preload hands over; says that the listener stands, so that none is missed. */
export function receivePort(page: Window): Promise<Port> {
	return new Promise((resolve) => {
		const listener = (event: MessageEvent): void => {
			const port = event.ports[0];
			if (event.data !== 'indoors:port' || event.source !== page || port === undefined) return;
			page.removeEventListener('message', listener);
			resolve(messagePort(port));
		};
		page.addEventListener('message', listener);
		page.postMessage('indoors:ready', '*');
	});
}
