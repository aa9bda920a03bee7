import { createHash } from 'node:crypto';
import { hashFile } from '../base/hash-file.ts';
import type { DocumentFormat } from '../contract/document-formats.ts';
import type { Page } from '../contract/entities.ts';
import { askedParts, piecesToAsk, readAsked, withAskedWords } from './ask-personal.ts';
import { attribute } from './attribute.ts';
import { checkAnswer } from './check-answer.ts';
import { compareTexts } from './compare/compare-texts.ts';
import { compareVersions } from './compare/compare-versions.ts';
import { fillForm, formPlaces } from './fields/forms/fill-form.ts';
import { findPersonalInTexts } from './find-personal.ts';
import { findValues } from './fields/find-values.ts';
import { tellingSentences } from './many/telling.ts';
import { keyPassagesOf } from './key-passages.ts';
import { findLanguage } from './language.ts';
import { planSentences } from './plan-sentences.ts';
import { replacementsFor } from './replace-personal.ts';
import { suggestRecipe } from './recipes/suggest-recipe.ts';
import { passagesOf } from './retrieval/passages.ts';
import { findSections } from './sections.ts';
import { findSentences } from './sentences.ts';
import type { DocumentDescription, DocumentIndex, TextWork } from './text-work.ts';
import { countWords } from './words.ts';

type WithoutSignal<F> = F extends (...input: [...infer I, AbortSignal]) => Promise<infer O>
	? (...input: I) => O | Promise<O>
	: never;
export type TextTasks = { readonly [K in keyof TextWork]: WithoutSignal<TextWork[K]> };
export type TextTaskName = keyof TextTasks;

/** The work itself, by name. */
export const textTasks: TextTasks = {
	describe,
	planSentences,
	planSections: (pages, budget, tokensPerCharacter) =>
		findSections(pages, budget, (text) => Math.ceil(text.length * tokensPerCharacter)),
	index,
	checkAnswer,
	attribute,
	telling: tellingSentences,
	findValues,
	formPlaces,
	fillForm,
	compare: compareVersions,
	compareTexts,
	findPersonal: findPersonalInTexts,
	replacementsFor,
	askedParts,
	piecesToAsk,
	readAsked,
	withAskedWords,
	hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
	hashFile,
};

/** The same in this thread, for tests and plain scripts. */
export const textWorkHere: TextWork = {
	describe: async (pages, format) => textTasks.describe(pages, format),
	planSentences: async (pages, language, order) => textTasks.planSentences(pages, language, order),
	planSections: async (pages, budget, tokensPerCharacter) =>
		textTasks.planSections(pages, budget, tokensPerCharacter),
	index: async (pages, title) => textTasks.index(pages, title),
	checkAnswer: async (answer, passages, language) => textTasks.checkAnswer(answer, passages, language),
	attribute: async (points, pages, language, writtenIn) =>
		textTasks.attribute(points, pages, language, writtenIn),
	telling: async (pages, language) => textTasks.telling(pages, language),
	findValues: async (pages, fields, language) => textTasks.findValues(pages, fields, language),
	formPlaces: async (bytes) => textTasks.formPlaces(bytes),
	fillForm: async (bytes, values) => textTasks.fillForm(bytes, values),
	compare: async (before, after) => textTasks.compare(before, after),
	compareTexts: async (before, after) => textTasks.compareTexts(before, after),
	findPersonal: async (texts, options) => textTasks.findPersonal(texts, options),
	replacementsFor: async (text, findings, options) => textTasks.replacementsFor(text, findings, options),
	askedParts: async (text) => textTasks.askedParts(text),
	piecesToAsk: async (text, findings, known) => textTasks.piecesToAsk(text, findings, known),
	readAsked: async (piece, answer) => textTasks.readAsked(piece, answer),
	withAskedWords: async (text, findings, words) => textTasks.withAskedWords(text, findings, words),
	hash: async (bytes) => textTasks.hash(bytes),
	hashFile: async (path) => textTasks.hashFile(path),
};

function describe(pages: readonly Page[], format: DocumentFormat): DocumentDescription {
	const language = findLanguage(pages);
	const sentences = findSentences(pages, language);
	let words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
	for (const page of pages)
		for (const block of page.blocks) if (block.kind === 'heading') words += countWords(block.text);
	return {
		language,
		words,
		keyPassages: keyPassagesOf(sentences, pages),
		recipe: suggestRecipe(pages, format),
	};
}

function index(pages: readonly Page[], title: string): DocumentIndex {
	let words = 0;
	for (const page of pages) for (const block of page.blocks) words += countWords(block.text);
	return { language: findLanguage(pages), words, passages: passagesOf(pages, title) };
}
