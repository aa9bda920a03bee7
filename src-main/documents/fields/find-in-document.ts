import type { DocumentId } from '../../contract/entities.ts';
import type { FieldCell } from '../../contract/fields.ts';
import type { Page } from '../../contract/entities.ts';
import type { SearchScope } from '../../db/passage-search.ts';
import type { Retrieved } from '../retrieval/retrieve.ts';
import type { SummaryModel } from '../summary-model.ts';
import type { TextWork } from '../text-work.ts';
import { chooseValue, writeValue, type Question } from './choose-value.ts';
import { cellOf, foundCell } from './field-cells.ts';
import { meaningOf } from './field-kinds.ts';
import type { FieldLook } from './find-values.ts';

export interface FieldModel {
	readonly model: SummaryModel;
	/** It was measured to understand whole passages; a smaller one may not decide what nobody can check. */
	readonly isCapable: boolean;
}

export interface DocumentToLookIn {
	readonly id: DocumentId;
	readonly pages: readonly Page[];
	readonly language: string;
}

export interface LookParts {
	readonly text: Pick<TextWork, 'findValues'>;
	readonly find: (
		scope: SearchScope,
		question: string,
		budgetWords: number,
		signal: AbortSignal,
	) => Promise<Retrieved>;
	/** Undefined where no model knows the document's language. */
	readonly model: FieldModel | undefined;
}

/** A cell for each field: what the document says clearly, else what the model chooses and the check lets pass, else empty. */
export async function* findInDocument(
	document: DocumentToLookIn,
	fields: readonly string[],
	{ text, find, model }: LookParts,
	signal: AbortSignal,
): AsyncGenerator<{ readonly field: number; readonly cell: FieldCell }> {
	const { id, pages, language } = document;
	const looks = await text.findValues(pages, fields, language, signal);
	for (const [field, look] of looks.entries()) {
		const name = fields[field] ?? '';
		const chosen =
			look.kind === 'said' || model === undefined
				? undefined
				: await byModel(name, look, document, model, find, signal);
		yield {
			field,
			cell: chosen === undefined ? cellOf(look, id, language) : foundCell(chosen, 'model', id, language),
		};
	}
}

async function byModel(
	field: string,
	look: Exclude<FieldLook, { kind: 'said' }>,
	{ id, language }: DocumentToLookIn,
	{ model, isCapable }: FieldModel,
	find: LookParts['find'],
	signal: AbortSignal,
) {
	const { shape, wording } = meaningOf(field);
	const isFree = shape === 'text' && look.values.length === 0;
	if (!isCapable || (!isFree && look.values.length === 0)) return undefined;
	const { passages } = await find({ kind: 'document', id }, wording, wordsToRead, signal);
	const question: Question = { field, language, passages };
	if (isFree) return passages.length === 0 ? undefined : writeValue(model, question, signal);
	const near = look.values.filter((value) =>
		passages.some(({ page, text }) => page === value.page && text.includes(value.passage)),
	);
	return near.length === 0 ? undefined : chooseValue(model, question, near.slice(0, mostChoices), signal);
}

const wordsToRead = 400;
const mostChoices = 8;
