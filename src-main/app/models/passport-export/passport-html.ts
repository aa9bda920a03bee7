import { Marked } from 'marked';

/** The Markdown of a passport as a page to be printed. */
export async function passportHtml(markdown: string, title: string, language: 'en' | 'de'): Promise<string> {
	const body = await reader.parse(markdown);
	const head = `<meta charset="utf-8"><title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title><style>${style}</style>`;
	return `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>`;
}

// An address in the words of a list is text as well.
const reader = new Marked({ gfm: true, tokenizer: { url: () => undefined } });

const style =
	'body{font:10.5pt/1.45 system-ui,sans-serif;color:#1a1a1a}h1{font-size:18pt}h2{font-size:13pt;margin-top:14pt}' +
	'h3{font-size:11pt}table{width:100%;border-collapse:collapse}thead{display:none}td{padding:3pt 6pt;' +
	'border-bottom:1px solid #ccc;vertical-align:top;overflow-wrap:anywhere}td:nth-child(1){width:34%}' +
	'td:nth-child(2){width:18%;font-weight:600}li{overflow-wrap:anywhere}tr,li{break-inside:avoid}a{color:#1d6a54}';
