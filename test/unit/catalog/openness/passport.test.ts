import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passportOf } from '../../../../src-main/catalog/openness/passport.ts';
import {
	components,
	type CatalogEntry,
	type Component,
	type Licence,
} from '../../../../src-main/contract/catalog.ts';
import type { ModelId } from '../../../../src-main/contract/entities.ts';

const source = 'https://example.org/card';
const checked = '2026-11';
const licence = (id: string, kind: Licence['kind'], answer: Licence['may']['use']['answer']): Licence => {
	const may = { answer };
	return {
		id,
		name: id,
		url: source,
		kind,
		may: { use: may, study: may, modify: may, share: may, commercial: may },
		mustAccept: kind === 'restricted',
	};
};
const licences = new Map(
	[
		licence('Apache-2.0', 'open', 'yes'),
		licence('gemma', 'restricted', 'conditions'),
		licence('other', 'unknown', 'silent'),
	].map((one) => [one.id, one]),
);
type State = 'yes' | 'partly' | 'no';
const sentence = { en: 'Text', de: 'Text' };
function entry(published: Partial<Record<Component, State>>, id = 'Apache-2.0', base?: string): CatalogEntry {
	return {
		id: 'one' as ModelId,
		name: 'One',
		maker: 'Maker',
		family: 'Family',
		kind: 'chat',
		parameters: 1e9,
		goodFor: sentence,
		purposes: ['everyday'],
		files: [{ repository: 'a/b', file: 'a.gguf', source, checked }],
		quantisation: 'Q4_K_M',
		licence: { id, source, checked },
		...(base === undefined ? {} : { base: { name: 'Base', licence: { id: base, source, checked } } }),
		published: Object.fromEntries(
			Object.entries(published).map(([component, state]) => [component, { state, source, checked }]),
		),
		restrictions: [],
		gated: false,
		conflicts: [],
	};
}
const passport = (...given: Parameters<typeof entry>) => passportOf(entry(...given), licences);
const all = (list: readonly Component[], state: State = 'yes') =>
	Object.fromEntries(list.map((component) => [component, state]));
const three = [
	'architecture',
	'weights',
	'evaluationResults',
	'modelCard',
	'dataCard',
	'technicalReport',
] as const;
const two = [...three, 'trainingCode', 'inferenceCode', 'evaluationCode', 'evaluationData'] as const;

describe('how open a model is', () => {
	it('is open source when it can be rebuilt: weights, code and data under an open licence', () => {
		const published = { weights: 'yes', trainingCode: 'yes', trainingData: 'yes' } as const;
		expect(passport(published).openness).toBe('open-source');
		expect(passport({ ...published, trainingData: 'partly' }).openness).toBe('open-weights');
		expect(passport(published, 'gemma').openness).toBe('restricted-weights');
		expect(passport(published, 'other').openness).toBe('unknown');
		expect(passport({ ...published, weights: 'no' }).openness).toBe('not-open');
	});

	it('takes over what binds the model it was made from', () => {
		const { openness, terms } = passport({ weights: 'yes' }, 'Apache-2.0', 'gemma');
		expect(openness).toBe('restricted-weights');
		expect(terms.may.share).toMatchObject({ answer: 'conditions', licence: 'gemma' });
		expect(terms.licences.map(({ id }) => id)).toEqual(['Apache-2.0', 'gemma']);
		const { mof, osaid } = passport({ weights: 'yes' }, 'Apache-2.0', 'gemma');
		expect(mof.reached).toBeNull();
		expect(osaid.find(({ condition }) => condition === 'parameters')?.answer).toBe('not-met');
	});

	it('shows documentation as partly published when only some of it is', () => {
		expect(passport({ modelCard: 'yes' }).badge.documentation).toBe('partly');
		expect(passport(all(three)).badge.documentation).toBe('yes');
		expect(passport({}).badge.documentation).toBe('unknown');
	});
});

describe('the Model Openness Framework', () => {
	it('gives the highest class whose components are all there, and what the next one lacks', () => {
		expect(passport(all(three)).mof).toEqual({
			reached: 'III',
			next: {
				class: 'II',
				missing: [],
				notKnown: ['trainingCode', 'inferenceCode', 'evaluationCode', 'evaluationData'],
			},
		});
		expect(passport({ ...all(two), evaluationCode: 'no' }).mof).toMatchObject({
			reached: 'III',
			next: { class: 'II', missing: ['evaluationCode'], notKnown: [] },
		});
		expect(passport(all(two)).mof.reached).toBe('II');
		expect(passport(all(components)).mof).toEqual({ reached: 'I', next: null });
	});

	it('counts nothing that stands under a licence that is not open', () => {
		expect(passport(all(components), 'gemma').mof.reached).toBeNull();
		expect(passport(all(components), 'other').mof.next?.notKnown).toEqual(three);
	});

	it('never falls when more is published', () => {
		const states = fc.dictionary(
			fc.constantFrom(...components),
			fc.constantFrom<State>('yes', 'partly', 'no'),
		);
		const rank = { I: 3, II: 2, III: 1 };
		const height = (reached: 'I' | 'II' | 'III' | null) => (reached === null ? 0 : rank[reached]);
		fc.assert(
			fc.property(states, fc.constantFrom(...components), (published, more) => {
				const before = passport(published);
				const after = passport({ ...published, [more]: 'yes' });
				expect(height(after.mof.reached)).toBeGreaterThanOrEqual(height(before.mof.reached));
			}),
		);
	});
});

describe('the Open Source AI Definition', () => {
	const answers = (...given: Parameters<typeof entry>) =>
		Object.fromEntries(passport(...given).osaid.map(({ condition, answer }) => [condition, answer]));

	it('is answered condition by condition', () => {
		expect(answers({ ...all(two), trainingCode: 'no' })).toEqual({
			use: 'met',
			study: 'met',
			modify: 'met',
			share: 'met',
			data: 'met',
			code: 'not-met',
			parameters: 'met',
		});
	});

	it('leaves open what nobody verified, and refuses freedoms that have conditions', () => {
		expect(answers({}, 'other')).toMatchObject({
			use: 'not-known',
			data: 'not-known',
			parameters: 'not-known',
		});
		expect(answers({ weights: 'yes' }, 'gemma')).toMatchObject({ use: 'not-met', parameters: 'not-met' });
	});

	const data = (...given: Parameters<typeof entry>) =>
		passport(...given).osaid.find(({ condition }) => condition === 'data');

	it('finds the information on the data in the data itself where it is told how it was prepared', () => {
		expect(data({ trainingData: 'yes', researchPaper: 'yes' })).toEqual({
			condition: 'data',
			answer: 'met',
			restsOn: ['trainingData', 'researchPaper', 'licence'],
		});
		expect(data({ trainingData: 'yes', preprocessingCode: 'yes', researchPaper: 'yes' })).toMatchObject({
			answer: 'met',
			restsOn: ['trainingData', 'preprocessingCode', 'licence'],
		});
		expect(data({ dataCard: 'yes', trainingData: 'no' })).toMatchObject({
			answer: 'met',
			restsOn: ['dataCard', 'licence'],
		});
	});

	it('does not take data for information on it, nor information for data', () => {
		const howPrepared = ['preprocessingCode', 'technicalReport', 'researchPaper'] as const;
		expect(data({ trainingData: 'yes' })).toMatchObject({
			answer: 'not-known',
			restsOn: ['dataCard', 'trainingData', ...howPrepared, 'licence'],
		});
		expect(data({ trainingData: 'yes', dataCard: 'no', ...all(howPrepared, 'no') })?.answer).toBe('not-met');
		expect(data({ researchPaper: 'yes', preprocessingCode: 'yes' })).toMatchObject({
			answer: 'not-known',
			restsOn: ['dataCard', 'trainingData', 'licence'],
		});
		expect(data({ trainingData: 'no', researchPaper: 'yes' })?.answer).toBe('not-known');
		expect(data({ dataCard: 'no', trainingData: 'no' })?.answer).toBe('not-met');
		expect(data({ dataCard: 'no', trainingData: 'partly', researchPaper: 'yes' })?.answer).toBe('not-met');
		expect(data({ trainingData: 'yes', researchPaper: 'partly' })?.answer).toBe('not-known');
	});

	it('counts what stands under open terms only, and does not know what nobody has read', () => {
		const published = { trainingData: 'yes', researchPaper: 'yes' } as const;
		expect(data(published, 'gemma')?.answer).toBe('not-known');
		expect(data({ ...published, dataCard: 'no' }, 'gemma')?.answer).toBe('not-met');
		expect(data(published, 'other')?.answer).toBe('not-known');
		expect(data(published)?.answer).toBe('met');
	});
});
