import { describe, expect, it } from 'vitest';
import { AnswerPlanner } from '../../../src-main/chat/answer-planner.ts';
import { AnsweringWays } from '../../../src-main/chat/assistants/answering-ways.ts';
import { AssistantsService } from '../../../src-main/chat/assistants/assistants-service.ts';
import { builtInAssistant } from '../../../src-main/chat/assistants/built-in-assistants.ts';
import { GlossaryService } from '../../../src-main/chat/glossary/glossary-service.ts';
import { HouseWords } from '../../../src-main/chat/glossary/house-words.ts';
import { generalInstructions, talkSampling } from '../../../src-main/chat/prompt.ts';
import { freedomSteps } from '../../../src-main/contract/freedom-steps.ts';
import { Threads } from '../../../src-main/chat/threads.ts';
import { TokenCounts } from '../../../src-main/chat/token-counts.ts';
import type { MessageId, ModelId } from '../../../src-main/contract/entities.ts';
import type { TermContent } from '../../../src-main/contract/glossary.ts';
import type { AssistantId } from '../../../src-main/contract/ids.ts';
import { AssistantsTable } from '../../../src-main/db/assistants.ts';
import { GlossaryTable } from '../../../src-main/db/glossary.ts';
import { openInMemory } from '../../../src-main/db/open.ts';
import { Stores } from '../../../src-main/db/store.ts';
import type { GenerateRequest, Sampling } from '../../../src-main/engine/engine.ts';
import { answerTurns } from '../../../src-main/documents/prompts.ts';

const { signal } = new AbortController();

interface Prepared {
	contextTokens?: number;
	documents?: boolean;
	recommended?: Partial<Sampling>;
}

/** A conversation that is answered on paper: each request is kept instead of being carried out. */
function prepare({ contextTokens = 8192, documents = false, recommended = {} }: Prepared = {}) {
	const database = openInMemory();
	const stores = new Stores(database, openInMemory);
	const threads = new Threads(stores);
	const assistants = new AssistantsService({ table: new AssistantsTable(database), language: () => 'en' });
	const table = new GlossaryTable(database);
	const glossary = new GlossaryService(table);
	const count = (texts: readonly string[]): Promise<number[]> =>
		Promise.resolve(texts.map((text) => Math.ceil(text.length / 4)));
	const ways = new AnsweringWays(assistants, new HouseWords(table), () => undefined);
	const planner = new AnswerPlanner({
		counts: new TokenCounts({ count }, () => null),
		threads,
		documents: {
			plan: (_, __, question) =>
				Promise.resolve(
					documents
						? {
								basis: 'passages' as const,
								sources: [],
								steps: [
									{
										kind: 'model' as const,
										request: {
											lane: 'front' as const,
											turns: answerTurns(question, [{ text: 'The epicrisis was sent.', heading: '' }]),
											maxTokens: 10,
											sampling: talkSampling,
										},
									},
								],
							}
						: undefined,
				),
		},
		ways,
		contextTokens: () => contextTokens,
		recommended: () => recommended,
	});
	const { id } = stores.disk.conversations.create('', 1);
	stores.disk.conversations.change(id, { source: documents ? 'documents' : 'general' });
	let leaf: MessageId | null = null;
	const say = (role: 'person' | 'assistant', text: string): void => {
		const message = { conversationId: id, parentId: leaf, role, text, state: 'complete' as const };
		leaf = stores.disk.messages.add({ ...message, modelId: null, at: 1 });
		stores.disk.conversations.change(id, { leaf_id: leaf });
	};
	const plan = () => planner.plan(stores.disk, id, {}, signal);
	const request = async (): Promise<GenerateRequest> => {
		const step = (await plan()).steps[0];
		if (step?.kind !== 'model') throw new Error('No model is asked.');
		return step.request;
	};
	const choose = (name: string): void =>
		stores.disk.conversations.change(id, { assistant_id: name as AssistantId });
	return { stores, assistants, ways, glossary, id, say, plan, request, choose };
}

const term = (name: string, change: Partial<TermContent> = {}): TermContent => ({
	term: name,
	meaning: '',
	preferred: '',
	forbidden: [],
	...change,
});

describe('a conversation in no way of its own', () => {
	it('is asked exactly as before there was a choice', async () => {
		const { say, request, id } = prepare();
		say('person', 'Hello');
		expect(await request()).toEqual({
			lane: 'front',
			turns: [
				{ role: 'system', text: generalInstructions },
				{ role: 'person', text: 'Hello' },
			],
			maxTokens: 1024,
			sampling: talkSampling,
			stateKey: id,
		});
	});

	it('is so too after its way was removed', async () => {
		const { say, request, choose, assistants } = prepare();
		const own = assistants.save(null, { ...builtInAssistant('letter', 'en'), name: 'Own' });
		choose(own);
		say('person', 'Hello');
		expect((await request()).turns[0]?.text).toContain('You write letters');
		assistants.remove(own);
		expect((await request()).turns[0]?.text).toBe(generalInstructions);
	});
});

describe('what the makers of the model recommend', () => {
	it('holds where nobody chose how freely it writes', async () => {
		const { say, request, choose } = prepare({ recommended: { temperature: 0.7, topP: 0.8 } });
		say('person', 'Hello');
		expect((await request()).sampling).toEqual({ ...talkSampling, temperature: 0.7, topP: 0.8 });
		choose('letter');
		expect((await request()).sampling).toEqual(freedomSteps[2]);
	});
});

describe('a conversation in a way of working', () => {
	it('goes on word for word as it was read, whatever terms come up', async () => {
		const { say, request, choose, glossary } = prepare();
		glossary.save(null, term('discharge letter', { meaning: 'What a patient takes home' }));
		glossary.save(null, term('ward 4', { meaning: 'Hearts and lungs' }));
		choose('plain');
		say('person', 'Who writes discharge letters?');
		const first = await request();
		say('assistant', 'The doctors of ward 4 do.');
		say('person', 'And who signs the discharge letter?');
		const second = await request();
		say('assistant', 'They do.');
		say('person', 'Thanks.');
		const third = await request();
		expect(second.turns.slice(0, first.turns.length)).toEqual(first.turns);
		expect(third.turns.slice(0, second.turns.length)).toEqual(second.turns);
		expect(first.turns[1]?.text).toBe(
			'Words of this house:\n- discharge letter: What a patient takes home.\n\nWho writes discharge letters?',
		);
		// Each once: the answer brought another one up.
		expect(second.turns[3]?.text).toBe(
			'Words of this house:\n- ward 4: Hearts and lungs.\n\nAnd who signs the discharge letter?',
		);
		expect(third.turns[5]?.text).toBe('Thanks.');
	});

	it('gets terms again with what is still read, when their turn no longer fits', async () => {
		const { say, request, glossary, plan } = prepare({ contextTokens: 1900 });
		glossary.save(null, term('INR', { meaning: 'How fast blood clots' }));
		say('person', `What is the INR? ${'Tell me more. '.repeat(60)}`);
		for (let at = 0; at < 4; at += 1) {
			say('assistant', `It is about blood. ${'And so on. '.repeat(60)}`);
			say('person', `${'Is that so? '.repeat(30)} What about the INR?`);
		}
		const { turns } = await request();
		expect(turns.length).toBeLessThan(9);
		expect(turns.filter(({ text }) => text.startsWith('Words of this house:'))).toHaveLength(1);
		expect(turns.slice(1).find(({ role }) => role === 'person')?.text).toContain('How fast blood clots');
		const tokens = turns.reduce((sum, { text }) => sum + Math.ceil(text.length / 4) + 8, 0);
		expect(tokens).toBeLessThan(1900 - 1024);
		expect((await plan()).way.assistant).toEqual({ id: 'general', name: 'General' });
	});

	it('brings its model along, until one is chosen for the conversation', () => {
		const { stores, assistants, ways, id, choose } = prepare();
		const model = (): string | null => {
			const conversation = stores.disk.conversations.get(id);
			return conversation === undefined ? null : ways.modelFor(conversation);
		};
		expect(model()).toBeNull();
		choose(assistants.save(null, { ...builtInAssistant('plain', 'en'), modelId: 'big' as ModelId }));
		expect(model()).toBe('big');
		stores.disk.conversations.change(id, { model_id: 'small' as ModelId });
		expect(model()).toBe('small');
	});

	it('leaves the glossary alone where it is told to', async () => {
		const { say, request, plan, choose, glossary, assistants } = prepare();
		glossary.save(null, term('INR', { forbidden: ['Quick'] }));
		choose(assistants.save(null, { ...builtInAssistant('plain', 'en'), glossary: false }));
		say('person', 'INR?');
		expect((await request()).turns.at(-1)?.text).toBe('INR?');
		expect((await plan()).way.wordingsIn('The Quick is 70.')).toEqual([]);
	});
});

describe('an answer from documents', () => {
	it('has its rules first, then what its way says, and terms of question and passages', async () => {
		const { say, request, plan, choose, glossary } = prepare({ documents: true });
		glossary.save(null, term('discharge letter', { forbidden: ['epicrisis'] }));
		glossary.save(null, term('INR', { meaning: 'How fast blood clots' }));
		choose('plain');
		say('person', 'What is the INR?');
		const { turns } = await request();
		expect(turns[0]?.text).toMatch(
			/^You answer questions about a document.*\n\nYou write in plain language/su,
		);
		expect(turns[1]?.text).toMatch(
			/^Words of this house:\n- INR.*\n- discharge letter: Never write “epicrisis”/u,
		);
		const { way } = await plan();
		expect(way.given?.terms.map((one) => one.term)).toEqual(['INR', 'discharge letter']);
		expect(way.wordingsIn('Both epicrises? One epicrisis.')).toEqual([
			{ start: 20, end: 29, said: 'epicrisis', preferred: 'discharge letter' },
		]);
	});

	it('is asked as before in the general way without terms', async () => {
		const { say, request } = prepare({ documents: true });
		say('person', 'What was sent?');
		expect((await request()).turns).toEqual(
			answerTurns('What was sent?', [{ text: 'The epicrisis was sent.', heading: '' }]),
		);
	});
});

describe('what is not said in this house', () => {
	it('is found in an answer, but not inside of what is', async () => {
		const { say, plan, glossary } = prepare();
		glossary.save(null, term('discharge letter', { forbidden: ['letter', 'note'] }));
		glossary.save(null, term('GP', { preferred: 'family doctor', forbidden: ['GP'] }));
		say('person', 'Hello');
		const { way } = await plan();
		const text = 'The discharge letters and notes go to the GP. A letter, too.';
		expect(way.wordingsIn(text).map(({ said, preferred }) => [said, preferred])).toEqual([
			['notes', 'discharge letter'],
			['GP', 'family doctor'],
			['letter', 'discharge letter'],
		]);
		for (const { start, end, said } of way.wordingsIn(text)) expect(text.slice(start, end)).toBe(said);
	});
});
