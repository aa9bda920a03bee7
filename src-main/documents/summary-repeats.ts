import type { ConversationId, Point, PointId, Summary, SummaryId } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import type { RepeatEvent } from '../contract/inspection.ts';
import type { Store } from '../db/store.ts';
import { placePoint } from './edit-points.ts';
import type { SummariesServiceOptions } from './summaries-options.ts';
import { summarise } from './summarise.ts';
import type { NotesStore, SummariseInput } from './summary-events.ts';

type InputParts = Pick<SummariesServiceOptions, 'recipes' | 'openModel' | 'text'>;

/** What somebody wants to have. */
export interface SummaryOrder extends Pick<
	Summary,
	'documentId' | 'language' | 'length' | 'depth' | 'method'
> {
	readonly model: Pick<NonNullable<Summary['model']>, 'id'> | null;
	readonly recipe: Pick<Summary['recipe'], 'id'>;
}

/** What a summary is made from. */
export function summaryInput(
	{ recipes, openModel, text }: InputParts,
	store: Store,
	{ documentId, method, model, language, length, depth, recipe }: SummaryOrder,
	notes: NotesStore,
): SummariseInput {
	const document = store.documents.get(documentId);
	if (document === undefined) throw new KnownError('not-found');
	return {
		documentId,
		pages: store.documents.pages(documentId, 1, document.pages),
		language: document.language,
		writtenIn: language ?? undefined,
		length,
		depth,
		recipe: recipes.find(recipe.id, language ?? document.language),
		method,
		model: model === null ? null : openModel(model.id),
		notes,
		text,
	};
}

/** Stored summaries made once more from nothing and compared; what is stored stays as it is. */
export class SummaryRepeats {
	readonly #options: SummariesServiceOptions;

	constructor(options: SummariesServiceOptions) {
		this.#options = options;
	}

	/**
	 * Points that a person changed, added or removed are left out on both sides. Errors: `not-found`, `summary-unfinished`,
	 * `summary-kind-changed`, `answer-other-model`, `summary-model-replaced`, the engine's.
	 */
	async *repeat(id: SummaryId, signal: AbortSignal): AsyncGenerator<RepeatEvent> {
		const { stores, jobs, text } = this.#options;
		const store = stores.of(id);
		const summary = store.summaries.get(id);
		const document = summary === undefined ? undefined : store.documents.get(summary.documentId);
		if (summary === undefined || document === undefined) throw new KnownError('not-found');
		if (summary.state !== 'done') throw new KnownError('summary-unfinished');
		await this.#useModel(summary, document.conversationId, signal);
		const input = summaryInput(this.#options, store, summary, forgetful());
		const titles = input.recipe.sections.map(({ title }) => title);
		if (titles.join('\n') !== summary.recipe.titles.join('\n')) throw new KnownError('summary-kind-changed');
		const job = jobs.start({
			kind: 'summary',
			title: document.name,
			conversationId: document.conversationId,
		});
		let points: readonly Point[] = [];
		try {
			for await (const event of summarise(input, AbortSignal.any([signal, job.signal]))) {
				if (event.type === 'step') job.update({ secondsLeft: event.secondsLeft });
				if (event.type === 'point') points = placePoint(points, event.point, titles);
				if (event.type === 'point' || event.type === 'writing') {
					const writing = event.type === 'writing' ? event.text : '';
					yield { kind: 'written', words: wordsIn([...points.map((point) => point.text), writing]) };
				}
			}
		} finally {
			job.end();
		}
		const left = leftOut(store, summary);
		const before = asText(summary.points.filter((point) => !left.has(point.id)));
		const after = asText(points.filter((point) => !left.has(point.id)));
		const isIdentical = before === after;
		yield {
			kind: 'done',
			repetition: {
				isIdentical,
				pieces: isIdentical ? [] : await text.compareTexts(before, after, signal),
				wasRepeatable: summary.method === 'quotations',
				isSamePlan: true,
			},
		};
	}

	async #useModel(
		{ model }: Summary,
		conversationId: ConversationId | null,
		signal: AbortSignal,
	): Promise<void> {
		if (model === null) return;
		await this.#options.prepare(conversationId, signal);
		const now = this.#options.modelFor(conversationId);
		if (now?.model.id !== model.id) throw new KnownError('answer-other-model', { model: model.name });
		if (model.sha256 !== null && now.sha256 !== model.sha256) throw new KnownError('summary-model-replaced');
	}
}

/** Ids of what a person changed or removed. */
function leftOut(store: Store, { id, points }: Summary): ReadonlySet<PointId> {
	const here = new Set(points.map((point) => point.id));
	const removed = store.summaries
		.undoSteps(id)
		.flat()
		.filter((point) => !here.has(point.id));
	return new Set([...points.filter(({ edited }) => edited), ...removed].map((point) => point.id));
}

const asText = (points: readonly Point[]): string =>
	points.map(({ heading, text }) => (heading === '' ? text : `${heading}\n${text}`)).join('\n\n');

const wordsIn = (texts: readonly string[]): number =>
	texts.reduce((sum, text) => sum + text.split(/\s+/u).filter(Boolean).length, 0);

/** Within the one run what was noted is found again; nothing of it is kept, and nothing of earlier runs is seen. */
function forgetful(): NotesStore {
	const notes = new Map<string, string>();
	return { get: (key) => notes.get(key), put: (key, text) => void notes.set(key, text) };
}
