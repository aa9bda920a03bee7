import { describe, expect, it } from 'vitest';
import { placeOn } from '../../../src-main/shell/window-place.ts';

const screen = { x: 0, y: 25, width: 1400, height: 875 };
const size = { width: 900, height: 600 };
const middle = { x: 250, y: 163, ...size };

describe('A window that stood somewhere', () => {
	it.each([
		['in the middle', { x: 60, y: 40, ...size }],
		['half out to the left', { x: -450, y: 40, ...size }],
		['half out to the right', { x: 1300, y: 40, ...size }],
		['half out below', { x: 60, y: 800, ...size }],
		['larger than the screen', { x: -10, y: 20, width: 2800, height: 1000 }],
	])('goes where it was: %s', (_, bounds) => {
		expect(placeOn(screen, { ...bounds })).toEqual(bounds);
	});

	it.each([
		['to the left', { x: -5000, y: 100, ...size }],
		['to the right', { x: 6000, y: 100, ...size }],
		['above', { x: 100, y: -3000, ...size }],
		['below', { x: 100, y: 3000, ...size }],
		['all but its edge', { x: -870, y: 100, ...size }],
	])('comes back to the middle where nobody could reach it: %s', (_, bounds) => {
		expect(placeOn(screen, bounds)).toEqual(middle);
	});

	it('comes back no larger than the screen', () => {
		expect(placeOn(screen, { x: 9000, y: 50, width: 2000, height: 1000 })).toEqual(screen);
	});

	it('comes back to the screen that is nearest', () => {
		expect(placeOn({ ...screen, x: -1400 }, { x: -9000, y: 100, ...size })).toEqual({
			...middle,
			x: -1150,
		});
	});
});
