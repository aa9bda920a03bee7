import type { Llama, LlamaGrammar } from 'node-llama-cpp';
import type { GenerateRequest } from '../engine.ts';

/** What an answer must follow; undefined where it is free. */
export async function grammarOf(
	llama: Llama,
	{ grammar, jsonSchema }: Pick<GenerateRequest, 'grammar' | 'jsonSchema'>,
): Promise<LlamaGrammar | undefined> {
	if (grammar !== undefined) return llama.createGrammar({ grammar });
	if (jsonSchema === undefined) return undefined;
	return llama.createGrammarForJsonSchema(jsonSchema);
}
