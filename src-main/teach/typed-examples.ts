import type { FoundWords } from '../contract/corrections.ts';
import type { ExampleId } from '../contract/ids.ts';
import type { ExampleContent, SavedExample } from '../contract/teaching.ts';
import type { ExamplesService } from './examples-service.ts';

/** What is personal in each text: its kind and its words. */
export type FindPersonal = (texts: readonly string[], signal: AbortSignal) => Promise<readonly FoundWords[]>;

/** Examples as somebody types and changes them: looked through like everything else that a model learns from. */
export class TypedExamples {
	readonly #examples: ExamplesService;
	readonly #findPersonal: FindPersonal;

	constructor(examples: ExamplesService, findPersonal: FindPersonal) {
		this.#examples = examples;
		this.#findPersonal = findPersonal;
	}

	/**
	 * Handed back to be asked about where something seems personal, and where words that were confirmed are changed,
	 * unless `anyway` says that somebody was asked. Errors: `not-found`.
	 */
	async save(
		id: ExampleId | null,
		content: ExampleContent,
		anyway: boolean,
		signal: AbortSignal,
	): Promise<SavedExample> {
		const before = id === null ? undefined : this.#examples.need(id);
		const isSame = before?.question === content.question && before.answer === content.answer;
		if (isSame) return { id, found: [], wasConfirmed: false };
		const wasConfirmed = before?.source === 'text';
		if (!anyway) {
			const [found = []] = await this.#findPersonal([`${content.question}\n\n${content.answer}`], signal);
			if (found.length > 0 || wasConfirmed) return { id: null, found: [...found], wasConfirmed };
		}
		return { id: this.#examples.save(id, content), found: [], wasConfirmed: false };
	}
}
