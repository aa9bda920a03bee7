import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SetTextId, TextSetId } from '../../contract/deidentify.ts';
import type { ExampleContent, PreviewedText } from '../../contract/teaching.ts';
import type { ConfirmedText } from '../../db/set-texts.ts';
import type { StoredOrigin } from '../../db/teaching.ts';
import { languageOfWords } from '../../documents/language-of-words.ts';
import { splitSentences } from '../../documents/sentences.ts';
import type { ExamplesService, MadeExample } from '../../teach/examples-service.ts';
import { examplesOfText } from '../../teach/from-text.ts';
import type { ConfirmedTexts } from '../deidentify/confirmed-texts.ts';

/** Examples of texts without personal data: of those alone that a person confirmed, as they were confirmed. */
export class TextExamples {
	readonly #confirmed: ConfirmedTexts;
	readonly #examples: ExamplesService;

	constructor(confirmed: ConfirmedTexts, examples: ExamplesService) {
		this.#confirmed = confirmed;
		this.#examples = examples;
	}

	/** What could be taken from a set. Long sets are looked through in pieces, so that nobody waits. */
	async preview(setId: TextSetId, signal: AbortSignal): Promise<PreviewedText[]> {
		const taken = this.#examples.textsTaken();
		const previewed: PreviewedText[] = [];
		for (const text of this.#confirmed.confirmedTexts()) {
			if (text.setId !== setId) continue;
			const { id, name, sha256 } = text;
			const isTaken = taken.get(id) === sha256;
			previewed.push({ id, name, sha256, examples: made(text).length, isTaken });
			await nextTurn();
			signal.throwIfAborted();
		}
		return previewed;
	}

	/** Errors: `text-not-confirmed`. */
	previewText(id: SetTextId): ExampleContent[] {
		return made(this.#confirmed.need(id));
	}

	/**
	 * Takes them; of a text that is not confirmed any more, or was confirmed otherwise than it was looked at, nothing.
	 * What was made of an earlier state of a text goes.
	 */
	async take(
		wanted: readonly Pick<PreviewedText, 'id' | 'sha256'>[],
		signal: AbortSignal,
	): Promise<{ added: number; skipped: number }> {
		const all: MadeExample[] = [];
		for (const { id, sha256 } of wanted) {
			const text = this.#confirmed.hashes().get(id) === sha256 ? this.#confirmed.need(id) : undefined;
			if (text === undefined) continue;
			const origins = originsOf(text);
			all.push(...made(text).map((content) => ({ ...content, origins })));
			await nextTurn();
			signal.throwIfAborted();
		}
		return this.#examples.takeTexts(all);
	}
}

function made({ text }: ConfirmedText): ExampleContent[] {
	const language = languageOfWords(text.slice(0, sampleLength)) === 'de' ? 'de' : 'en';
	return examplesOfText(text, language, (line) => splitSentences(line, language));
}

function originsOf(text: ConfirmedText): StoredOrigin[] {
	const { id, name, sha256, setId, setName, documentId, conversationId } = text;
	return [
		{ kind: 'text', id, name, sha256 },
		{ kind: 'text-set', id: setId, name: setName, sha256: null },
		...(documentId === null ? [] : [{ kind: 'document' as const, id: documentId, name, sha256: null }]),
		...(conversationId === null
			? []
			: [{ kind: 'conversation' as const, id: conversationId, name, sha256: null }]),
	];
}

const sampleLength = 4000;
