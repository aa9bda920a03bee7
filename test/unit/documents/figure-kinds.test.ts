import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src-main/documents/attribute.ts';
import {
	figureKinds as firstKinds,
	otherPages,
	type FigureKind,
} from '../../support/documents/figure-kinds.ts';
import { rewordedKinds } from '../../support/documents/reworded-kinds.ts';

const figureKinds = [...firstKinds, ...rewordedKinds];

const check = ({ source, language }: FigureKind, text: string) =>
	attribute(
		[text],
		[{ page: 1, text: otherPages[language] }, ...source.split('\n').map((text) => ({ page: 2, text }))],
		language,
	)[0]?.findings ?? [];

describe('the check of figures, kind by kind', () => {
	it.each(figureKinds.map((one) => [`${one.kind} (${one.language})`, one] as const))(
		'leaves alone what is right: %s',
		(_, one) => {
			expect(check(one, one.said)).toEqual([]);
		},
	);

	it.each(
		figureKinds.flatMap((one) =>
			one.wrong.map(
				([from, to]) => [`${one.kind} (${one.language}): ${from} → ${to}`, one, from, to] as const,
			),
		),
	)('notices what was changed: %s', (_, one, from, to) => {
		const start = one.said.indexOf(from);
		expect(start).toBeGreaterThanOrEqual(0);
		const findings = check(
			one,
			one.said.replace(from, () => to),
		);
		expect(findings.some((finding) => finding.start < start + to.length && finding.end > start)).toBe(true);
	});
});
