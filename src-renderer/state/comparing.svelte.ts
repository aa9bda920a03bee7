import type {
	AnswersComparison,
	ComparisonEvent,
	ComparisonId,
	ComparisonsView,
} from '../../src-main/contract/compare.ts';
import type { Client } from '../../src-main/contract/connect.ts';
import type { ModelId } from '../../src-main/contract/entities.ts';
import type { AssistantId } from '../../src-main/contract/ids.ts';
import { Watched } from './watched.ts';

/** What is typed and chosen for the next comparison; null: what is chosen where nobody chose. */
export interface CompareDraft {
	text: string;
	isSeveral: boolean;
	ways: [AssistantId | null, AssistantId | null];
	models: [ModelId | null, ModelId | null];
	isBlind: boolean;
}

/** A comparison that is looked at; null once it is gone. */
export type OpenComparison = Watched<'compare.open', AnswersComparison | null>;

/** The same question to two sides. */
export class Comparing {
	/** Stays while one looks at something else. */
	draft = $state<CompareDraft>({
		text: '',
		isSeveral: false,
		ways: [null, null],
		models: [null, null],
		isBlind: true,
	});
	readonly #client: Client;
	readonly #list: Watched<'compare.watch'>;

	constructor(client: Client) {
		this.#client = client;
		this.#list = new Watched(client, 'compare.watch', undefined);
	}

	get view(): ComparisonsView | undefined {
		return this.#list.value;
	}

	open(id: ComparisonId): OpenComparison {
		return new Watched(this.#client, 'compare.open', { id }, withEvent);
	}
}

function withEvent(
	before: AnswersComparison | null | undefined,
	event: ComparisonEvent,
): AnswersComparison | null {
	switch (event.kind) {
		case 'all':
			return event.comparison;
		case 'gone':
			return null;
		case 'changed': {
			if (before === null || before === undefined) return null;
			const changed = new Map(event.questions.map((one) => [one.id, one]));
			return {
				...before,
				...event.progress,
				questions: before.questions.map((one) => changed.get(one.id) ?? one),
			};
		}
	}
}
