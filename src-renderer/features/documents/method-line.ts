import type { Document, Summary } from '../../../src-main/contract/entities.ts';
import type { Model } from '../../../src-main/contract/models.ts';
import type { Language } from '../../state/language.svelte.ts';

const generalRecipe = 'general';

/** How a summary was made, and why in this way. */
export function methodLine(
	language: Language,
	document: Document,
	summary: Summary,
	model: Model | undefined,
): string {
	const t = language.messages.summary;
	const name =
		model?.isStarter === true ? t.starterModel : (summary.model?.name ?? model?.name ?? t.theModel);
	const reused = summary.reused > 0 && summary.method !== 'quotations' ? ` ${t.reused(summary.reused)}` : '';
	const kind = summary.recipe.id === generalRecipe ? '' : `${summary.recipe.name}. `;
	const depth = summary.depth === 'quick' ? t.quick : t.thorough;
	switch (summary.method) {
		case 'sections':
			return `${kind}${depth}. ${t.methodSections(name)}${reused}`;
		case 'sentences':
			return `${kind}${depth}. ${t.methodSentences(name)}${reused}`;
		case 'quotations':
			switch (summary.methodBecause) {
				case 'asked':
					return t.methodAsked;
				case 'measured':
					return t.methodMeasured(name);
				case 'no-model':
					return t.methodNoModel;
				case 'language':
					return t.methodLanguage(
						language.languageName(document.language) ?? t.languageUnknown,
						name,
						language.messages.coverage.and(
							(model?.languages ?? ['en']).map((code) => language.languageName(code) ?? code),
						),
					);
			}
	}
}
