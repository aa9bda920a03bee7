/** Grey values of a picture, row by row, 0 to 255. */
export interface GreyPicture {
	readonly width: number;
	readonly height: number;
	readonly values: ArrayLike<number>;
}

/**
 * Whether the lines of text run from top to bottom. Lines make the sums along them differ most from one to the next:
 * dark where letters are, light between (projection profiles, Nagy and others, 1992).
 */
export function liesOnSide({ width, height, values }: GreyPicture): boolean {
	const rows = new Float64Array(height);
	const columns = new Float64Array(width);
	for (let y = 0; y < height; y += 1)
		for (let x = 0; x < width; x += 1) {
			const ink = 255 - (values[y * width + x] ?? 255);
			rows[y] = (rows[y] ?? 0) + ink / width;
			columns[x] = (columns[x] ?? 0) + ink / height;
		}
	return unrest(columns) > unrest(rows) * clearly;
}

/** Mean square of the steps from one sum to the next. */
function unrest(sums: Float64Array): number {
	let sum = 0;
	for (let at = 1; at < sums.length; at += 1) sum += ((sums[at] ?? 0) - (sums[at - 1] ?? 0)) ** 2;
	return sum / Math.max(sums.length - 1, 1);
}

const clearly = 1.5;
