import type { Port } from '../../src-main/contract/frames.ts';

/** A MessagePort of the page as a Port of the contract. */
export function messagePort(port: MessagePort): Port {
	return {
		post: (frame) => port.postMessage(frame),
		onMessage(listener) {
			port.addEventListener('message', (event) => listener(event.data));
			port.start();
		},
		onClose: (listener) => port.addEventListener('close', listener),
		close: () => port.close(),
	};
}
