import { byHeading, citation, receiptLines, runsOf, type ExportInput } from './export-input.ts';

/** Rich text for the clipboard; word processors understand these few elements. */
export function toHtml(input: ExportInput): string {
	const parts = byHeading(input.points).map(({ heading, points }) => {
		const items = points.map((point) => {
			const text = runsOf(point, input)
				.map((run) =>
					run.kind === 'doubtful'
						? `<mark>${escaped(run.text)}</mark>`
						: run.kind === 'note'
							? `<i>${escaped(run.text)}</i>`
							: escaped(run.text),
				)
				.join('');
			return `<li>${[text, escaped(citation(point, input))].filter(Boolean).join(' ')}</li>`;
		});
		return `${heading === '' ? '' : `<h2>${escaped(heading)}</h2>`}<ul>${items.join('')}</ul>`;
	});
	const receipt = receiptLines(input).map(escaped).join('<br>');
	return `<meta charset="utf-8"><h1>${escaped(input.title)}</h1>${parts.join('')}<p><small>${receipt}</small></p>`;
}

function escaped(text: string): string {
	return text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0) ?? 32};`);
}
