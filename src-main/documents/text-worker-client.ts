import { Worker } from 'node:worker_threads';
import { AskedThread } from '../base/asked-thread.ts';
import type { Page } from '../contract/entities.ts';
import type { TextTaskName } from './text-tasks.ts';
import type { TextWork } from './text-work.ts';
import type { TextRequest } from './text-worker.ts';

/**
 * A long document leaves much that is used once: in a small nursery it is cleared away soon, instead of taking hundreds of
 * megabytes beside the model. What needs more than the rest ends the worker, not the program.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 2048 };

/** Pages, or something with pages, of a megabyte of text or more, about. */
function isLong(given: unknown): boolean {
	const pages = Array.isArray(given) ? given : (given as { readonly pages?: unknown } | null)?.pages;
	if (!Array.isArray(pages)) return false;
	const blocks = pages.reduce(
		(sum: number, page: Partial<Page> | null) => sum + (page?.blocks?.length ?? 1),
		0,
	);
	return blocks >= manyBlocks;
}
const manyBlocks = 2500;

/** The text worker as main sees it. */
export class TextWorker implements TextWork {
	readonly #thread = new AskedThread({
		start: () => {
			const file = import.meta.url.endsWith('.ts') ? 'text-worker.ts' : 'text-worker.js';
			return new Worker(new URL(file, import.meta.url), { resourceLimits });
		},
		endsWhenLeft: true,
		growsBy: (asked) => (asked as TextRequest).input.some(isLong),
	});

	describe: TextWork['describe'] = (pages, format, signal) => this.#ask('describe', [pages, format], signal);
	planSentences: TextWork['planSentences'] = (pages, language, order, signal) =>
		this.#ask('planSentences', [pages, language, order], signal);
	planSections: TextWork['planSections'] = (pages, budget, tokensPerCharacter, signal) =>
		this.#ask('planSections', [pages, budget, tokensPerCharacter], signal);
	index: TextWork['index'] = (pages, title, signal) => this.#ask('index', [pages, title], signal);
	checkAnswer: TextWork['checkAnswer'] = (answer, passages, language, signal) =>
		this.#ask('checkAnswer', [answer, passages, language], signal);
	attribute: TextWork['attribute'] = (points, pages, language, writtenIn, signal) =>
		this.#ask('attribute', [points, pages, language, writtenIn], signal);
	telling: TextWork['telling'] = (pages, language, signal) => this.#ask('telling', [pages, language], signal);
	findValues: TextWork['findValues'] = (pages, fields, language, signal) =>
		this.#ask('findValues', [pages, fields, language], signal);
	formPlaces: TextWork['formPlaces'] = (bytes, signal) => this.#ask('formPlaces', [bytes], signal);
	fillForm: TextWork['fillForm'] = (bytes, values, signal) => this.#ask('fillForm', [bytes, values], signal);
	compare: TextWork['compare'] = (before, after, signal) => this.#ask('compare', [before, after], signal);
	compareTexts: TextWork['compareTexts'] = (before, after, signal) =>
		this.#ask('compareTexts', [before, after], signal);
	findPersonal: TextWork['findPersonal'] = (texts, options, signal) =>
		this.#ask('findPersonal', [texts, options], signal);
	replacementsFor: TextWork['replacementsFor'] = (text, findings, options, signal) =>
		this.#ask('replacementsFor', [text, findings, options], signal);
	askedParts: TextWork['askedParts'] = (text, signal) => this.#ask('askedParts', [text], signal);
	piecesToAsk: TextWork['piecesToAsk'] = (text, findings, known, signal) =>
		this.#ask('piecesToAsk', [text, findings, known], signal);
	readAsked: TextWork['readAsked'] = (piece, answer, signal) =>
		this.#ask('readAsked', [piece, answer], signal);
	withAskedWords: TextWork['withAskedWords'] = (text, findings, words, signal) =>
		this.#ask('withAskedWords', [text, findings, words], signal);
	hash: TextWork['hash'] = (bytes, signal) => this.#ask('hash', [bytes], signal);
	hashFile: TextWork['hashFile'] = (path, signal) => this.#ask('hashFile', [path], signal);

	makeReady(): void {
		this.#thread.makeReady();
	}

	dispose(): Promise<void> {
		return this.#thread.dispose();
	}

	#ask<T>(task: TextTaskName, input: readonly unknown[], signal: AbortSignal): Promise<T> {
		return this.#thread.ask({ task, input } satisfies TextRequest, signal);
	}
}
