// Prints sample.html as the sample PDF: `electron resources/sample/make-sample.mjs` (headless machines: under xvfb-run).
import { app, BrowserWindow } from 'electron';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const line = (content) =>
	`<div style="font: 8.5px sans-serif; color: #444; width: 100%; margin: 0 62px; display: flex; justify-content: space-between">${content}</div>`;

app.whenReady().then(async () => {
	const window = new BrowserWindow({ show: false });
	await window.loadFile(here('sample.html'));
	await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
	const pdf = await window.webContents.printToPDF({
		pageSize: 'A4',
		generateTaggedPDF: true,
		generateDocumentOutline: true,
		displayHeaderFooter: true,
		margins: { top: 0.95, bottom: 0.95, left: 0.87, right: 0.87 },
		headerTemplate: line('<span>Town of Millbrook</span><span>Public notice 7/2026</span>'),
		footerTemplate: line(
			'<span>Town Hall, Market Square 1, Millbrook</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>',
		),
	});
	await writeFile(here('library-renovation.pdf'), pdf);
	app.quit();
});
