import type { AnswerBasis, Conversation, SourceReference } from '../contract/entities.ts';
import type { CollectionId } from '../contract/ids.ts';
import type { StoredDocument } from '../db/documents.ts';
import type { SearchScope } from '../db/passage-search.ts';
import type { Store } from '../db/store.ts';
import { meantDocuments, type MeantDocuments } from '../documents/meant-documents.ts';
import { passageTask, type PassageTask } from '../documents/passage-task.ts';
import { answerTurns } from '../documents/prompts.ts';
import type { Retrieval } from '../documents/retrieval/retrieval.ts';
import type { RetrievedPassage } from '../documents/retrieval/retrieve.ts';
import type { TextWork } from '../documents/text-work.ts';
import {
	isWholeTextTask,
	planWholeText,
	wholeTextTurns,
	type WholeTextTask,
} from '../documents/whole-text.ts';
import type { Engine, Turn } from '../engine/engine.ts';
import type {
	AnswerPlan,
	DocumentAnswers,
	DocumentWish,
	PlannedStep,
	TakenDocuments,
} from './answer-planner.ts';
import { factSampling, longestAnswer } from './prompt.ts';

export interface DocumentAnswersOptions {
	readonly engine: Engine;
	readonly text: TextWork;
	readonly retrieval: Pick<Retrieval, 'find'>;
	readonly contextTokens: () => number;
}

/** Answers from the documents of a conversation: the best passages for a question, the whole text for a task on it. */
export class AnswersFromDocuments implements DocumentAnswers {
	readonly #options: DocumentAnswersOptions;

	constructor(options: DocumentAnswersOptions) {
		this.#options = options;
	}

	async plan(
		store: Store,
		conversation: Conversation,
		question: string,
		wish: DocumentWish,
		signal: AbortSignal,
	): Promise<AnswerPlan | undefined> {
		const { collectionId } = conversation;
		if (conversation.source === 'collection' && collectionId !== null)
			return this.#collection(store, conversation, collectionId, question, signal);
		const documents = store.documents.ofConversation(conversation.id);
		const newest = documents.at(-1);
		if (newest === undefined) return undefined;
		const selected = passageTask(question);
		if (selected !== null) return this.#passage(store, conversation, documents, selected);
		const meant = meantDocuments(question, documents);
		const { task } = meant;
		if (task === null)
			return this.#question(conversation, { kind: 'conversation', id: conversation.id }, question, signal);
		const { taken, by } = takenOf(documents, meant, wish, newest);
		const told = documents.length > 1 ? { documentIds: taken.map(({ id }) => id), by } : undefined;
		if (task === 'summary' && documents.length > 1 && (by === 'newest' || taken.length > 1)) {
			const all = by === 'newest' ? documents : taken;
			const fromAll = this.#fromKeyPassages(store, conversation, all, question);
			return by === 'newest' ? fromAll : { ...fromAll, taken: told };
		}
		const plan = await this.#wholeText(store, conversation, taken, { question, task }, signal);
		// Section by section, a summary would say little about the whole, and a reply would be as many replies.
		if (plan.basis === 'sections' && !saysAllAgain.has(task))
			return { ...this.#fromKeyPassages(store, conversation, taken, question), taken: told };
		const check = saysWhatItSays.has(task) ? { check: this.#checkWhole(store, taken) } : {};
		return { ...plan, ...check, taken: told };
	}

	/** No model reads all of a collection, so that a task on the whole of it is refused instead of done in part. */
	async #collection(
		store: Store,
		conversation: Conversation,
		id: CollectionId,
		question: string,
		signal: AbortSignal,
	): Promise<AnswerPlan> {
		const selected = passageTask(question);
		if (selected !== null) return this.#passage(store, conversation, [], selected);
		if (isWholeTextTask(question) !== null) return { basis: 'too-broad', sources: [], steps: [] };
		return this.#question(conversation, { kind: 'collection', id }, question, signal);
	}

	async #question(
		conversation: Conversation,
		scope: SearchScope,
		question: string,
		signal: AbortSignal,
	): Promise<AnswerPlan> {
		const { retrieval } = this.#options;
		const { found, isByMeaning, passages, leftOut } = await retrieval.find(
			scope,
			question,
			this.#budgetWords(),
			signal,
		);
		const best = passages.reduce<RetrievedPassage | undefined>(
			(so, one) => (so === undefined || one.score > so.score ? one : so),
			undefined,
		);
		if (!found || best === undefined) return { basis: 'not-found', sources: [], steps: [] };
		const collectionId = scope.kind === 'collection' ? scope.id : null;
		return this.#fromPassages(conversation, question, {
			basis: isByMeaning ? 'near-passages' : 'passages',
			collectionId,
			passages,
			best,
			leftOut: leftOut ?? 0,
		});
	}

	/** What long or several documents say on the whole: the first passages of each, then the second ones, and so on. */
	#fromKeyPassages(
		store: Store,
		conversation: Conversation,
		documents: readonly StoredDocument[],
		question: string,
	): AnswerPlan {
		const ofEach = documents.map(({ id: documentId, name, format, language }) =>
			store.documents
				.keyPassages(documentId)
				.map((passage, at) => ({ documentId, name, format, language, score: -at, ...passage })),
		);
		const inTurn = ofEach.flat().sort((one, other) => other.score - one.score);
		let words = 0;
		const passages = inTurn.filter(({ text }) => (words += text.split(/\s+/u).length) <= this.#budgetWords());
		const [best] = passages;
		if (best === undefined) return { basis: 'not-found', sources: [], steps: [] };
		return this.#fromPassages(conversation, question, {
			basis: 'key-passages',
			collectionId: null,
			passages,
			best,
			leftOut: inTurn.length - passages.length,
		});
	}

	/** `best`: where the answer comes from when its own words do not tell. */
	#fromPassages(
		conversation: Conversation,
		question: string,
		{ basis, collectionId, passages, best, leftOut }: GivenToAnswer,
	): AnswerPlan {
		const areSeveral = new Set(passages.map(({ documentId }) => documentId)).size > 1;
		const named = passages.map(({ name, heading, text }) => ({
			text,
			heading: areSeveral ? [name, heading].filter((part) => part !== '').join(', ') : heading,
		}));
		const reference = ({ documentId, name, page }: RetrievedPassage, passage: string): SourceReference => ({
			documentId,
			page,
			passage,
			...(collectionId === null ? {} : { name }),
		});
		return {
			basis,
			sources: [],
			steps: [this.#step(conversation, answerTurns(question, named))],
			given: { collectionId, passages },
			leftOut: { turns: 0, turnsBecause: 'documents', passages: leftOut },
			check: async (answer, checkSignal) => {
				const checked = await this.#options.text.checkAnswer(answer, passages, best.language, checkSignal);
				const sources = checked.sources.slice(0, mostSources).map(({ documentId, page, passage }) => {
					const from = passages.find((one) => one.documentId === documentId && one.page === page);
					return from === undefined ? { documentId, page, passage } : reference(from, passage);
				});
				return {
					sources: sources.length > 0 ? sources : [reference(best, best.text)],
					findings: checked.findings,
				};
			},
		};
	}

	/** What was selected is all that the model reads; it is looked up again to say where it stands. */
	#passage(
		store: Store,
		conversation: Conversation,
		documents: readonly StoredDocument[],
		{ task, passage }: PassageTask,
	): AnswerPlan {
		const words = passage.match(/[\p{L}\p{N}\p{M}]+/gu)?.slice(0, wordsToFindItBy) ?? [];
		const place = documents.flatMap(({ id, language }) =>
			store.documents.find(id, words, 1).map((page) => ({ documentId: id, language, page })),
		)[0];
		const { documentId, page, language } = place ?? { language: 'und' };
		const kind = isWholeTextTask(task);
		const { maxTokens } = shareOfText(this.#options.contextTokens() - tokensForTask, kind);
		const sources = documentId === undefined || page === undefined ? [] : [{ documentId, page, passage }];
		return {
			basis: 'passages',
			sources,
			steps: [{ ...this.#step(conversation, wholeTextTurns(task, passage), maxTokens), documentId }],
			...(sources.length === 0 || kind === 'translate'
				? {}
				: {
						check: async (answer, signal) => {
							const given = sources.map((source) => ({ ...source, text: source.passage }));
							const { findings } = await this.#options.text.checkAnswer(answer, given, language, signal);
							return { sources, findings };
						},
					}),
		};
	}

	/** Never by passage search: a translation needs all of it. One document after the other. */
	async #wholeText(
		store: Store,
		conversation: Conversation,
		documents: readonly StoredDocument[],
		{ question, task }: { question: string; task: WholeTextTask },
		signal: AbortSignal,
	): Promise<AnswerPlan> {
		const { budget, maxTokens } = shareOfText(this.#options.contextTokens() - tokensForTask, task);
		const count = (texts: readonly string[]): Promise<number[]> => this.#options.engine.count(texts, signal);
		const steps: PlannedStep[] = [];
		let basis: AnswerBasis = 'whole';
		for (const { id: documentId, name, pages } of documents) {
			const plan = await planWholeText(store.documents.pages(documentId, 1, pages), budget, count, signal);
			if (plan.kind === 'sections') basis = 'sections';
			const sections = plan.kind === 'whole' ? [plan] : plan.sections;
			for (const [index, { text }] of sections.entries()) {
				const part = plan.kind === 'whole' ? undefined : { number: index + 1, total: sections.length };
				steps.push({
					...this.#step(conversation, wholeTextTurns(question, text, part), maxTokens),
					above: documents.length > 1 && index === 0 ? `### ${withoutMarkup(name)}` : undefined,
					documentId,
				});
			}
		}
		return { basis, sources: [], steps };
	}

	#checkWhole(store: Store, documents: readonly StoredDocument[]): NonNullable<AnswerPlan['check']> {
		return async (answer, signal) => {
			const passages = documents.flatMap(({ id: documentId, pages }) =>
				store.documents
					.pages(documentId, 1, pages)
					.flatMap(({ number, blocks }) => blocks.map(({ text }) => ({ documentId, page: number, text }))),
			);
			const language = documents[0]?.language ?? 'und';
			const { sources, findings } = await this.#options.text.checkAnswer(answer, passages, language, signal);
			return { sources: sources.slice(0, mostSources), findings };
		};
	}

	#budgetWords(): number {
		const most = Math.floor((this.#options.contextTokens() - longestAnswer) / tokensPerWord);
		return Math.min(mostPassageWords, most);
	}

	#step(
		conversation: Conversation,
		turns: readonly Turn[],
		maxTokens = longestAnswer,
	): Extract<PlannedStep, { kind: 'model' }> {
		return {
			kind: 'model',
			request: {
				lane: 'front',
				turns,
				maxTokens,
				sampling: factSampling,
				stateKey: conversation.kept ? conversation.id : undefined,
			},
		};
	}
}

/** What the person took before, the one that is named, or the one that is open; else the newest, which is said. */
function takenOf(
	documents: readonly StoredDocument[],
	{ documents: named, among }: MeantDocuments<StoredDocument>,
	wish: DocumentWish,
	newest: StoredDocument,
): { taken: readonly StoredDocument[]; by: TakenDocuments['by'] } {
	const before = documents.filter(({ id }) => wish.taken?.documentIds.includes(id));
	if (wish.taken !== undefined && before.length > 0) return { taken: before, by: wish.taken.by };
	if (named.length > 0) return { taken: named, by: 'named' };
	const shown = among.filter(({ id }) => id === wish.shown);
	return shown.length > 0 ? { taken: shown, by: 'shown' } : { taken: [among.at(-1) ?? newest], by: 'newest' };
}

/** A file's own signs must not become markup. */
function withoutMarkup(name: string): string {
	return name.replace(/[\\`*_{}[\]<>#|~&!]/gu, '\\$&').replace(/\s+/gu, ' ');
}

interface GivenToAnswer {
	readonly basis: AnswerBasis;
	readonly collectionId: CollectionId | null;
	readonly passages: readonly RetrievedPassage[];
	readonly best: RetrievedPassage;
	readonly leftOut: number;
}

/** What says the same in other words can be checked; a reply or a translation says other things. */
const saysWhatItSays: ReadonlySet<WholeTextTask> = new Set(['summary', 'plain-language']);
/** The answer is about as long as the text; in another language, or in plainer words, it takes up to twice the tokens. */
const saysAllAgain: ReadonlySet<WholeTextTask> = new Set(['translate', 'plain-language', 'rewrite']);
/** In tokens; small models leave out more and more of what is longer. */
const longestSaidAgain = 768;

/** How much of `tokens` a text may take at once, and its answer. */
function shareOfText(tokens: number, task: WholeTextTask | null): { budget: number; maxTokens: number } {
	if (task === null || !saysAllAgain.has(task))
		return { budget: tokens - longestAnswer, maxTokens: longestAnswer };
	const budget = Math.min(longestSaidAgain, Math.floor(tokens / 3));
	return { budget, maxTokens: budget * 2 };
}
/** Small models lose the thread in long texts, and reading is the dear part. */
const mostPassageWords = 700;
const mostSources = 6;
const tokensPerWord = 1.5;
const tokensForTask = 200;
const wordsToFindItBy = 10;
