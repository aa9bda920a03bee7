import { describe, expect, it } from 'vitest';
import { checkPoint } from '../../../src-main/documents/check-point.ts';

const check = (point: string, source: string): string[] =>
	checkPoint(point, [{ page: 1, text: source }], /[äöü]|\b(?:auf|von)\b/u.test(point) ? 'de' : 'en').map(
		({ said }) => said,
	);

describe('figures that a point joins', () => {
	it.each([
		[
			'Auf der Intensivstation sank der Verbrauch von 121 auf 117 ml.',
			'Auf der Intensivstation 117 ml (Vorjahr 121 ml).',
		],
		['870 von 2.140 Grabstellen sind nicht belegt.', 'Es sind von 2.140 Grabstellen 870 nicht belegt.'],
		[
			'The hearing was put off from 30 June to 14 July.',
			'The hearing had first been listed for 30 June and was put off to 14 July at the request of the licence holder.',
		],
	])('are right in another order: %s', (point, source) => {
		expect(check(point, source)).toEqual([]);
	});

	it.each([
		[
			'Auf der Intensivstation sank der Verbrauch von 117 auf 121 ml.',
			'Auf der Intensivstation 117 ml (Vorjahr 121 ml).',
		],
		[
			'The hearing was put off from 14 July to 30 June.',
			'The hearing had first been listed for 30 June and was put off to 14 July.',
		],
		['870 von 2.410 Grabstellen sind nicht belegt.', 'Es sind von 2.140 Grabstellen 870 nicht belegt.'],
	])('are wrong the other way round, or with another figure: %s', (point, source) => {
		expect(check(point, source)).not.toEqual([]);
	});
});
