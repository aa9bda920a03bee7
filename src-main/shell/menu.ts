import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { texts } from './texts.ts';

/** No menu but on macOS, where copying and pasting depend on one. Keys like Ctrl+N belong to the page. */
export function setMenu(words: (typeof texts)['en' | 'de']): void {
	if (process.platform !== 'darwin') {
		Menu.setApplicationMenu(null);
		return;
	}
	const edit: MenuItemConstructorOptions[] = [
		{ role: 'undo', label: words.undo },
		{ role: 'redo', label: words.redo },
		{ type: 'separator' },
		{ role: 'cut', label: words.cut },
		{ role: 'copy', label: words.copy },
		{ role: 'paste', label: words.paste },
		{ role: 'selectAll', label: words.selectAll },
	];
	Menu.setApplicationMenu(
		Menu.buildFromTemplate([
			{ role: 'appMenu' },
			{ label: words.edit, submenu: edit },
			{ role: 'windowMenu' },
		]),
	);
}
