import type { Coverage, DocumentId, Page, Point } from '../contract/entities.ts';
import type { RecipeSection, SummaryDepth, SummaryLength, SummaryMethod } from '../contract/recipes.ts';
import type { SummaryModel } from './summary-model.ts';
import type { TextWork } from './text-work.ts';

export interface SummariseInput {
	readonly documentId: DocumentId;
	readonly pages: readonly Page[];
	/** ISO 639-1, or 'und'. */
	readonly language: string;
	/** The language to write in, where it is another one; only by sections. */
	readonly writtenIn?: string | undefined;
	readonly length: SummaryLength;
	readonly depth: SummaryDepth;
	readonly recipe: SummaryRecipe;
	readonly method: SummaryMethod;
	/** Null only for quotations. */
	readonly model: SummaryModel | null;
	readonly notes: NotesStore;
	readonly text: TextWork;
}

/** What a kind of summary asks for. */
export interface SummaryRecipe {
	readonly instructions: string;
	readonly sections: readonly RecipeSection[];
}

export const plainRecipe: SummaryRecipe = { instructions: '', sections: [] };

/** Whether it asks for nothing in particular, so that all of the document belongs to it. */
export const isPlain = ({ instructions, sections }: SummaryRecipe): boolean =>
	instructions === '' && sections.length === 0;

/** Work done before on this document with this model and these prompts. */
export interface NotesStore {
	get(key: string): string | undefined;
	put(key: string, text: string): void;
}

export type SummariseEvent =
	/** How far it is; `coverage` is what holds if it is stopped now. */
	| {
			readonly type: 'step';
			readonly done: number;
			readonly total: number;
			readonly secondsLeft: number | null;
			readonly coverage: Coverage;
			readonly reused: number;
	  }
	/** The point being written, whole so far. */
	| { readonly type: 'writing'; readonly text: string }
	| { readonly type: 'point'; readonly point: Point }
	| { readonly type: 'done'; readonly coverage: Coverage; readonly reused: number };
