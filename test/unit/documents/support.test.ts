import { describe, expect, it } from 'vitest';
import type { DocumentId, Finding } from '../../../src-main/contract/entities.ts';
import { supportOf } from '../../../src-main/documents/support.ts';

const source = (passage: string) => ({ documentId: 'd' as DocumentId, page: 2, passage });
const finding: Finding = {
	kind: 'figure',
	start: 0,
	end: 1,
	said: '5',
	source: '7',
	page: 2,
	replacement: '7',
	decision: 'open',
};

describe('whether a point is supported', () => {
	const sentence = source('The bridge on Station Road will be closed from 3 to 17 August for repairs.');

	it('is so where the sentences have its words', () => {
		const text = 'The bridge on Station Road is closed from 3 to 17 August.';
		expect(supportOf({ text, sources: [sentence], findings: [], quoted: false })).toEqual({
			verdict: 'supported',
			missing: [],
		});
	});
	it('is partly so where a figure differs, until somebody has decided on it', () => {
		const text = 'The bridge on Station Road is closed from 5 to 17 August.';
		const judge = (one: Finding) => supportOf({ text, sources: [sentence], findings: [one], quoted: false });
		expect(judge(finding)).toMatchObject({ verdict: 'partly', because: 'places' });
		expect(judge({ ...finding, decision: 'kept' })).toMatchObject({ verdict: 'supported' });
	});
	it('names the words that do not stand there', () => {
		const text = 'The bridge will be closed for repairs after complaints by neighbours about traffic.';
		expect(supportOf({ text, sources: [sentence], findings: [], quoted: false })).toMatchObject({
			verdict: 'partly',
			because: 'words',
			missing: ['complaints', 'neighbours', 'traffic'],
		});
	});
	it('is not so where the sentences are about something else, or none is cited', () => {
		const text = 'Patients with diabetes receive individual nutrition counselling.';
		expect(supportOf({ text, sources: [sentence], findings: [], quoted: false })).toMatchObject({
			verdict: 'not-found',
			because: 'words',
		});
		expect(supportOf({ text, sources: [source('')], findings: [], quoted: false })).toMatchObject({
			verdict: 'not-found',
			because: 'no-source',
		});
	});
	it('is never certain in another language', () => {
		const text = 'Die Brücke wird gesperrt.';
		expect(supportOf({ text, sources: [sentence], findings: [], quoted: false }, true)).toMatchObject({
			verdict: 'partly',
			because: 'language',
		});
	});
	it('is its own proof as a quotation', () => {
		expect(supportOf({ text: 'x', sources: [], findings: [], quoted: true }).verdict).toBe('supported');
	});
});
