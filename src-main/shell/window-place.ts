import type { Rectangle } from 'electron';

/**
 * Where a window goes that once stood at `bounds`, on the nearest screen: there, if somebody can take hold of it there,
 * else into the middle, no larger than `area`.
 */
export function placeOn(area: Rectangle, bounds: Rectangle): Rectangle {
	const { x, y, width, height } = bounds;
	const isInReach =
		x < area.x + area.width - reach &&
		x + width > area.x + reach &&
		y >= area.y - 10 &&
		y < area.y + area.height - reach;
	if (isInReach) return { x, y, width, height };
	const size = { width: Math.min(width, area.width), height: Math.min(height, area.height) };
	return {
		x: area.x + Math.round((area.width - size.width) / 2),
		y: area.y + Math.round((area.height - size.height) / 2),
		...size,
	};
}

/** So much of it has to be seen, in pixels. */
const reach = 50;
