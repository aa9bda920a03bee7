import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Whether pictures cover most of a page, as those of a scanner do, which are often cut into strips. */
export async function isPicture(page: pdfjs.PDFPageProxy): Promise<boolean> {
	const { fnArray, argsArray } = await page.getOperatorList();
	const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
	const whole = Math.abs((right - left) * (top - bottom));
	const kept: Matrix[] = [];
	let matrix: Matrix = [1, 0, 0, 1, 0, 0];
	let covered = 0;
	for (const [at, operator] of fnArray.entries()) {
		const given: unknown = argsArray[at];
		if (operator === OPS.save) kept.push(matrix);
		else if (operator === OPS.restore) matrix = kept.pop() ?? matrix;
		else if (operator === OPS.transform) matrix = within(matrix, given);
		else if (operator === OPS.paintFormXObjectBegin) {
			kept.push(matrix);
			matrix = within(matrix, Array.isArray(given) ? given[0] : undefined);
		} else if (operator === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? matrix;
		else if (paintsPicture.has(operator)) covered += areaOf(matrix);
	}
	return covered > whole * mostOf;
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A picture is painted into the unit square (ISO 32000-1, 8.9.5.1). */
const areaOf = ([a, b, c, d]: Matrix): number => Math.abs(a * d - b * c);

function within([a, b, c, d, e, f]: Matrix, given: unknown): Matrix {
	const numbers = Array.from((given ?? []) as ArrayLike<number>);
	const [ga = 1, gb = 0, gc = 0, gd = 1, ge = 0, gf = 0] = numbers;
	return [
		a * ga + c * gb,
		b * ga + d * gb,
		a * gc + c * gd,
		b * gc + d * gd,
		a * ge + c * gf + e,
		b * ge + d * gf + f,
	];
}

const { OPS } = pdfjs;
const paintsPicture = new Set([
	OPS.paintImageXObject,
	OPS.paintInlineImageXObject,
	OPS.paintImageMaskXObject,
	OPS.paintSolidColorImageMask,
]);
const mostOf = 0.5;
