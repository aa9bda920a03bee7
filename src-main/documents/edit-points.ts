import type { Finding, Point, PointId } from '../contract/entities.ts';

/** One place up or down; at the ends nothing happens. */
export function movePoint(points: readonly Point[], id: PointId, by: -1 | 1): Point[] {
	const from = points.findIndex((point) => point.id === id);
	const to = from + by;
	const moved = [...points];
	const [point] = from < 0 ? [] : moved.splice(from, 1);
	if (point === undefined || to < 0 || to >= points.length) return [...points];
	moved.splice(to, 0, point);
	return moved;
}

/** Under its heading where the kind of summary has headings, else at the end. */
export function placePoint(points: readonly Point[], point: Point, titles: readonly string[]): Point[] {
	const order = titles.indexOf(point.heading);
	if (order < 0) return [...points, point];
	const after = points.findLastIndex(({ heading }) => titles.indexOf(heading) <= order);
	return points.toSpliced(after + 1, 0, point);
}

/** Takes the source's words for a doubtful place, or keeps the point's; the other findings move along. */
export function decideFinding(point: Point, index: number, decision: 'changed' | 'kept'): Point {
	const chosen = point.findings[index];
	if (chosen === undefined || chosen.decision !== 'open') return point;
	if (decision === 'kept') return withFinding(point, index, { ...chosen, decision });
	const text = point.text.slice(0, chosen.start) + chosen.replacement + point.text.slice(chosen.end);
	const shift = chosen.replacement.length - (chosen.end - chosen.start);
	const findings = point.findings.map((finding, at): Finding => {
		if (at === index) return { ...finding, end: finding.start + chosen.replacement.length, decision };
		if (finding.start < chosen.end) return finding;
		return { ...finding, start: finding.start + shift, end: finding.end + shift };
	});
	return { ...point, text, findings, edited: true };
}

function withFinding(point: Point, index: number, finding: Finding): Point {
	return { ...point, findings: point.findings.map((one, at) => (at === index ? finding : one)) };
}
