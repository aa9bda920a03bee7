import { ipcRenderer, webUtils } from 'electron';
import type { HandedFiles } from '../../contract/window.ts';

/**
 * Hands one end of a channel to the page and the other to main, and tells main which files a person dropped or
 * pasted. Nothing else is exposed; the page neither sends nor sees a path.
 */
window.addEventListener('message', (event) => {
	if (event.source !== window || event.data !== 'indoors:ready') return;
	const { port1, port2 } = new MessageChannel();
	ipcRenderer.postMessage('indoors:port', null, [port2]);
	window.postMessage('indoors:port', '*', [port1]);
});

const handOver = (event: Event, files: FileList | undefined, how: HandedFiles['how']): void => {
	// An event made by a script is not a person's.
	if (!event.isTrusted || files === undefined || files.length === 0) return;
	const paths = [...files].map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
	if (paths.length > 0) ipcRenderer.send('indoors:files', { how, paths } satisfies HandedFiles);
};

window.addEventListener('dragover', (event) => event.preventDefault(), { capture: true });
window.addEventListener(
	'drop',
	(event) => {
		event.preventDefault();
		handOver(event, event.dataTransfer?.files, 'drop');
	},
	{ capture: true },
);
window.addEventListener('paste', (event) => handOver(event, event.clipboardData?.files, 'paste'), {
	capture: true,
});
