import { shownQuestion, voteBySide } from '../../../src-main/chat/compare/shown-question.ts';
import { sideFacts, standingsOf } from '../../../src-main/chat/compare/standings.ts';
import type {
	ComparedQuestionId,
	ComparisonEvent,
	ComparisonId,
	ComparisonsView,
	WantedComparison,
} from '../../../src-main/contract/compare.ts';
import { KnownError } from '../../../src-main/contract/errors.ts';
import type { StoredQuestion, StoredSide } from '../../../src-main/db/comparisons.ts';
import type { Handlers } from '../../../src-main/rpc/serve.ts';
import { answered, comparedQuestion } from '../compared.ts';
import { Topic } from './topic.ts';
import type { World } from './world.ts';

type Names = Extract<keyof Handlers, `compare.${string}`>;

interface FakeComparison {
	readonly id: ComparisonId;
	readonly isBlind: boolean;
	readonly sides: readonly [StoredSide, StoredSide];
	readonly topic: Topic<ComparisonEvent>;
	state: 'waiting' | 'running' | 'stopped' | 'done';
	questions: StoredQuestion[];
}

/** Comparisons, out of memory: what is asked is answered at once. */
export class CompareWorld {
	readonly comparisons: FakeComparison[] = [];
	readonly removed = new Set<ComparisonId>();
	readonly topic = new Topic<ComparisonsView>();
	/** What is written for a question; the usual answers otherwise. */
	answers: (at: number) => Partial<StoredQuestion> = () => ({});

	view(): ComparisonsView {
		const list = this.comparisons
			.filter(({ id }) => !this.removed.has(id))
			.map((one) => ({
				...{ id: one.id, madeAt, isBlind: one.isBlind, sides: one.sides, state: one.state },
				question: one.questions[0]?.question ?? '',
				questions: one.questions.length,
				votes: one.questions.filter(({ vote }) => vote !== null).length,
				complete: 0,
			}));
		const votes = this.comparisons.flatMap(({ id, questions }) =>
			questions.flatMap(({ vote, wasBlind }) => (vote === null ? [] : [{ id, vote, wasBlind, count: 1 }])),
		);
		return {
			items: list.map(({ complete: _, sides, ...item }) => ({
				...item,
				sides: [sideFacts(sides[0]), sideFacts(sides[1])],
			})),
			standings: standingsOf(list, votes),
		};
	}

	need(id: ComparisonId): FakeComparison {
		const found = this.comparisons.find((one) => one.id === id && !this.removed.has(id));
		if (found === undefined) throw new KnownError('not-found');
		return found;
	}

	all({ id, isBlind, sides, questions, state }: FakeComparison): ComparisonEvent {
		const isRunning = state === 'running' || state === 'waiting';
		const answers = questions.flatMap((one) => one.answers);
		return {
			kind: 'all',
			comparison: {
				...{ id, madeAt, isBlind, state, secondsLeft: isRunning ? 20 : null },
				sides: [sideFacts(sides[0]), sideFacts(sides[1])],
				answered: answers.filter((answer) => answer.state === 'complete').length,
				questions: questions.map((one) => shownQuestion(one, { isBlind, isRunning })),
			},
		};
	}

	tell(comparison: FakeComparison): void {
		comparison.topic.publish(this.all(comparison));
		this.topic.publish(this.view());
	}
}

export function compareHandlers(world: World): Pick<Handlers, Names> {
	const compare = world.compare;
	const sideOf = ({ assistantId, modelId }: WantedComparison['sides'][number]): StoredSide => {
		const way = world.house.assistants().find(({ id }) => id === assistantId);
		const model = world.models.find(({ id }) => id === (modelId ?? way?.modelId)) ?? world.models[0];
		if (way === undefined || model === undefined) throw new KnownError('not-found');
		const facts = { name: way.name, version: way.versions, adapter: null, content: way };
		return { assistantId, modelId: model.id, modelName: model.name, modelSha256: model.id, ...facts };
	};
	return {
		'compare.watch': (_, signal) => compare.topic.watch(compare.view(), signal),
		'compare.open': ({ id }, signal) => {
			const comparison = compare.need(id);
			return comparison.topic.watch(compare.all(comparison), signal);
		},
		'compare.start': ({ questions, sides, isBlind }) => {
			const comparison: FakeComparison = {
				id: `comparison-${compare.comparisons.length + 1}` as ComparisonId,
				...{ isBlind, sides: [sideOf(sides[0]), sideOf(sides[1])], topic: new Topic(), state: 'done' },
				questions: questions.map((question, at) =>
					comparedQuestion({
						id: `question-${compare.comparisons.length + 1}-${at + 1}` as ComparedQuestionId,
						question,
						// The second side stands left in every other one.
						leftSide: isBlind && at % 2 === 0 ? 1 : 0,
						answers: [answered(`First side on ${question}`), answered(`Second side on ${question}`)],
						...compare.answers(at),
					}),
				),
			};
			compare.comparisons.unshift(comparison);
			compare.tell(comparison);
			return { id: comparison.id };
		},
		'compare.stop': ({ id }) => {
			const comparison = compare.need(id);
			comparison.state = 'stopped';
			compare.tell(comparison);
		},
		'compare.goOn': ({ id }) => {
			const comparison = compare.need(id);
			comparison.state = 'running';
			compare.tell(comparison);
		},
		'compare.vote': ({ id, vote }) => {
			const comparison = compare.comparisons.find(({ questions }) => questions.some((one) => one.id === id));
			if (comparison === undefined) throw new KnownError('not-found');
			comparison.questions = comparison.questions.map((one) =>
				one.id !== id
					? one
					: {
							...one,
							vote: voteBySide(vote, one.leftSide),
							wasBlind: comparison.isBlind && one.vote === null,
						},
			);
			compare.tell(comparison);
		},
		'compare.remove': ({ id }) => {
			compare.need(id).topic.publish({ kind: 'gone' });
			compare.removed.add(id);
			compare.topic.publish(compare.view());
		},
		'compare.undoRemove': ({ id }) => {
			compare.removed.delete(id);
			compare.topic.publish(compare.view());
		},
		'compare.saveFile': () => ({ saved: true }),
	};
}

const madeAt = 1_773_320_000_000;
