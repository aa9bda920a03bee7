import { app } from 'electron';
import { isDevelopment, pageOrigin } from './development.ts';

/** Every page there will ever be: it stays where it is, opens nothing and embeds nothing. */
export function lockDownPages(): void {
	app.on('web-contents-created', (_, contents) => {
		contents.on('will-navigate', stay);
		contents.on('will-frame-navigate', stay);
		contents.on('will-redirect', (event) => event.preventDefault());
		contents.on('will-attach-webview', (event) => event.preventDefault());
		contents.setWindowOpenHandler(() => ({ action: 'deny' }));
	});
}

/** Only `npm run dev` loads its own page anew. */
function stay(event: { readonly url: string; preventDefault: () => void }): void {
	if (!isDevelopment || !event.url.startsWith(`${pageOrigin}/`)) event.preventDefault();
}
