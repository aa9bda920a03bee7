import { describe, expect, it } from 'vitest';
import { builtInIds } from '../../../../src-main/chat/assistants/assistant-ids.ts';
import { builtInAssistant } from '../../../../src-main/chat/assistants/built-in-assistants.ts';
import { wayOf } from '../../../../src-main/chat/assistants/way.ts';
import { factSampling, generalInstructions, talkSampling } from '../../../../src-main/chat/prompt.ts';
import type { Assistant } from '../../../../src-main/contract/assistants.ts';
import { freedomSteps } from '../../../../src-main/contract/freedom-steps.ts';
import type { AssistantId } from '../../../../src-main/contract/ids.ts';

const assistant = (change: Partial<Assistant> = {}): Assistant => ({
	...builtInAssistant('letter', 'en'),
	id: 'one' as AssistantId,
	origin: 'own',
	versions: 1,
	...change,
});

describe('the general way', () => {
	for (const language of ['en', 'de'])
		it(`asks as before there was a choice: ${language}`, () => {
			const way = wayOf(assistant(builtInAssistant('general', language)));
			expect(way).toMatchObject({ instructions: generalInstructions, addition: '' });
			expect(way.sampling({})).toEqual(talkSampling);
			expect([way.maxTokens(2048), way.maxTokens(32_768)]).toEqual([1024, 1024]);
		});
});

describe('a way of working', () => {
	it('adds its language and its length to its instructions', () => {
		const way = wayOf(assistant({ instructions: 'You help.', language: 'de', length: 'short' }));
		expect(way.instructions).toBe('You help. Antworte auf Deutsch. Answer in at most three sentences.');
		expect(way.addition).toBe(way.instructions);
		expect(way.maxTokens(8192)).toBe(320);
	});

	it('has room for long answers, as far as the model reads that much', () => {
		const { maxTokens } = wayOf(assistant({ length: 'long' }));
		expect([maxTokens(2048), maxTokens(4500), maxTokens(32_768)]).toEqual([1024, 1500, 2048]);
	});

	it('says nothing where it has nothing to say', () => {
		expect(wayOf(assistant({ instructions: '' }))).toMatchObject({ instructions: '', addition: '' });
	});

	it('samples as its one control says, but for the single values that somebody set', () => {
		expect(freedomSteps.slice(0, 2)).toEqual([factSampling, talkSampling]);
		const values = { temperature: 0.33, topP: null, minP: 0, repeatPenalty: null };
		expect(wayOf(assistant({ freedom: 4, values })).sampling({ temperature: 0.7 })).toEqual({
			...freedomSteps[3],
			temperature: 0.33,
			minP: 0,
		});
	});

	it('samples as the makers of the model recommend where nobody chose', () => {
		const values = { temperature: null, topP: 0.5, minP: null, repeatPenalty: null };
		const { sampling } = wayOf(assistant({ freedom: 2, values }));
		expect(sampling({ temperature: 0.7, topP: 0.8 })).toEqual({
			...talkSampling,
			temperature: 0.7,
			topP: 0.5,
		});
	});
});

describe('the ways that come with the program', () => {
	it('are told in few words, in both languages, so that a small model keeps them in mind', () => {
		for (const id of builtInIds)
			for (const language of ['en', 'de']) {
				const { name, purpose, instructions } = builtInAssistant(id, language);
				expect([name, purpose].every((text) => text !== '')).toBe(true);
				expect(instructions.length).toBeLessThan(260);
			}
		expect(builtInAssistant('plain', 'de').name).not.toBe(builtInAssistant('plain', 'en').name);
	});
});
