import { byHeading, citation, receiptLines, runsOf, type ExportInput } from './export-input.ts';

/** For the clipboard: no marks of any markup. */
export function toPlainText(input: ExportInput): string {
	const parts = byHeading(input.points).map(({ heading, points }) => {
		const lines = points.map(
			(point) =>
				`• ${[
					runsOf(point, input)
						.map((run) => run.text)
						.join(''),
					citation(point, input),
				]
					.filter(Boolean)
					.join(' ')}`,
		);
		return [heading, ...lines].filter(Boolean).join('\n');
	});
	return [input.title, ...parts, receiptLines(input).join('\n')].filter(Boolean).join('\n\n') + '\n';
}
