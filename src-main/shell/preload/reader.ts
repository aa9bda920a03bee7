import { ipcRenderer } from 'electron';

/** Passes the one port from main on to the reader's page, once the page listens. */
let port: MessagePort | undefined;
let ready = false;

const handOver = (): void => {
	if (port === undefined || !ready) return;
	window.postMessage('indoors:reader-port', '*', [port]);
	port = undefined;
};

ipcRenderer.once('indoors:reader-port', (event) => {
	port = event.ports[0];
	handOver();
});
window.addEventListener('message', (event) => {
	if (event.source !== window || event.data !== 'indoors:reader-ready') return;
	ready = true;
	handOver();
});
