import { expect, it } from 'vitest';
import { liesOnSide, type GreyPicture } from '../../../src-renderer/reader/ocr/lies-on-side.ts';

/** Lines of "letters": dark and light in turn along a line, white between the lines. */
function page(width: number, height: number, isOnSide: boolean): GreyPicture {
	const values = new Uint8Array(width * height).fill(255);
	for (let y = 0; y < height; y += 1)
		for (let x = 0; x < width; x += 1) {
			const [across, along] = isOnSide ? [x, y] : [y, x];
			if (across % 12 < 6 && (along * 7 + across * 3) % 5 < 3 && along % 90 < 80) values[y * width + x] = 20;
		}
	return { width, height, values };
}

it('sees which way the lines run', () => {
	expect(liesOnSide(page(400, 600, false))).toBe(false);
	expect(liesOnSide(page(600, 400, true))).toBe(true);
});

it('takes an empty page as it is', () => {
	expect(liesOnSide({ width: 10, height: 10, values: new Uint8Array(100).fill(255) })).toBe(false);
});
