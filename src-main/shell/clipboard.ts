import * as electron from 'electron';

/** Plain and rich text at once; no rich text when it is empty. Electron 45 takes items as the web does, older ones took an object. */
export function copyToClipboard(content: { text: string; html: string }): void {
	if ('ClipboardItem' in electron) {
		const html = content.html === '' ? {} : { 'text/html': content.html };
		const item = new electron.ClipboardItem({ 'text/plain': content.text, ...html });
		void electron.clipboard.write([item]);
		return;
	}
	const { clipboard } = electron as { clipboard: { write(content: { text: string; html?: string }): void } };
	clipboard.write(content.html === '' ? { text: content.text } : content);
}
