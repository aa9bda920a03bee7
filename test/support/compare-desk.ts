import { Jobs } from '../../src-main/base/jobs.ts';
import { AnswerPlanner } from '../../src-main/chat/answer-planner.ts';
import { AnsweringWays } from '../../src-main/chat/assistants/answering-ways.ts';
import { AssistantsService } from '../../src-main/chat/assistants/assistants-service.ts';
import { ComparisonsService } from '../../src-main/chat/compare/comparisons-service.ts';
import { GlossaryService } from '../../src-main/chat/glossary/glossary-service.ts';
import { HouseWords } from '../../src-main/chat/glossary/house-words.ts';
import { Threads } from '../../src-main/chat/threads.ts';
import { TokenCounts } from '../../src-main/chat/token-counts.ts';
import type { AnswersComparison, ComparisonId, WantedComparison } from '../../src-main/contract/compare.ts';
import type { ModelId } from '../../src-main/contract/entities.ts';
import { KnownError } from '../../src-main/contract/errors.ts';
import type { AssistantId } from '../../src-main/contract/ids.ts';
import type { Job } from '../../src-main/contract/jobs.ts';
import { AssistantsTable } from '../../src-main/db/assistants.ts';
import { ComparisonsTable } from '../../src-main/db/comparisons.ts';
import { GlossaryTable } from '../../src-main/db/glossary.ts';
import { openInMemory } from '../../src-main/db/open.ts';
import { Stores } from '../../src-main/db/store.ts';
import type { GenerateEvent, GenerateRequest } from '../../src-main/engine/engine.ts';

/** What was sent to which model. */
interface Sent {
	readonly model: ModelId | null;
	readonly request: GenerateRequest;
}

/** Comparing with models that answer at once, or as a test wants it. */
export function compareDesk(database = openInMemory()) {
	const assistants = new AssistantsService({ table: new AssistantsTable(database), language: () => 'en' });
	const terms = new GlossaryTable(database);
	const table = new ComparisonsTable(database);
	const jobs = new Jobs();
	const desk = {
		current: 'small' as ModelId | null,
		installed: new Set(['small', 'large']),
		/** Every change of the model in the engine. */
		changes: [] as string[],
		sent: [] as Sent[],
		finished: 0,
		/** Runs before an answer; may fail, or wait. */
		before: (_sent: Sent, _signal: AbortSignal): Promise<void> | void => undefined,
		/** What a model writes; `null` dies in the middle of it. */
		answer: (sent: Sent): string | null =>
			`${sent.model} says: ${sent.request.turns.map(({ text }) => text).join(' ')}`,
		/** Runs while an answer is planned. */
		whileCounting: (): void => undefined,
		storageProblems: [] as unknown[],
	};
	const fileOf = (id: ModelId): string => {
		if (!desk.installed.has(id)) throw new KnownError('not-found');
		return `sha-${id}`;
	};
	async function* generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<GenerateEvent> {
		const sent = { model: desk.current, request };
		desk.sent.push(sent);
		await desk.before(sent, signal);
		signal.throwIfAborted();
		const text = desk.answer(sent);
		yield { type: 'reading', done: 1, total: 1 };
		yield { type: 'text', text: text ?? 'So far', thought: false };
		if (text === null) throw new KnownError('engine-crashed');
		yield { type: 'done', reason: 'end', figures, how };
	}
	const count = (texts: readonly string[]) => {
		desk.whileCounting();
		return Promise.resolve(texts.map((text) => text.length));
	};
	const planner = new AnswerPlanner({
		counts: new TokenCounts({ count }, () => desk.current),
		threads: new Threads(new Stores(database, openInMemory)),
		documents: { plan: () => Promise.resolve(undefined) },
		ways: new AnsweringWays(assistants, new HouseWords(terms), () => undefined),
		contextTokens: () => 8192,
		recommended: () => ({}),
	});
	const service = new ComparisonsService({
		table,
		engine: { generate },
		planner,
		assistants,
		jobs,
		logger: { event: () => undefined },
		current: () => desk.current,
		lend: (id) => {
			fileOf(id);
			desk.current = id;
			desk.changes.push(id);
			return Promise.resolve();
		},
		othersDone: (signal) => jobs.without(new Set<Job['kind']>(['summary']), signal),
		sha256Of: fileOf,
		modelFor: (wanted, isChosen) => {
			const id = isChosen || (wanted !== null && desk.installed.has(wanted)) ? wanted : desk.current;
			if (id === null) throw new KnownError('no-model');
			return { id, name: `Model ${id}`, sha256: fileOf(id) };
		},
		adapterFor: (choice) =>
			choice === null ? null : { name: 'Ward', sha256: `sha-${choice.id}`, strength: choice.strength },
		onFinished: () => (desk.finished += 1),
		onStorageProblem: (error) => desk.storageProblems.push(error),
	});
	/** Resolves when the comparison is in one of these states. */
	const until = async (
		id: ComparisonId,
		...states: AnswersComparison['state'][]
	): Promise<AnswersComparison> => {
		const left = new AbortController();
		try {
			for await (const _ of service.open(id, left.signal)) {
				const now = service.comparison(id);
				if (states.includes(now.state)) return now;
			}
			throw new Error('the comparison is gone');
		} finally {
			left.abort();
		}
	};
	return { ...{ desk, service, assistants, table, jobs, until }, glossary: new GlossaryService(terms) };
}

/** Two ways of working, unless another is wanted. */
export function wanted(change: Partial<WantedComparison> = {}): WantedComparison {
	return {
		questions: ['Why?'],
		sides: [side('plain'), side('letter')],
		isBlind: false,
		...change,
	};
}

export const side = (way: string, model: string | null = null) => ({
	assistantId: way as AssistantId,
	modelId: model as ModelId | null,
});

const figures = {
	...{ promptTokens: 1, readTokens: 1, tokens: 1, wordsPerSecond: 1, firstWordMs: 1, durationMs: 1 },
	readingTokensPerSecond: 1,
};
const how = {
	...{ promptSha256: '', reused: 0, slices: [], threads: 1, backend: 'cpu', library: '', binary: '' },
	isRepeatable: false,
};
