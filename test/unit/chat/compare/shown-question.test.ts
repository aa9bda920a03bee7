import { describe, expect, it } from 'vitest';
import { shownQuestion, voteBySide } from '../../../../src-main/chat/compare/shown-question.ts';
import type { SideAnswer } from '../../../../src-main/contract/compare.ts';
import { noAnswer } from '../../../../src-main/db/comparisons.ts';
import { answered, comparedQuestion } from '../../../support/compared.ts';

const blind = { isBlind: true, isRunning: false };
const open = { isBlind: false, isRunning: false };

describe('a question of a blind comparison', () => {
	it('does not tell before the vote who wrote what, by anything that is sent', () => {
		const answers = [answered('one'), answered('another')] as const;
		const turned = [answers[1], answers[0]] as const;
		// Whichever side wrote them, the same is sent when they stand the same.
		const sent = shownQuestion(comparedQuestion({ leftSide: 0, answers }), blind);
		expect(shownQuestion(comparedQuestion({ leftSide: 1, answers: turned }), blind)).toEqual(sent);
		expect(sent).toMatchObject({
			leftSide: null,
			canVote: true,
			answers: [
				{ text: 'one', thought: '', seconds: null },
				{ text: 'another', thought: '', seconds: null },
			],
		});
	});

	it('sends nothing of one answer before the other is there', () => {
		const states: SideAnswer[] = [
			noAnswer,
			{ ...noAnswer, state: 'writing', text: 'so far' },
			{ ...noAnswer, state: 'stopped', text: 'so far' },
		];
		for (const isRunning of [true, false])
			for (const state of states) {
				const sent = [
					shownQuestion(comparedQuestion({ answers: [answered('one'), state] }), {
						isBlind: true,
						isRunning,
					}),
					shownQuestion(comparedQuestion({ answers: [state, answered('one')] }), {
						isBlind: true,
						isRunning,
					}),
				];
				expect(sent[0]).toEqual(sent[1]);
				expect(sent[0]).toMatchObject({ canVote: false, leftSide: null });
				expect(JSON.stringify(sent)).not.toContain('so far');
				expect(sent[0]?.answers[0].state).toBe(isRunning ? 'waiting' : 'stopped');
			}
	});

	it('says why an answer is missing, and not which', () => {
		const failed: SideAnswer = { ...noAnswer, state: 'failed', problem: { code: 'too-long' } };
		const sent = shownQuestion(comparedQuestion({ answers: [answered('one'), failed] }), blind);
		expect(sent.answers[0]).toEqual(sent.answers[1]);
		expect(sent.answers[0].problem).toEqual({ code: 'too-long' });
	});

	it('tells all of it after the vote', () => {
		const stored = comparedQuestion({ leftSide: 1, vote: 'first', wasBlind: true });
		expect(shownQuestion(stored, blind)).toMatchObject({
			leftSide: 1,
			vote: 'right',
			wasBlind: true,
			answers: [
				{ text: 'second', thought: 'I think of second', seconds: 6 },
				{ text: 'first', seconds: 5 },
			],
		});
	});
});

describe('a question of an open comparison', () => {
	it('is shown while it is written', () => {
		const writing: SideAnswer = { ...noAnswer, state: 'writing', text: 'so far' };
		const sent = shownQuestion(comparedQuestion({ answers: [answered('one'), writing] }), {
			...open,
			isRunning: true,
		});
		expect(sent).toMatchObject({
			leftSide: 0,
			canVote: false,
			answers: [{ text: 'one' }, { text: 'so far' }],
		});
	});
});

describe('a vote', () => {
	it('comes back as it was given, wherever the sides stood', () => {
		for (const leftSide of [0, 1] as const)
			for (const vote of ['left', 'right', 'both-good', 'both-bad'] as const) {
				const stored = comparedQuestion({ leftSide, vote: voteBySide(vote, leftSide) });
				expect(shownQuestion(stored, open).vote).toBe(vote);
			}
		expect([voteBySide('left', 0), voteBySide('left', 1)]).toEqual(['first', 'second']);
	});
});
