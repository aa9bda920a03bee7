import {
	LlamaChat,
	type ChatWrapper,
	type LlamaContext,
	type LlamaContextSequence,
	type LlamaModel,
} from 'node-llama-cpp';
import { SliceSize } from '../slice-size.ts';

/** One context with its two sequences. */
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
	saveTimer: NodeJS.Timeout | undefined;
}

/** `chatWrapper`: the model's prompt format, found once because that takes the library a tenth of a second. */
export async function openContext(
	model: LlamaModel,
	chatWrapper: ChatWrapper,
	contextSize: number,
	threads: number,
): Promise<Lanes> {
	const context = await model.createContext({
		contextSize,
		sequences: 2,
		batchSize: Math.min(512, contextSize),
		threads: { ideal: threads, min: 1 },
	});
	const lane = (): LaneState => {
		const sequence = context.getSequence();
		const chat = new LlamaChat({ contextSequence: sequence, chatWrapper });
		return { sequence, chat, stateKey: undefined, savedTokens: 0, saveTimer: undefined };
	};
	return { context, slice: new SliceSize(), front: lane(), background: lane() };
}

export async function closeContext(lanes: Lanes): Promise<void> {
	for (const lane of [lanes.front, lanes.background]) {
		clearTimeout(lane.saveTimer);
		lane.chat.dispose();
		await lane.sequence.dispose();
	}
	await lanes.context.dispose();
}
