import { app } from 'electron';

/** Every page there will ever be: it stays where it is, opens nothing and embeds nothing. */
export function lockDownPages(): void {
	app.on('web-contents-created', (_, contents) => {
		contents.on('will-navigate', (event) => event.preventDefault());
		contents.on('will-frame-navigate', (event) => event.preventDefault());
		contents.on('will-redirect', (event) => event.preventDefault());
		contents.on('will-attach-webview', (event) => event.preventDefault());
		contents.setWindowOpenHandler(() => ({ action: 'deny' }));
	});
}
