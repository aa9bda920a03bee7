import type { ElectronApplication } from '@playwright/test';

/** What another program would find on the system's clipboard. */
export function onClipboard(app: ElectronApplication): Promise<{ text: string; html: string }> {
	return app.evaluate(async ({ clipboard }) => {
		const text = await clipboard.readText();
		if (!('readHTML' in clipboard)) {
			const item = (await clipboard.read()).find(({ types }) => types.includes('text/html'));
			return { text, html: (await (await item?.getType('text/html'))?.text()) ?? '' };
		}
		return { text, html: (clipboard as unknown as { readHTML(): string }).readHTML() };
	});
}

/** Copies a file as a file manager of Linux does. False where this Electron cannot. */
export function copyFileAsPerson(app: ElectronApplication, file: string): Promise<boolean> {
	return app.evaluate(({ clipboard }, list) => {
		if (!('writeBuffer' in clipboard)) return false;
		const older = clipboard as unknown as { writeBuffer(format: string, content: Buffer): void };
		older.writeBuffer('text/uri-list', Buffer.from(list));
		return true;
	}, `file://${file}\r\n`);
}
