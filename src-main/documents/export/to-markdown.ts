import { byHeading, citation, receiptLines, runsOf, type ExportInput } from './export-input.ts';

export function toMarkdown(input: ExportInput): string {
	const parts = byHeading(input.points).map(({ heading, points }) => {
		const lines = points.map((point) => {
			const text = runsOf(point, input)
				.map((run) => (run.kind === 'doubtful' ? `**${escaped(run.text)}**` : escaped(run.text)))
				.join('');
			return `- ${[text, citation(point, input)].filter(Boolean).join(' ')}`;
		});
		return [heading === '' ? '' : `## ${escaped(heading)}\n`, lines.join('\n')].filter(Boolean).join('\n');
	});
	const receipt = receiptLines(input).map(escaped).join('  \n');
	return [`# ${escaped(input.title)}`, ...parts, `---\n\n${receipt}`].join('\n\n') + '\n';
}

/** The document's own signs must not become markup. */
function escaped(text: string): string {
	return text.replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&').replace(/\s*\n\s*/gu, ' ');
}
