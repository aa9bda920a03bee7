import { describe, expect, it } from 'vitest';
import { builtInAssistant } from '../../../src-main/chat/assistants/built-in-assistants.ts';
import { generalInstructions } from '../../../src-main/chat/prompt.ts';
import type { ComparedQuestion, ComparisonId } from '../../../src-main/contract/compare.ts';
import type { ModelId } from '../../../src-main/contract/entities.ts';
import { KnownError } from '../../../src-main/contract/errors.ts';
import type { AdapterId, AssistantId } from '../../../src-main/contract/ids.ts';
import { ComparisonsTable } from '../../../src-main/db/comparisons.ts';
import { openInMemory } from '../../../src-main/db/open.ts';
import { compareDesk, side, wanted } from '../../support/compare-desk.ts';

const states = ({ answers }: ComparedQuestion) => answers.map(({ state }) => state);

describe('a comparison', () => {
	it('asks both sides as a new conversation in their way of working would', async () => {
		const { service, desk, until, glossary } = compareDesk();
		glossary.save(null, {
			term: 'INR',
			meaning: 'How fast blood clots',
			preferred: '',
			forbidden: ['quick'],
		});
		desk.answer = () => ' The quick is 2. ';
		const id = service.start(
			wanted({ questions: ['What is the INR?'], sides: [side('plain'), side('general')] }),
		);
		const done = await until(id, 'done');
		expect(desk.sent.map(({ request }) => request.turns)).toEqual([
			[
				{ role: 'system', text: builtInAssistant('plain', 'en').instructions },
				{
					role: 'person',
					text: 'Words of this house:\n- INR: How fast blood clots. Never write “quick”.\n\nWhat is the INR?',
				},
			],
			[
				{ role: 'system', text: generalInstructions },
				{
					role: 'person',
					text: 'Words of this house:\n- INR: How fast blood clots. Never write “quick”.\n\nWhat is the INR?',
				},
			],
		]);
		// Chance is the same for both.
		expect(new Set(desk.sent.map(({ request }) => request.sampling.seed)).size).toBe(1);
		expect(done.questions[0]?.answers).toMatchObject([
			{ text: 'The quick is 2.', wordings: [{ said: 'quick', preferred: 'INR' }] },
			{ text: 'The quick is 2.' },
		]);
		expect(done).toMatchObject({
			answered: 2,
			sides: [{ name: 'Plain language', version: 0 }, { name: 'General' }],
		});
		expect([desk.changes, desk.finished]).toEqual([[], 1]);
	});

	it('asks all questions of one model before it changes, and leaves the engine as it was', async () => {
		const { service, desk, until } = compareDesk();
		const id = service.start(
			wanted({ questions: ['One?', 'Two?'], sides: [side('plain', 'large'), side('plain', 'small')] }),
		);
		const done = await until(id, 'done');
		expect(desk.sent.map(({ model, request }) => `${model} ${request.turns.at(-1)?.text}`)).toEqual([
			'small One?',
			'small Two?',
			'large One?',
			'large Two?',
		]);
		expect(desk.changes).toEqual(['large', 'small']);
		expect(done.questions[1]?.answers.map(({ text }) => text.split(' ')[0])).toEqual(['large', 'small']);
	});

	it('gives the engine back after a stop and after a failure too', async () => {
		const { service, desk, until } = compareDesk();
		desk.before = ({ model }) => {
			if (model === 'large') throw new KnownError('model-does-not-fit', { neededBytes: 9e9 });
		};
		const failed = service.start(
			wanted({ questions: ['One?', 'Two?', 'Three?'], sides: [side('plain'), side('plain', 'large')] }),
		);
		const { questions } = await until(failed, 'stopped');
		expect(questions.map(states)).toEqual(Array(3).fill(['complete', 'failed']));
		expect(questions[2]?.answers[1].problem).toMatchObject({ code: 'model-does-not-fit' });
		// It is not loaded again for every question.
		expect(desk.sent.filter(({ model }) => model === 'large')).toHaveLength(1);
		expect(desk.changes).toEqual(['large', 'small']);

		desk.before = ({ model }, signal) =>
			model === 'large'
				? new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
				: undefined;
		service.goOn(failed);
		await expect.poll(() => desk.sent.filter(({ model }) => model === 'large').length).toBe(2);
		service.stop(failed);
		expect((await until(failed, 'stopped')).questions.map(states)).toEqual(
			Array(3).fill(['complete', 'stopped']),
		);
		expect(desk.changes).toEqual(['large', 'small', 'large', 'small']);
		expect(desk.sent.filter(({ model }) => model === 'small')).toHaveLength(3);

		desk.before = () => undefined;
		service.goOn(failed);
		expect((await until(failed, 'done')).answered).toBe(6);
		expect(desk.current).toBe('small');
	});

	it('leaves a model in the engine that somebody chose meanwhile', async () => {
		const { service, desk, until } = compareDesk();
		const sides = wanted({ sides: [side('plain'), side('plain', 'large')] });
		desk.before = ({ model }) => {
			if (model === 'large') desk.current = 'chosen' as ModelId;
		};
		await until(service.start(sides), 'done');
		expect(desk.current).toBe('chosen');
	});

	it('asks no other model where somebody began to talk with one while it planned', async () => {
		const { service, desk, until } = compareDesk();
		let planned = 0;
		desk.whileCounting = () => {
			planned += 1;
			if (planned === 1) desk.current = 'chosen' as ModelId;
		};
		await until(service.start(wanted()), 'done');
		expect(desk.sent.map(({ model }) => model)).toEqual(['small', 'small']);
		expect(desk.changes).toEqual(['small']);
	});

	it('changes the model only when no other work is under way with it', async () => {
		const { service, desk, until, jobs } = compareDesk();
		const summary = jobs.start({ kind: 'summary', title: 'Letter', conversationId: null });
		const id = service.start(wanted({ sides: [side('plain'), side('plain', 'large')] }));
		const waiting = await until(id, 'waiting');
		expect([waiting.answered, desk.changes]).toEqual([1, []]);
		summary.end();
		await until(id, 'done');
		expect(desk.changes).toEqual(['large', 'small']);
	});

	it('asks an engine again that died in silence, and keeps what was written of one that died later', async () => {
		const { service, desk, until } = compareDesk();
		let deaths = 0;
		desk.before = () => {
			deaths += 1;
			if (deaths === 1) throw new KnownError('engine-crashed');
		};
		desk.answer = ({ request }) => (request.turns[0]?.text.includes('letters') === true ? null : 'Because.');
		const { questions } = await until(service.start(wanted()), 'stopped');
		expect(desk.sent).toHaveLength(3);
		expect(questions[0]?.answers).toMatchObject([
			{ state: 'complete', text: 'Because.' },
			{ state: 'failed', text: 'So far', problem: { code: 'engine-crashed' } },
		]);
	});

	it('ends when somebody stops the loading of its model', async () => {
		const { service, desk, until } = compareDesk();
		desk.before = () => {
			throw new KnownError('cancelled');
		};
		const id = service.start(wanted({ questions: ['One?', 'Two?'] }));
		await expect
			.poll(() => service.comparison(id).questions.flatMap(states))
			.toEqual(Array(4).fill('stopped'));
		expect(desk.sent).toHaveLength(1);
		await until(id, 'stopped');
		desk.before = () => undefined;
		service.goOn(id);
		expect((await until(id, 'done')).answered).toBe(4);
	});

	it('goes on with what is missing when the program was closed in the middle', async () => {
		const database = openInMemory();
		const first = compareDesk(database);
		let asked = 0;
		first.desk.before = (_, signal) => {
			asked += 1;
			return asked < 3
				? undefined
				: new Promise((_resolve, reject) =>
						signal.addEventListener('abort', () => reject(signal.reason as Error)),
					);
		};
		const id = first.service.start(wanted({ questions: ['One?', 'Two?'] }));
		await expect.poll(() => asked).toBe(3);
		// What a crash leaves behind, which stops nothing.
		const second = compareDesk(database);
		expect(second.service.comparison(id).questions.map(states)).toEqual([
			['complete', 'complete'],
			['stopped', 'stopped'],
		]);
		second.assistants.save('letter' as AssistantId, {
			...builtInAssistant('letter', 'en'),
			instructions: 'Another thing.',
		});
		second.service.goOn(id);
		await second.until(id, 'done');
		// In the way of working as it was when the comparison was begun.
		expect(second.desk.sent.map(({ request }) => request.turns[0]?.text)).toEqual([
			builtInAssistant('plain', 'en').instructions,
			builtInAssistant('letter', 'en').instructions,
		]);
		first.service.stop(id);
	});

	it('does not answer in the place of what is gone', async () => {
		const { service, desk, until, assistants } = compareDesk();
		const own = assistants.save(null, {
			...builtInAssistant('letter', 'en'),
			name: 'Taught',
			adapter: { id: 'a' as AdapterId, strength: 1 },
		});
		// What it was taught is not there any more when it is asked.
		const taught = await until(service.start(wanted({ sides: [side('plain'), side(own)] })), 'stopped');
		expect(taught.questions.map(states)).toEqual([['complete', 'failed']]);
		expect(taught.sides[1].adapter).toEqual({ name: 'Ward', sha256: 'sha-a', strength: 1 });

		desk.before = () => void desk.installed.delete('large');
		const { questions } = await until(
			service.start(wanted({ sides: [side('plain'), side('plain', 'large')] })),
			'stopped',
		);
		expect(questions[0]?.answers[1].problem?.code).toBe('not-found');
		expect(() => service.start(wanted({ sides: [side('plain'), side('plain', 'large')] }))).toThrow(
			'not-found',
		);
		assistants.remove(own);
		expect(() => service.start(wanted({ sides: [side('plain'), side(own)] }))).toThrow('not-found');
	});

	it('is refused with the same side twice, without a model, and while another is asked', async () => {
		const { service, desk, until } = compareDesk();
		expect(() => service.start(wanted({ sides: [side('plain'), side('plain')] }))).toThrow(
			'comparison-same-side',
		);
		expect(() => service.start(wanted({ sides: [side('plain'), side('plain', 'small')] }))).toThrow(
			'comparison-same-side',
		);
		const id = service.start(wanted());
		expect(() => service.start(wanted())).toThrow('comparison-running');
		expect(() => service.goOn(id)).toThrow('comparison-running');
		await until(id, 'done');
		desk.current = null;
		expect(() => service.start(wanted())).toThrow('no-model');
		expect(service.view().items).toHaveLength(1);
	});

	it('goes on on screen when the disk is full', async () => {
		const { service, desk, until, table } = compareDesk();
		const write = table.write.bind(table);
		let isFull = false;
		table.write = (...given) => {
			if (isFull) throw new KnownError('disk-full');
			write(...given);
		};
		desk.before = () => void (isFull = true);
		const id = service.start(wanted());
		await expect.poll(() => desk.finished + desk.storageProblems.length).toBeGreaterThanOrEqual(2);
		expect(desk.sent).toHaveLength(2);
		await until(id, 'stopped');
	});
});

describe('a blind comparison', () => {
	it('stands in an order that nobody can foresee, and tells it with the vote', async () => {
		const { service, desk, until, table } = compareDesk();
		desk.answer = ({ request }) => (request.turns[0]?.text.includes('plain') === true ? 'Plain.' : 'Letter.');
		const questions = Array.from({ length: 40 }, (_, at) => `Question ${at}?`);
		const id = service.start(wanted({ questions, isBlind: true }));
		const { questions: shown } = await until(id, 'done');
		expect(new Set(shown.map(({ answers }) => answers[0].text))).toEqual(new Set(['Plain.', 'Letter.']));
		expect(shown.every(({ leftSide }) => leftSide === null)).toBe(true);
		for (const [at, one] of shown.entries()) {
			// Always for plain language, wherever it stands.
			service.vote(one.id, one.answers[0].text === 'Plain.' ? 'left' : 'right');
			expect(service.comparison(id).questions[at]).toMatchObject({
				leftSide: one.answers[0].text === 'Plain.' ? 0 : 1,
				wasBlind: true,
			});
		}
		expect(service.view().standings).toMatchObject([
			{ sides: [{ name: 'Plain language' }, {}], blind: { better: [40, 0], verdict: 'first' }, open: null },
		]);
		expect(table.votes()).toEqual([{ id, vote: 'first', wasBlind: true, count: 40 }]);
	});

	it('does not count a vote among the blind ones that was changed after the names were seen', async () => {
		const { service, until } = compareDesk();
		const id = service.start(wanted({ isBlind: true }));
		const [question] = (await until(id, 'done')).questions;
		if (question === undefined) throw new Error('nothing was asked');
		service.vote(question.id, 'both-bad');
		service.vote(question.id, 'both-bad');
		expect(service.view().standings[0]).toMatchObject({ blind: { bothBad: 1 }, open: null });
		service.vote(question.id, 'left');
		expect(service.view().standings[0]).toMatchObject({ blind: null, open: { bothBad: 0 } });
	});

	it('stands in a new order when an answer is asked for again', async () => {
		const { service, desk, until, table } = compareDesk();
		desk.answer = ({ request }) => (request.turns[0]?.text.includes('plain') === true ? 'Plain.' : null);
		const questions = Array.from({ length: 30 }, (_, at) => `Question ${at}?`);
		const id = service.start(wanted({ questions, isBlind: true }));
		await until(id, 'stopped');
		const before = table.questions(id).map(({ leftSide }) => leftSide);
		service.goOn(id);
		await until(id, 'stopped');
		expect(table.questions(id).map(({ leftSide }) => leftSide)).not.toEqual(before);
	});
});

describe('a vote', () => {
	it('needs both answers', async () => {
		const { service, desk, until } = compareDesk();
		desk.answer = () => null;
		const [question] = (await until(service.start(wanted()), 'stopped')).questions;
		if (question === undefined) throw new Error('nothing was asked');
		expect(() => service.vote(question.id, 'left')).toThrow('comparison-not-answered');
		expect(() => service.vote('gone' as ComparedQuestion['id'], 'left')).toThrow('not-found');
	});
});

describe('comparisons in the database', () => {
	it('are hidden when removed, come back, and are gone with all their answers with the next start', async () => {
		const database = openInMemory();
		const { service, until } = compareDesk(database);
		const id = service.start(wanted());
		const [question] = (await until(id, 'done')).questions;
		service.vote(question?.id ?? ('' as ComparedQuestion['id']), 'left');
		const { items, standings } = service.view();
		expect(items).toMatchObject([{ id, question: 'Why?', questions: 1, votes: 1, state: 'done' }]);
		service.remove(id);
		expect(service.view()).toEqual({ items: [], standings: [] });
		expect(() => service.comparison(id)).toThrow('not-found');
		service.undoRemove(id);
		expect(service.view()).toEqual({ items, standings });
		service.remove(id);
		compareDesk(database);
		for (const table of ['comparisons', 'compared_questions', 'compared_answers'])
			expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
	});

	it('ends what is asked when it is removed', async () => {
		const { service, desk, jobs } = compareDesk();
		desk.before = (_, signal) =>
			new Promise((_resolve, reject) =>
				signal.addEventListener('abort', () => reject(signal.reason as Error)),
			);
		const id = service.start(wanted());
		await expect.poll(() => desk.sent.length).toBe(1);
		service.remove(id);
		const left = new AbortController();
		for await (const list of jobs.watch(left.signal)) if (list.length === 0) break;
		left.abort();
		expect(desk.finished).toBe(0);
	});

	it('list the newest first, without one that no longer fits the program', () => {
		const database = openInMemory();
		const table = new ComparisonsTable(database);
		database.exec(`INSERT INTO comparisons VALUES ('strange', 1, 0, '[]', NULL)`);
		database.exec(`INSERT INTO compared_questions VALUES ('q', 'strange', 1, 'Why?', 0, 1, NULL, 0)`);
		expect(table.list()).toEqual([]);
		expect(table.get('strange' as ComparisonId)).toBeUndefined();
	});
});
