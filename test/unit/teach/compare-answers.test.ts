import { describe, expect, it } from 'vitest';
import type { ExampleId } from '../../../src-main/contract/ids.ts';
import type { Example } from '../../../src-main/contract/teaching.ts';
import type { GenerateRequest } from '../../../src-main/engine/engine.ts';
import { compareAnswers } from '../../../src-main/teach/compare-answers.ts';

const { signal } = new AbortController();
const adapter = { path: 'a.gguf', sha256: 'a', strength: 1 };
const heldOut = (count: number): Example[] =>
	Array.from({ length: count }, (_, at) => ({
		...{ id: `e${at}` as ExampleId, question: `What is ${at}?`, answer: `The cupboard number${at}.` },
		...{ source: 'typed', problem: null, isHeldOut: true },
	}));

async function compare(count: number) {
	const requests: GenerateRequest[] = [];
	const progress: string[] = [];
	const compared = await compareAnswers(
		async function* (request) {
			await Promise.resolve();
			requests.push(request);
			const number = /\d+/u.exec(request.turns.at(-1)?.text ?? '')?.[0] ?? '';
			yield { type: 'text', text: 'I think of a cupboard', thought: true };
			const known = `It is the cupboard number${number}.`;
			yield { type: 'text', text: request.adapter === undefined ? 'I do not know. ' : known, thought: false };
		},
		adapter,
		'Be brief.',
		heldOut(count),
		(done, total) => progress.push(`${done}/${total}`),
		signal,
	);
	return { compared, requests, progress };
}

describe('a model before and after it was taught', () => {
	it('is asked the same, first as it was, then with what it learnt, always for the most probable words', async () => {
		const { compared, requests, progress } = await compare(2);
		const { answers, notAsked } = compared;
		expect(notAsked).toBe(0);
		expect(answers.slice(0, 2)).toEqual(
			[0, 1].map((at) => ({
				...{ question: `What is ${at}?`, wanted: `The cupboard number${at}.` },
				...{ before: 'I do not know.', after: `It is the cupboard number${at}.` },
				...{ isRightBefore: false, isRightAfter: true },
			})),
		);
		for (const general of answers.slice(2))
			expect(general).toMatchObject({ wanted: null, isRightBefore: null, isRightAfter: null });
		const half = requests.length / 2;
		expect(requests.map(({ adapter: used }) => used)).toEqual([
			...Array.from({ length: half }, () => undefined),
			...Array.from({ length: half }, () => adapter),
		]);
		const asked = ({ turns, sampling, maxTokens }: GenerateRequest) => ({ turns, sampling, maxTokens });
		expect(requests.slice(half).map(asked)).toEqual(requests.slice(0, half).map(asked));
		expect(requests.every(({ sampling }) => sampling.temperature === 0)).toBe(true);
		expect(requests[0]?.turns[0]).toEqual({ role: 'system', text: 'Be brief.' });
		expect(progress.at(-1)).toBe(`${requests.length}/${requests.length}`);
	});

	it('is asked some of very many questions, from all over, and it is said how many are not asked', async () => {
		for (const count of [40, 41, 100, 799]) {
			const { answers, notAsked } = (await compare(count)).compared;
			const asked = answers.filter(({ wanted }) => wanted !== null).map(({ question }) => question);
			expect(asked).toHaveLength(40);
			expect(new Set(asked).size).toBe(40);
			expect(notAsked).toBe(count - 40);
			expect(asked[0]).toBe('What is 0?');
			expect(Number(/\d+/u.exec(asked.at(-1) ?? '')?.[0])).toBeGreaterThan(count * 0.95 - 1);
		}
	});
});
