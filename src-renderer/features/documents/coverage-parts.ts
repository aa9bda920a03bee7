import type { Document, Summary } from '../../../src-main/contract/entities.ts';
import { pagesNotInFull } from '../../../src-main/contract/not-in-full.ts';
import type { Language } from '../../state/language.svelte.ts';
import { pageList } from './page-list.ts';

/** What was done, computed and not claimed: the doubtful places first, then what was read, then what was not. */
export function coverageParts(
	language: Language,
	document: Document,
	summary: Summary,
): { doubt: string; rest: string[] } {
	const t = language.messages.coverage;
	const { coverage } = summary;
	const findings = summary.points.flatMap((point) => point.findings);
	const open = findings.filter((finding) => finding.decision === 'open');
	const decided = findings.length - open.length;
	const isFigures = open.every(({ kind }) => kind === 'figure' || kind === 'date' || kind === 'unit');
	const unsupported = summary.points.filter(
		({ support }) => support !== undefined && support.verdict !== 'supported',
	).length;
	const rest = [...leftPart(language, document, summary), readPart(language, document, summary)];
	if (coverage.pagesWithoutText.length > 0) {
		const pages = coverage.pagesWithoutText;
		rest.push(t.withoutText(pageList(language.messages, pages), pages.length, document.unit));
	}
	if (summary.state !== 'done') rest.push(t.stopped(coverage.sectionsDone, coverage.sections));
	if (decided > 0) rest.push(t.decided(decided));
	rest.push(t.omissions);
	if (unsupported > open.length) return { doubt: t.notSupported(unsupported), rest };
	if (open.length > 0)
		return { doubt: isFigures ? t.figuresDiffer(open.length) : t.placesDiffer(open.length), rest };
	return { doubt: '', rest: summary.method === 'quotations' ? rest : [t.noneDiffers, ...rest] };
}

/** What the model has not read in full, said plainly. */
function leftPart(language: Language, { unit }: Document, summary: Summary): string[] {
	const t = language.messages.coverage;
	const left = pagesNotInFull(summary);
	if (left === 0) return [];
	const text = t.notInFull(left, summary.coverage.pages, unit);
	return [summary.depth === 'quick' ? t.quick(text) : text];
}

function readPart(language: Language, document: Document, { coverage }: Summary): string {
	const t = language.messages.coverage;
	const { pages, pagesRead } = coverage;
	const isComplete = pagesRead >= pages;
	switch (coverage.reading) {
		case 'all':
			return isComplete ? t.readAll(pages, document.unit) : t.readSome(pagesRead, pages, document.unit);
		case 'sentences':
			return isComplete
				? t.sentencesAll(pages, document.unit)
				: t.sentencesSome(pagesRead, pages, document.unit);
		case 'none':
			return isComplete ? t.quotedAll(pages, document.unit) : t.quotedSome(pagesRead, pages, document.unit);
	}
}
