import type { Finding, Point } from '../../contract/entities.ts';

/** A summary on its way out of the program. */
export interface ExportInput {
	readonly title: string;
	readonly points: readonly Point[];
	readonly receipt: ExportReceipt;
	/** Doubtful figures that nobody decided on are marked in the text. */
	readonly marks: boolean;
	/** Says behind each point where it comes from. */
	readonly citations: boolean;
	readonly texts: ExportTexts;
}

/** What it is and how it was made; goes with the text wherever it goes. Empty parts are left out. */
export interface ExportReceipt {
	readonly fileName: string;
	readonly modelName: string;
	readonly methodName: string;
	readonly date: string;
	readonly coverageLine: string;
	/** "AI draft, not checked", or that and when it was checked. */
	readonly state: string;
	/** SHA-256 of the document and of the model's file, named. */
	readonly hashes: readonly string[];
}

/** The words around the points, in the person's language. */
export interface ExportTexts {
	/** Goes into the file's name: "summary". */
	readonly fileSuffix: string;
	readonly quoteOpen: string;
	readonly quoteClose: string;
	/** Where a point comes from: "page 3", "pages 3, 5"; what the places are called depends on its document. */
	readonly pages: (pages: readonly number[], of: Point) => string;
	/** What stands in brackets behind a doubtful figure: `source: "5 mg", page 2`. */
	readonly mark: (finding: Finding, of: Point) => string;
}

/** A point as runs of plain and marked text. */
export interface TextRun {
	readonly text: string;
	readonly kind: 'plain' | 'doubtful' | 'note';
}

export function runsOf(point: Point, { marks, texts }: ExportInput): TextRun[] {
	const runs: TextRun[] = [];
	const add = (text: string, kind: TextRun['kind']): void => {
		if (text !== '') runs.push({ text, kind });
	};
	let at = 0;
	const open = marks ? point.findings.filter((finding) => finding.decision === 'open') : [];
	for (const finding of [...open].sort((one, other) => one.start - other.start)) {
		if (finding.start < at || finding.end > point.text.length) continue;
		add(point.text.slice(at, finding.start), 'plain');
		add(point.text.slice(finding.start, finding.end), 'doubtful');
		add(` [${texts.mark(finding, point)}]`, 'note');
		at = finding.end;
	}
	add(point.text.slice(at), 'plain');
	if (!point.quoted) return runs;
	return [{ text: texts.quoteOpen, kind: 'plain' }, ...runs, { text: texts.quoteClose, kind: 'plain' }];
}

/** "(pages 3, 4)", or nothing. */
export function citation(point: Point, { texts, citations }: ExportInput): string {
	if (!citations) return '';
	const pages = [...new Set(point.sources.map((source) => source.page))].sort((one, other) => one - other);
	return pages.length === 0 ? '' : `(${texts.pages(pages, point)})`;
}

/** What a point rests on, word for word: "page 3: “…”", in the order of its sources; for a footnote. */
export function footnotes(point: Point, { texts, citations }: ExportInput): string[] {
	if (!citations) return [];
	const lines = point.sources.map(({ page, passage }) =>
		passage === ''
			? texts.pages([page], point)
			: `${texts.pages([page], point)}: ${texts.quoteOpen}${passage}${texts.quoteClose}`,
	);
	return [...new Set(lines)];
}

/** Points under their headings, neighbours with the same one together. */
export function byHeading(points: readonly Point[]): { heading: string; points: Point[] }[] {
	const groups: { heading: string; points: Point[] }[] = [];
	for (const point of points) {
		const last = groups.at(-1);
		if (last?.heading === point.heading) last.points.push(point);
		else groups.push({ heading: point.heading, points: [point] });
	}
	return groups;
}

/** The same wherever the text goes: what was read and what wrote it can be told apart for good. */
export function receiptLines({ receipt }: ExportInput): string[] {
	const made = [receipt.fileName, receipt.methodName, receipt.modelName, receipt.date]
		.filter(Boolean)
		.join(' · ');
	return [receipt.state, made, receipt.coverageLine, ...receipt.hashes].filter(Boolean);
}
