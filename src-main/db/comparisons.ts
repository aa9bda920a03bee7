import type { Database, Statement } from 'better-sqlite3';
import * as z from 'zod';
import { AssistantContent } from '../contract/assistants.ts';
import { ComparedSide, SideAnswer, type ComparedQuestionId, type ComparisonId } from '../contract/compare.ts';

/** A side with all that it was asked with. */
const StoredSide = ComparedSide.extend({ content: AssistantContent });
export type StoredSide = z.infer<typeof StoredSide>;
const Sides = z.tuple([StoredSide, StoredSide]);

/** 0 or 1: the place of a side in its comparison. */
export type SideNumber = 0 | 1;
/** By side, and not by where it stood. */
export type StoredVote = 'first' | 'second' | 'both-good' | 'both-bad';

export interface StoredQuestion {
	readonly id: ComparedQuestionId;
	readonly question: string;
	readonly leftSide: SideNumber;
	/** The same for both sides. */
	readonly seed: number;
	readonly vote: StoredVote | null;
	readonly wasBlind: boolean;
	readonly answers: readonly [SideAnswer, SideAnswer];
}

export interface StoredComparison {
	readonly id: ComparisonId;
	readonly madeAt: number;
	readonly isBlind: boolean;
	readonly sides: readonly [StoredSide, StoredSide];
}

/** What a list shows of one. */
export interface CountedComparison extends StoredComparison {
	/** The beginning of the first question. */
	readonly question: string;
	readonly questions: number;
	readonly votes: number;
	/** Of both sides together. */
	readonly complete: number;
}

export interface VotesOfComparison {
	readonly id: ComparisonId;
	readonly vote: StoredVote;
	readonly wasBlind: boolean;
	readonly count: number;
}

export type NewQuestion = Pick<StoredQuestion, 'id' | 'question' | 'leftSide' | 'seed'>;

/** Comparisons of answers, with every vote. */
export class ComparisonsTable {
	readonly #database: Database;
	readonly #list: Statement<[], Row & Omit<CountedComparison, keyof StoredComparison>>;
	readonly #get: Statement<[string], Row>;
	readonly #questions: Statement<[string], QuestionRow>;
	readonly #question: Statement<[string], QuestionRow & { comparison_id: ComparisonId }>;
	readonly #answers: Statement<[string], { side: SideNumber; content: string }>;
	readonly #votes: Statement<[], { id: ComparisonId; vote: StoredVote; was_blind: number; count: number }>;
	readonly #write: Statement<[string, SideNumber, string, string]>;

	constructor(database: Database) {
		this.#database = database;
		this.#list = database.prepare(
			`SELECT comparisons.*, count(*) AS questions, count(vote) AS votes,
				(SELECT substr(first.question, 1, 300) FROM compared_questions AS first
					INDEXED BY compared_questions_by_comparison
					WHERE first.comparison_id = comparisons.id ORDER BY number LIMIT 1) AS question,
				(SELECT count(*) FROM compared_questions AS asked JOIN compared_answers ON question_id = asked.id
					WHERE asked.comparison_id = comparisons.id AND state = 'complete') AS complete
			FROM comparisons JOIN compared_questions INDEXED BY compared_questions_by_comparison
				ON comparison_id = comparisons.id
			WHERE removed_at IS NULL GROUP BY comparisons.id ORDER BY made_at DESC, comparisons.id`,
		);
		this.#get = database.prepare('SELECT * FROM comparisons WHERE id = ? AND removed_at IS NULL');
		this.#questions = database.prepare(
			`SELECT * FROM compared_questions INDEXED BY compared_questions_by_comparison
			WHERE comparison_id = ? ORDER BY number`,
		);
		this.#question = database.prepare('SELECT * FROM compared_questions WHERE id = ?');
		this.#answers = database.prepare('SELECT side, content FROM compared_answers WHERE question_id = ?');
		this.#votes = database.prepare(
			`SELECT comparison_id AS id, vote, was_blind, count(*) AS count FROM compared_questions
			WHERE vote IS NOT NULL GROUP BY comparison_id, vote, was_blind`,
		);
		this.#write = database.prepare(
			`INSERT INTO compared_answers VALUES (?, ?, ?, ?)
			ON CONFLICT (question_id, side) DO UPDATE SET state = excluded.state, content = excluded.content`,
		);
	}

	add(comparison: StoredComparison, questions: readonly NewQuestion[]): void {
		const { id, madeAt, isBlind, sides } = comparison;
		const add = this.#database.prepare(
			'INSERT INTO compared_questions (id, comparison_id, number, question, left_side, seed) VALUES (?, ?, ?, ?, ?, ?)',
		);
		this.#database.transaction(() => {
			this.#database
				.prepare('INSERT INTO comparisons (id, made_at, is_blind, sides) VALUES (?, ?, ?, ?)')
				.run(id, madeAt, Number(isBlind), JSON.stringify(sides));
			for (const [at, one] of questions.entries()) {
				add.run(one.id, id, at + 1, one.question, one.leftSide, one.seed);
				for (const side of [0, 1] as const) this.write(one.id, side, noAnswer);
			}
		})();
	}

	/** Newest first; one that no longer fits the program is left out. */
	list(): CountedComparison[] {
		return this.#list.all().flatMap(({ question, questions, votes, complete, ...row }) => {
			const comparison = comparisonOf(row);
			return comparison === undefined ? [] : [{ ...comparison, question, questions, votes, complete }];
		});
	}

	get(id: ComparisonId): StoredComparison | undefined {
		const row = this.#get.get(id);
		return row === undefined ? undefined : comparisonOf(row);
	}

	/** In the order of asking. */
	questions(id: ComparisonId): StoredQuestion[] {
		return this.#questions.all(id).map((row) => this.#withAnswers(row));
	}

	question(id: ComparedQuestionId): (StoredQuestion & { comparisonId: ComparisonId }) | undefined {
		const row = this.#question.get(id);
		return row === undefined ? undefined : { ...this.#withAnswers(row), comparisonId: row.comparison_id };
	}

	/** How many of each, in every comparison. */
	votes(): VotesOfComparison[] {
		return this.#votes
			.all()
			.map(({ id, vote, was_blind, count }) => ({ id, vote, wasBlind: was_blind === 1, count }));
	}

	write(id: ComparedQuestionId, side: SideNumber, answer: SideAnswer): void {
		this.#write.run(id, side, answer.state, JSON.stringify(answer));
	}

	setVote(id: ComparedQuestionId, vote: StoredVote, wasBlind: boolean): void {
		this.#database
			.prepare('UPDATE compared_questions SET vote = ?, was_blind = ? WHERE id = ?')
			.run(vote, Number(wasBlind), id);
	}

	setLeftSide(id: ComparedQuestionId, side: SideNumber): void {
		this.#database.prepare('UPDATE compared_questions SET left_side = ? WHERE id = ?').run(side, id);
	}

	/** Hidden, or shown again for null. */
	setRemoved(id: ComparisonId, at: number | null): void {
		this.#database.prepare('UPDATE comparisons SET removed_at = ? WHERE id = ?').run(at, id);
	}

	/** What was hidden and not wanted back is gone with all its answers. */
	destroyRemoved(): void {
		this.#database.exec('DELETE FROM comparisons WHERE removed_at IS NOT NULL');
	}

	/** Nobody writes any more what was being written when the program ended. */
	markInterrupted(): void {
		this.#database.exec(
			`UPDATE compared_answers SET state = 'stopped', content = json_set(content, '$.state', 'stopped')
			WHERE state IN ('waiting', 'reading', 'writing')`,
		);
	}

	#withAnswers({ id, question, left_side, seed, vote, was_blind }: QuestionRow): StoredQuestion {
		const answers: [SideAnswer, SideAnswer] = [noAnswer, noAnswer];
		for (const { side, content } of this.#answers.all(id))
			answers[side] = SideAnswer.safeParse(JSON.parse(content)).data ?? noAnswer;
		return { id, question, leftSide: left_side, seed, vote, wasBlind: was_blind === 1, answers };
	}
}

interface Row {
	id: ComparisonId;
	made_at: number;
	is_blind: number;
	sides: string;
}

interface QuestionRow {
	id: ComparedQuestionId;
	question: string;
	left_side: SideNumber;
	seed: number;
	vote: StoredVote | null;
	was_blind: number;
}

function comparisonOf({ id, made_at, is_blind, sides }: Row): StoredComparison | undefined {
	const parsed = Sides.safeParse(JSON.parse(sides));
	return parsed.success ? { id, madeAt: made_at, isBlind: is_blind === 1, sides: parsed.data } : undefined;
}

/** What is there before anybody writes. */
export const noAnswer: SideAnswer = {
	state: 'waiting',
	text: '',
	thought: '',
	isCut: false,
	wordings: [],
	seconds: null,
	problem: null,
};
