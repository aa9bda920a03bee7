import type { Page } from '@playwright/test';

/** A PNG of lines of text, drawn by the window's own canvas; `smudged`: a word over which the ink has run. */
export async function drawnPage(page: Page, lines: readonly string[], smudged = ''): Promise<Buffer> {
	const base64 = await page.evaluate(
		([texts, smudge]) => {
			const canvas = document.createElement('canvas');
			canvas.width = 2480;
			canvas.height = 3508;
			const pen = canvas.getContext('2d');
			if (pen === null) throw new Error('no canvas');
			pen.fillStyle = 'white';
			pen.fillRect(0, 0, canvas.width, canvas.height);
			pen.font = '52px "Atkinson Hyperlegible Next Variable"';
			for (const [at, text] of texts.entries()) {
				const y = 300 + at * 140;
				pen.fillStyle = 'black';
				pen.fillText(text, 240, y);
				if (smudge === '' || !text.includes(smudge)) continue;
				const x = 240 + pen.measureText(text.slice(0, text.indexOf(smudge))).width;
				const { width } = pen.measureText(smudge);
				for (let dot = 0; dot < 150; dot++)
					pen.fillRect(x + ((dot * 37) % width), y - 40 + ((dot * 23) % 46), 6, 6);
			}
			return canvas.toDataURL('image/png').split(',')[1] ?? '';
		},
		[lines, smudged] as const,
	);
	return Buffer.from(base64, 'base64');
}
