import type { AssistantContent } from '../../../src-main/contract/assistants.ts';
import type { Program } from '../../state/program.svelte.ts';

/** One thing that an assistant is made by, in words. */
export interface Fact {
	readonly key: string;
	readonly label: string;
	readonly text: string;
}

/** Everything that an assistant is made by, in words; `modelName`: what its model is called where that is not known here. */
export function factsOf(program: Program, content: AssistantContent, modelName?: string): Fact[] {
	const { language, engine } = program;
	const { ways, list } = { ways: language.messages.ways, list: [] as Fact[] };
	const { modelId, values } = content;
	const add = (key: string, label: string, text: string): void => void list.push({ key, label, text });
	add('name', ways.name, content.name);
	add('purpose', ways.purpose, content.purpose);
	add('instructions', ways.instructions, content.instructions);
	const model = modelId === null ? undefined : engine.model(modelId);
	add('model', ways.model, modelId === null ? ways.modelInUse : (model?.name ?? modelName ?? modelId));
	add(
		'language',
		ways.language,
		content.language === 'question'
			? ways.asQuestion
			: (language.languageName(content.language) ?? content.language),
	);
	add('length', ways.length, ways.lengths[content.length]);
	add('freedom', ways.freedom, ways.steps[content.freedom - 1] ?? '');
	for (const name of ['temperature', 'topP', 'minP', 'repeatPenalty'] as const) {
		const value = values[name];
		if (value !== null) add(name, ways[name], ways.valueByStep(value));
	}
	add('glossary', ways.usesGlossary, content.glossary ? ways.yes : ways.no);
	return list;
}
