import type { Point } from '../../contract/entities.ts';
import { byHeading, citation, footnotes, receiptLines, runsOf, type ExportInput } from './export-input.ts';

/** Rich text for the clipboard; word processors understand these few elements. */
export function toHtml(input: ExportInput): string {
	const parts = byHeading(input.points).map(({ heading, points }) => {
		const items = points.map((point) => {
			return `<li>${[marked(point, input), escaped(citation(point, input))].filter(Boolean).join(' ')}</li>`;
		});
		return `${heading === '' ? '' : `<h2>${escaped(heading)}</h2>`}<ul>${items.join('')}</ul>`;
	});
	const receipt = receiptLines(input).map(escaped).join('<br>');
	return `<meta charset="utf-8"><h1>${escaped(input.title)}</h1>${parts.join('')}<p><small>${receipt}</small></p>`;
}

function marked(point: Point, input: ExportInput): string {
	return runsOf(point, input)
		.map((run) => {
			if (run.kind === 'doubtful') return `<mark>${escaped(run.text)}</mark>`;
			return run.kind === 'note' ? `<i>${escaped(run.text)}</i>` : escaped(run.text);
		})
		.join('');
}

/** A page to be printed: the sources of each point stand as notes at its end. */
export function toPrintedPage(input: ExportInput, language: 'en' | 'de'): string {
	const notes: string[] = [];
	const parts = byHeading(input.points).map(({ heading, points }) => {
		const items = points.map((point) => {
			const lines = footnotes(point, input);
			if (lines.length > 0) notes.push(lines.map(escaped).join('<br>'));
			const number = lines.length === 0 ? '' : `<sup>${notes.length}</sup>`;
			return `<li>${marked(point, input)}${number}</li>`;
		});
		return `${heading === '' ? '' : `<h2>${escaped(heading)}</h2>`}<ul>${items.join('')}</ul>`;
	});
	const [state = '', ...made] = receiptLines(input).map(escaped);
	const sources = notes.length === 0 ? '' : `<ol>${notes.map((note) => `<li>${note}</li>`).join('')}</ol>`;
	return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(input.title)}</title><style>${style}</style></head><body><h1>${escaped(input.title)}</h1><p class="state">${state}</p>${parts.join('')}<footer>${sources}<p>${made.join('<br>')}</p></footer></body></html>`;
}

function escaped(text: string): string {
	return text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0) ?? 32};`);
}

const style =
	'body{font:10.5pt/1.5 system-ui,sans-serif;color:#1a1a1a}h1{font-size:18pt;margin:0 0 4pt}h2{font-size:12.5pt;margin:14pt 0 4pt}' +
	'.state{font-weight:600;margin:0 0 12pt}li{margin:0 0 4pt}sup{font-size:7.5pt;line-height:0}mark{background:#ffe9a8}' +
	'footer{margin-top:18pt;padding-top:8pt;border-top:1px solid #999;font-size:8.5pt;color:#444;overflow-wrap:anywhere}ol{padding-left:16pt}';
