import type { ComparedQuestion, SideAnswer, Vote } from '../../contract/compare.ts';
import { noAnswer, type SideNumber, type StoredQuestion, type StoredVote } from '../../db/comparisons.ts';

/** What the window may know of a comparison. */
export interface ShownIn {
	readonly isBlind: boolean;
	readonly isRunning: boolean;
}

/**
 * A question as the window sees it. In a blind one nothing tells which side wrote what before the vote: not the order of
 * writing, not the time it took, not what a model thought, not which of two could not be written.
 */
export function shownQuestion(stored: StoredQuestion, { isBlind, isRunning }: ShownIn): ComparedQuestion {
	const { id, question, leftSide, vote, wasBlind } = stored;
	const canVote = stored.answers.every(({ state }) => state === 'complete');
	const isHidden = isBlind && vote === null;
	const [left, right] = inPlace(stored.answers, leftSide);
	const show = (answer: SideAnswer): SideAnswer =>
		!isHidden ? answer : canVote ? { ...answer, thought: '', seconds: null } : unseen(stored, isRunning);
	return {
		id,
		question,
		answers: [show(left), show(right)],
		leftSide: isHidden ? null : leftSide,
		canVote,
		vote: vote === null ? null : votePlaced(vote, leftSide),
		wasBlind,
	};
}

/** By side, from where the better one stood. */
export function voteBySide(vote: Vote, leftSide: SideNumber): StoredVote {
	if (vote === 'both-good' || vote === 'both-bad') return vote;
	return (vote === 'left') === (leftSide === 0) ? 'first' : 'second';
}

function votePlaced(vote: StoredVote, leftSide: SideNumber): Vote {
	if (vote === 'both-good' || vote === 'both-bad') return vote;
	return (vote === 'first') === (leftSide === 0) ? 'left' : 'right';
}

function inPlace(answers: readonly [SideAnswer, SideAnswer], leftSide: SideNumber): [SideAnswer, SideAnswer] {
	return leftSide === 0 ? [answers[0], answers[1]] : [answers[1], answers[0]];
}

/** The same on both sides, whatever is wrong with either. */
function unseen({ answers }: StoredQuestion, isRunning: boolean): SideAnswer {
	if (isRunning) return noAnswer;
	const failed = answers.find(({ state }) => state === 'failed');
	return failed === undefined
		? { ...noAnswer, state: 'stopped' }
		: { ...noAnswer, state: 'failed', problem: failed.problem };
}
