/** Groups page numbers: 3, 7, 8, 9 become [3, 3] and [7, 9]. */
export function pageRanges(pages: readonly number[]): [from: number, to: number][] {
	const ranges: [number, number][] = [];
	for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
		const last = ranges.at(-1);
		if (last !== undefined && last[1] === page - 1) last[1] = page;
		else ranges.push([page, page]);
	}
	return ranges;
}
