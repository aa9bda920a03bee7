import { expect, it } from 'vitest';
import { orderOfAsking } from '../../../../src-main/chat/compare/order-of-asking.ts';
import type { ComparedQuestionId } from '../../../../src-main/contract/compare.ts';
import type { ModelId } from '../../../../src-main/contract/entities.ts';
import { noAnswer, type StoredSide } from '../../../../src-main/db/comparisons.ts';
import { answered, comparedQuestion, comparedSide } from '../../../support/compared.ts';

const question = (id: string, answers = [noAnswer, noAnswer] as const) =>
	comparedQuestion({ id: id as ComparedQuestionId, answers });
const order = (sides: [StoredSide, StoredSide], inUse: string, questions = [question('a'), question('b')]) =>
	orderOfAsking(sides, questions, inUse as ModelId).map(({ question: { id }, side }) => `${id}${side}`);

it('asks question by question where nothing has to be changed', () => {
	expect(order([comparedSide('plain'), comparedSide('letter')], 'other')).toEqual(['a0', 'a1', 'b0', 'b1']);
});

it('asks all of one side first where another model or what it was taught has to be loaded', () => {
	const [small, large] = [comparedSide('plain', 'small'), comparedSide('plain', 'large')];
	expect(order([small, large], 'other')).toEqual(['a0', 'b0', 'a1', 'b1']);
	expect(order([small, large], 'large')).toEqual(['a1', 'b1', 'a0', 'b0']);
	expect(order([small, large], 'small')).toEqual(['a0', 'b0', 'a1', 'b1']);
	const taught = comparedSide('letter', 'small', { adapter: { name: 'Ward', sha256: 'x', strength: 1 } });
	expect(order([small, taught], 'small')).toEqual(['a0', 'b0', 'a1', 'b1']);
});

it('leaves alone what is there', () => {
	const questions = [question('a', [answered('x'), noAnswer]), question('b')];
	expect(order([comparedSide('plain'), comparedSide('letter')], '', questions)).toEqual(['a1', 'b0', 'b1']);
});
