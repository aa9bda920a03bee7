import type { MessagePortMain } from 'electron';
import type { Port } from '../contract/frames.ts';

/** Electron's end of a message channel as a transport of the contract. */
export function portOf(port: MessagePortMain): Port {
	port.start();
	return {
		post: (frame) => port.postMessage(frame),
		onMessage: (listener) => port.on('message', (event) => listener(event.data)),
		onClose: (listener) => port.on('close', listener),
		close: () => port.close(),
	};
}
