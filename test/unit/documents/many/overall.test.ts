import { describe, expect, it } from 'vitest';
import type { DocumentId, Passage, Point, PointId, Summary } from '../../../../src-main/contract/entities.ts';
import { overallOf, type SummarisedDocument } from '../../../../src-main/documents/many/overall.ts';

const point = (passage: string): Point => ({
	id: passage as PointId,
	heading: '',
	text: passage.slice(0, 12),
	quoted: false,
	sources: [{ documentId: 'd' as DocumentId, page: 1, passage }],
	findings: [],
	edited: false,
});
const telling = (...texts: string[]): Passage[] => texts.map((text) => ({ text, page: 1, heading: '' }));
const document = (
	name: string,
	points: readonly string[],
	best: readonly Passage[],
	state: Summary['state'] = 'done',
): SummarisedDocument => ({
	document: { id: name as DocumentId, name, unit: 'page', recognised: [] },
	telling: best,
	summary: { state, points: points.map(point) } as unknown as Summary,
});
const texts = [
	'The meeting began at ten.',
	'The rent rises by 9 %.',
	'The roof is repaired in May.',
	'Coffee was served.',
];

describe('All summaries together', () => {
	it('takes the most telling points of each, in the order in which its summary has them', () => {
		const best = telling(texts[2] ?? '', texts[1] ?? '');
		const one = overallOf([document('a.pdf', texts, best)], 'short');
		expect(one.documents[0]?.points.map(({ id }) => id)).toEqual([texts[2]]);
		const three = overallOf([document('a.pdf', texts, best)], 'medium');
		expect(three.documents[0]?.points.map(({ id }) => id)).toEqual(texts.slice(0, 3));
	});

	it('tells of cited pages only how they were read', () => {
		const scan = document('a.pdf', texts, []);
		const recognised = [1, 2].map((page) => ({ page, confidence: 0.71, unsure: ['5'] }));
		const { documents } = overallOf([{ ...scan, document: { ...scan.document, recognised } }], 'short');
		expect(documents[0]?.recognised).toEqual([{ page: 1, confidence: 0.71, unsure: ['5'] }]);
	});

	it('names the documents without a finished summary', () => {
		const { documents, missing } = overallOf(
			[
				document('Letter 10.pdf', texts, []),
				document('Letter 9.pdf', texts, []),
				document('running.pdf', texts, [], 'running'),
				document('empty.pdf', [], []),
				{ ...document('none.pdf', [], []), summary: undefined },
			],
			'detailed',
		);
		expect(documents.map(({ name }) => name)).toEqual(['Letter 9.pdf', 'Letter 10.pdf']);
		expect(missing).toEqual(['empty.pdf', 'none.pdf', 'running.pdf']);
	});
});
