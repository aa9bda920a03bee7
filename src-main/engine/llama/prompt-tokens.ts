import type { ChatHistoryItem, ChatWrapper, LlamaModel, Token } from 'node-llama-cpp';
import type { Turn } from '../engine.ts';

/** The whole prompt as the model reads it, in the model's own format. */
export function promptTokens(
	loaded: { chatWrapper: ChatWrapper; model: LlamaModel },
	turns: readonly Turn[],
): Token[] {
	const chatHistory = history(loaded.chatWrapper, turns);
	return loaded.chatWrapper
		.generateContextState({ chatHistory })
		.contextText.tokenize(loaded.model.tokenizer);
}

export function history(chatWrapper: ChatWrapper, turns: readonly Turn[]): ChatHistoryItem[] {
	const items: ChatHistoryItem[] = [];
	for (const turn of turns) {
		if (turn.role === 'system')
			items.push(...chatWrapper.generateInitialChatHistory({ systemPrompt: turn.text }));
		else if (turn.role === 'person') items.push({ type: 'user', text: turn.text });
		else items.push({ type: 'model', response: [turn.text] });
	}
	if (items.at(-1)?.type !== 'model') items.push({ type: 'model', response: [] });
	return items;
}
