/** Whether the check notices what was changed in a true sentence, and leaves the true sentence alone. */
import { attribute } from '../../src-main/documents/attribute.ts';
import { findSaidFigures } from '../../src-main/documents/figures/said-figures.ts';

/**
 * Every sentence is looked for in the whole document, as the points of a capable model are.
 * @returns one entry for each sentence: its kind ('true' or what was changed), and whether it was judged rightly
 */
export function checkPairs({ pages, pairs, language }) {
	const texts = pages.flatMap((page) =>
		page.blocks.map((block) => ({ page: page.number, text: block.text })),
	);
	return pairs.flatMap((pair) => {
		const [found] = attribute([pair.true], texts, language);
		const truth = {
			kind: 'true',
			text: pair.true,
			right: found.findings.length === 0,
			findings: found.findings,
			marked: markedFigures(pair.true, found.findings),
			onPage: pair.pages.has(found.sources[0].page),
		};
		const wrong = pair.wrong.map(([kind, from, to]) => {
			const start = pair.true.indexOf(from);
			const text = pair.true.replace(from, () => to);
			const [{ findings }] = attribute([text], texts, language);
			const right = findings.some((finding) => points(kind, finding, start, start + to.length));
			return { kind, text, right, findings };
		});
		return [truth, ...wrong];
	});
}

/** For each figure of a true sentence, whether a finding about figures, dates or units lies on it. */
function markedFigures(text, findings) {
	const about = findings.filter(({ kind }) => kind === 'figure' || kind === 'date' || kind === 'unit');
	return findSaidFigures(text).map((figure) =>
		about.some((finding) => finding.start < figure.end && finding.end > figure.start),
	);
}

/** A negation is noticed anywhere in the sentence, everything else where it was changed. */
function points(kind, finding, start, end) {
	if (kind === 'negation') return finding.kind === 'negation';
	return finding.start < end && finding.end > start;
}
