/** The least that an Electron program can be: what the start and the memory are measured against. */
import { app, BrowserWindow } from 'electron/main';

void app.whenReady().then(() => {
	const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
	void window.loadURL('data:text/html,<title>Empty</title><p>Empty');
});
app.on('window-all-closed', () => app.quit());
