import type { DocumentFormat } from '../contract/document-formats.ts';
import type { Page, Passage } from '../contract/entities.ts';
import type { PersonalFinding } from '../deidentify/finding.ts';
import type { NewPassage } from '../db/passages.ts';
import type { ComparedPiece, Comparison } from '../contract/many.ts';
import type { AskedParts, PieceToAsk } from './ask-personal.ts';
import type { Attribution } from './attribute.ts';
import type { ComparedVersion } from './compare/compare-versions.ts';
import type { CheckedAnswer, GivenPassage } from './check-answer.ts';
import type { PersonalOptions } from './find-personal.ts';
import type { Replacements, ReplacingOptions } from './replace-personal.ts';
import type { FieldLook } from './fields/find-values.ts';
import type { PlanOrder, SentencePlan } from './plan-sentences.ts';
import type { BuiltInId } from './recipes/recipe-ids.ts';
import type { PageText } from './sentences.ts';
import type { DocumentSection } from './sections.ts';

/**
 * Computing on whole documents, kept off the main thread. Aborting rejects with `cancelled`; a thread that dies
 * rejects what it owed with `internal` and is replaced.
 */
export interface TextWork {
	/** What is told at once after reading. */
	describe(pages: readonly Page[], format: DocumentFormat, signal: AbortSignal): Promise<DocumentDescription>;
	planSentences(
		pages: readonly Page[],
		language: string,
		order: PlanOrder,
		signal: AbortSignal,
	): Promise<SentencePlan>;
	/** Sections of at most `budget` tokens, at `tokensPerCharacter` as counted on a sample. */
	planSections(
		pages: readonly Page[],
		budget: number,
		tokensPerCharacter: number,
		signal: AbortSignal,
	): Promise<DocumentSection[]>;
	/** What is needed for asking about the document; `title`: all that it is called. */
	index(pages: readonly Page[], title: string, signal: AbortSignal): Promise<DocumentIndex>;
	/** Where an answer comes from among the passages it was made from, with what does not agree there. */
	checkAnswer(
		answer: string,
		passages: readonly GivenPassage[],
		language: string,
		signal: AbortSignal,
	): Promise<CheckedAnswer>;
	/** Where each point comes from, with what does not agree there; `language`: of the pages. */
	attribute(
		points: readonly string[],
		pages: readonly PageText[],
		language: string,
		writtenIn: string,
		signal: AbortSignal,
	): Promise<Attribution[]>;
	/** The most telling sentences, the best one first. */
	telling(pages: readonly Page[], language: string, signal: AbortSignal): Promise<Passage[]>;
	/** What a document says of each field. */
	findValues(
		pages: readonly Page[],
		fields: readonly string[],
		language: string,
		signal: AbortSignal,
	): Promise<FieldLook[]>;
	/** Names of the places in a Word file. Errors: `form-too-large`, `form-damaged`, `form-without-places`. */
	formPlaces(bytes: Uint8Array, signal: AbortSignal): Promise<string[]>;
	/** The file with its places filled. */
	fillForm(
		bytes: Uint8Array,
		values: Readonly<Record<string, string>>,
		signal: AbortSignal,
	): Promise<Uint8Array>;
	/** What differs between two versions of a document. */
	compare(before: ComparedVersion, after: ComparedVersion, signal: AbortSignal): Promise<Comparison>;
	/** What became of a short text, word by word. */
	compareTexts(before: string, after: string, signal: AbortSignal): Promise<ComparedPiece[]>;
	/**
	 * Personal data in each of the texts of a set: what is surely a name in one of them is found in those after it too.
	 */
	findPersonal(
		texts: readonly string[],
		options: PersonalOptions,
		signal: AbortSignal,
	): Promise<PersonalFinding[][]>;
	/** What to put in the place of personal data, and who is who from then on. */
	replacementsFor(
		text: string,
		findings: readonly PersonalFinding[],
		options: ReplacingOptions,
		signal: AbortSignal,
	): Promise<Replacements>;
	/** The pieces of a text that a model is asked about at once: a key for each, another one for other words. */
	askedParts(text: string, signal: AbortSignal): Promise<AskedParts>;
	/** Those pieces with what was found taken out, but for the `known` ones. */
	piecesToAsk(
		text: string,
		findings: readonly PersonalFinding[],
		known: readonly string[],
		signal: AbortSignal,
	): Promise<PieceToAsk[]>;
	/** What counts of a model's answer about a piece. */
	readAsked(piece: PieceToAsk, answer: string, signal: AbortSignal): Promise<string[]>;
	/** The findings of the rules, and beside them every mention of words that a model named. */
	withAskedWords(
		text: string,
		findings: readonly PersonalFinding[],
		words: readonly string[],
		signal: AbortSignal,
	): Promise<PersonalFinding[]>;
	/** SHA-256 in hex. */
	hash(bytes: Uint8Array, signal: AbortSignal): Promise<string>;
	hashFile(path: string, signal: AbortSignal): Promise<string>;
}

export interface DocumentDescription {
	/** ISO 639-1, or 'und'. */
	readonly language: string;
	readonly words: number;
	readonly keyPassages: Passage[];
	/** The kind of summary that suits it. */
	readonly recipe: BuiltInId;
}

export interface DocumentIndex {
	/** ISO 639-1, or 'und'. */
	readonly language: string;
	readonly words: number;
	readonly passages: readonly NewPassage[];
}
