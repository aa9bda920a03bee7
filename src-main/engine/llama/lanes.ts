import {
	LlamaChat,
	type ChatWrapper,
	type LlamaContext,
	type LlamaContextOptions,
	type LlamaContextSequence,
	type LlamaModel,
} from 'node-llama-cpp';
import { KnownError } from '../../contract/errors.ts';
import type { AdapterUse } from '../engine.ts';
import { SliceSize } from '../slice-size.ts';

/** One context with its sequences: two, or with an adapter, which no work in the background asks for, one that stands for both. */
export interface Lanes {
	readonly context: LlamaContext;
	readonly slice: SliceSize;
	readonly front: LaneState;
	readonly background: LaneState;
}

export interface LaneState {
	readonly sequence: LlamaContextSequence;
	readonly chat: LlamaChat;
	stateKey: string | undefined;
	savedTokens: number;
	/** When the last reading began, in milliseconds since 1970. */
	readFrom: number;
	saveTimer: NodeJS.Timeout | undefined;
}

/**
 * `chatWrapper`: the model's prompt format, found once because that takes the library a tenth of a second. Errors:
 * `adapter-does-not-fit`.
 */
export async function openContext(
	model: LlamaModel,
	chatWrapper: ChatWrapper,
	contextSize: number,
	threads: number,
	adapter?: AdapterUse,
): Promise<Lanes> {
	const options = {
		contextSize,
		sequences: adapter === undefined ? 2 : 1,
		batchSize: Math.min(512, contextSize),
		threads: { ideal: threads, min: 1 },
	};
	const context = await model.createContext({ ...options, ...loraOf(adapter) }).catch((error: unknown) => {
		throw adapter === undefined ? error : new KnownError('adapter-does-not-fit', {}, error);
	});
	const lane = (): LaneState => {
		const sequence = context.getSequence();
		const chat = new LlamaChat({ contextSequence: sequence, chatWrapper });
		return { sequence, chat, stateKey: undefined, savedTokens: 0, readFrom: 0, saveTimer: undefined };
	};
	const front = lane();
	return { context, slice: new SliceSize(), front, background: adapter === undefined ? lane() : front };
}

/** What a context is made with so that it counts. */
export function loraOf(adapter: AdapterUse | undefined): Pick<LlamaContextOptions, 'lora'> {
	if (adapter === undefined) return {};
	return { lora: { adapters: [{ filePath: adapter.path, scale: adapter.strength }] } };
}

export async function closeContext(lanes: Lanes): Promise<void> {
	for (const lane of new Set([lanes.front, lanes.background])) {
		clearTimeout(lane.saveTimer);
		lane.chat.dispose();
		await lane.sequence.dispose();
	}
	await lanes.context.dispose();
}
