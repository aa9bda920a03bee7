import { describe, expect, it } from 'vitest';
import { readBytes, readProjectFile } from '../../support/documents/read-file.ts';

async function textsOf(html: string): Promise<string[]> {
	const { pages } = await readBytes(new TextEncoder().encode(html), 'html');
	return pages.flatMap(({ blocks }) => blocks.map(({ text }) => text));
}

describe('web pages', () => {
	it('gives the main content of a council page', async () => {
		const page = `<!doctype html><html><head><title>Library – Millbrook</title><style>p{}</style></head><body>
<header><a href="/">Millbrook</a></header><nav><ul><li><a href="/a">Town hall</a></li></ul></nav>
<div id="cookie-banner">We use cookies. <button>Accept all</button></div>
<main><h1>Library</h1><p>Open on <a href="https://example.org/sunday">Sundays</a> from 10 to 16, from 1 March 2027 on.</p>
Loose words <b>stay</b> together.<br><br>And these are their own.
<form><label>Search</label><input value="books"><button>Go</button></form>
<script>track()</script><div><div>Nested <i>text</i></div><p>is read.</p></div>
<dl><dt>Fee</dt><dd>12 euros a year</dd></dl></main>
<aside>Weather</aside><footer>Imprint</footer></body></html>`;
		expect(await textsOf(page)).toEqual([
			'Library',
			'Open on Sundays from 10 to 16, from 1 March 2027 on.',
			'Loose words stay together.',
			'And these are their own.',
			'Search',
			'Nested text',
			'is read.',
			'Fee',
			'12 euros a year',
		]);
	});

	it('takes the body without its frame where nothing is marked as main', async () => {
		expect(
			await textsOf(
				'<body><nav>Menu</nav><div class="content"><h2>Notice</h2><p>Closed.</p></div><footer>Imprint</footer></body>',
			),
		).toEqual(['Notice', 'Closed.']);
	});

	it('keeps a page about cookies', async () => {
		const text = 'This page explains which cookies the council sets and for how long they are kept.';
		expect(
			await textsOf(`<body class="cookie-consent"><div id="cookies"><p>${text}</p></div></body>`),
		).toEqual([text]);
	});

	it('reads the cells of a table that places things one after the other', async () => {
		expect(
			await textsOf(
				'<table><tr><td><h1>Notice</h1></td></tr><tr><td><table><tr><td>Fee</td><td>12</td></tr></table></td></tr></table>',
			),
		).toEqual(['Notice', 'Fee | 12']);
	});

	it('decodes what the page says of itself, and UTF-8 whatever it says', async () => {
		const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xea, 0xe0, 0xe7]);
		const page = Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), cyrillic]);
		const { pages } = await readBytes(new Uint8Array(page), 'html');
		expect(pages[0]?.blocks[0]?.text).toBe('Приказ');
		expect(await textsOf('<meta charset="iso-8859-1"><p>Straße</p>')).toEqual(['Straße']);
	});

	it('reads what LibreOffice makes, footnotes at the end', async () => {
		const { pages, title } = await readProjectFile('test/support/files/office/minutes.html');
		const blocks = pages.flatMap((page) => page.blocks);
		expect(title).toBe('Minutes of the library committee');
		expect(blocks[0]?.text).toBe('Minutes of the library committee');
		expect(blocks[1]?.text).toMatch(/Amira Haddad\.\[1\]$/u);
		expect(blocks.at(-1)?.text).toBe('[2] Cost: 31,400 euros a year, see the budget of 2 September.');
	});
});
